/** A URL as wget takes it apart. */
export interface HttpUrl {
  readonly scheme: 'http' | 'https';
  readonly host: string;
  readonly port: number;
  /** Host and port as they were typed. */
  readonly authority: string;
  readonly path: string;
  /** With its scheme and a path. */
  readonly full: string;
}

/** Reads a URL whose scheme may be left out. */
export function httpUrl(typed: string): HttpUrl {
  const match = /^(?:(https?):\/\/)?(?:[^/@]*@)?(\[[^\]]*\]|[^/:?#]*)(?::(\d+))?([^#]*)/.exec(typed);
  const scheme = match?.[1] === 'https' ? 'https' : 'http';
  const written = match?.[2] ?? '';
  const host = written.replace(/^\[(.*)\]$/, '$1');
  const usual = scheme === 'https' ? 443 : 80;
  const port = match?.[3] === undefined ? usual : Number(match[3]);
  const tail = match?.[4] ?? '';
  const path = tail.startsWith('/') ? tail : `/${tail}`;
  const authority = match?.[3] === undefined ? written : `${written}:${match[3]}`;
  const full = `${scheme}://${written}${port === usual ? '' : `:${port}`}${path}`;
  return { scheme, host, port, authority, path, full };
}

/** The name under which a downloaded body is kept. */
export function fileNameOf(url: HttpUrl): string {
  const name = url.path.slice(url.path.lastIndexOf('/') + 1);
  return name === '' ? 'index.html' : name;
}

/** The host as a `Host` header names it. */
export function hostHeader(url: HttpUrl): string {
  const usual = url.scheme === 'https' ? 443 : 80;
  const host = url.host.includes(':') ? `[${url.host}]` : url.host;
  return url.port === usual ? host : `${host}:${url.port}`;
}
