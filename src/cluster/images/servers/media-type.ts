const types: Readonly<Record<string, string>> = {
  html: 'text/html',
  htm: 'text/html',
  css: 'text/css',
  xml: 'text/xml',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'application/javascript',
  txt: 'text/plain',
  png: 'image/png',
  ico: 'image/x-icon',
  svg: 'image/svg+xml',
  json: 'application/json',
  pdf: 'application/pdf',
  zip: 'application/zip',
};

/** The media type of a file by its name's end; undefined if it has none that servers know. */
export function mediaType(path: string): string | undefined {
  return types[/\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''];
}
