/** A URL as wget takes it apart. */
export interface HttpUrl {
  readonly scheme: 'http' | 'https';
  readonly host: string;
  readonly port: number;
  readonly path: string;
  /** With its scheme and a path. */
  readonly full: string;
}

/** Reads a URL whose scheme may be left out. */
export function httpUrl(typed: string): HttpUrl {
  const match = /^(?:(https?):\/\/)?(?:[^/@]*@)?([^/:?#]*)(?::(\d+))?([^#]*)/.exec(typed);
  const scheme = match?.[1] === 'https' ? 'https' : 'http';
  const host = match?.[2] ?? '';
  const usual = scheme === 'https' ? 443 : 80;
  const port = match?.[3] === undefined ? usual : Number(match[3]);
  const tail = match?.[4] ?? '';
  const path = tail.startsWith('/') ? tail : `/${tail}`;
  return { scheme, host, port, path, full: `${scheme}://${host}${port === usual ? '' : `:${port}`}${path}` };
}

/** The name under which a downloaded body is kept. */
export function fileNameOf(url: HttpUrl): string {
  const name = url.path.slice(url.path.lastIndexOf('/') + 1);
  return name === '' ? 'index.html' : name;
}

/** The host as a `Host` header names it. */
export function hostHeader(url: HttpUrl): string {
  const usual = url.scheme === 'https' ? 443 : 80;
  return url.port === usual ? url.host : `${url.host}:${url.port}`;
}
