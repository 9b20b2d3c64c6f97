import { escapeXml } from '../templates/text-filters.ts';

/**
 * A page that sends its reader on, for an address under which a page used to be. The script at `script` takes
 * the part after `#` along; without it, or without scripts, the reader comes to the top of the page.
 */
export function redirectPage(target: string, languageTag: string, script?: string): string {
  const url = escapeXml(target);
  const moved = script === undefined ? '' : `<script src="${escapeXml(script)}"></script>\n`;
  return `<!doctype html>
<html lang="${escapeXml(languageTag)}">
<head>
<meta charset="utf-8">
<title>${url}</title>
<link rel="canonical" href="${url}">
<meta name="robots" content="noindex">
${moved}<meta http-equiv="refresh" content="0; url=${url}">
</head>
<body><p><a href="${url}">${url}</a></p></body>
</html>
`;
}
