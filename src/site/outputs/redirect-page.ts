import { escapeXml } from '../templates/filters.ts';

/** A page that sends its reader on, for an address under which a page used to be. */
export function redirectPage(target: string, languageTag: string): string {
  const url = escapeXml(target);
  return `<!doctype html>
<html lang="${escapeXml(languageTag)}">
<head>
<meta charset="utf-8">
<title>${url}</title>
<link rel="canonical" href="${url}">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${url}">
</head>
<body><p><a href="${url}">${url}</a></p></body>
</html>
`;
}
