import { atLeast, type ProgramVersion } from '../../program-version.ts';

/** A URL as curl takes it apart. */
export interface CurlUrl {
  readonly scheme: string;
  readonly host: string;
  readonly port: number;
  /** Path and query as they are sent. */
  readonly path: string;
  /** The URL as given, with its scheme and at least a slash as path. */
  readonly full: string;
  /** Whether a path had to be added. */
  readonly rebuilt: boolean;
  readonly hasPort: boolean;
}

/** Why a URL is refused: curl's code and words. */
export interface UrlFailure {
  readonly code: number;
  readonly message: string;
}

const defaultPorts: Readonly<Record<string, number>> = { http: 80, https: 443, telnet: 23 };

/** Takes a URL apart, or says why curl would not. lib/urlapi.c */
export function curlUrl(typed: string, version: ProgramVersion): CurlUrl | UrlFailure {
  const match = /^([A-Za-z][A-Za-z0-9+.-]*):\/\/(.*)$/s.exec(typed);
  const scheme = (match?.[1] ?? 'http').toLowerCase();
  const rest = match?.[2] ?? typed;
  if (!(scheme in defaultPorts)) return unknownScheme(match?.[1] ?? scheme, version);
  const parts = /^(?:[^/@]*@)?(\[[^\]]*\]|[^/?#:]*)(?::([^/?#]*))?([^#]*)/s.exec(rest);
  const written = parts?.[1] ?? '';
  const host = written.replace(/^\[(.*)\]$/, '$1');
  const portText = parts?.[2];
  if (/\s/.test(typed)) return malformed(host, version);
  if (portText !== undefined && (!/^\d*$/.test(portText) || Number(portText) > 65535)) {
    return { code: 3, message: badPort(version, portText) };
  }
  const tail = parts?.[3] ?? '';
  const path = tail.startsWith('/') ? tail : `/${tail}`;
  return {
    scheme,
    host,
    port: portText ? Number(portText) : (defaultPorts[scheme] ?? 80),
    path,
    full: `${scheme}://${written}${portText ? `:${portText}` : ''}${path}`,
    rebuilt: !tail.startsWith('/'),
    hasPort: !!portText,
  };
}

/** Expands `[1-3]` and `{a,b}`. src/tool_urlglob.c */
export function globbed(url: string): readonly string[] {
  const range = /^(.*?)\[(\d+)-(\d+)\](.*)$/s.exec(url);
  if (range !== null) {
    const [, before = '', from = '0', to = '0', after = ''] = range;
    const numbers = Array.from(
      { length: Math.min(1000, Math.max(0, Number(to) - Number(from) + 1)) },
      (_, index) => String(Number(from) + index).padStart(from.length, '0'),
    );
    return numbers.flatMap((number) => globbed(before + number + after));
  }
  const choice = /^(.*?)\{([^{}]*,[^{}]*)\}(.*)$/s.exec(url);
  if (choice === null) return [url];
  const [, before = '', words = '', after = ''] = choice;
  return words.split(',').flatMap((word) => globbed(before + word + after));
}

function unknownScheme(scheme: string, version: ProgramVersion): UrlFailure {
  const message = atLeast(version, '7.86')
    ? atLeast(version, '8.6')
      ? `Protocol "${scheme}" not supported`
      : `Protocol "${scheme}" not supported or disabled in libcurl`
    : atLeast(version, '7.37')
      ? `Protocol "${scheme}" not supported or disabled in libcurl`
      : `Protocol ${scheme} not supported or disabled in libcurl`;
  return { code: 1, message };
}

function badPort(version: ProgramVersion, port: string): string {
  if (atLeast(version, '8.2'))
    return 'URL rejected: Port number was not a decimal number between 0 and 65535';
  if (atLeast(version, '7.62')) return 'URL using bad/illegal format or missing URL';
  return atLeast(version, '7.34') ? 'Port number out of range' : `Port number too large: ${port}`;
}

function malformed(host: string, version: ProgramVersion): UrlFailure {
  if (atLeast(version, '8.21')) return { code: 3, message: 'URL rejected: Bad hostname' };
  if (atLeast(version, '8.2')) return { code: 3, message: 'URL rejected: Malformed input to a URL function' };
  if (atLeast(version, '7.62')) return { code: 3, message: 'URL using bad/illegal format or missing URL' };
  if (atLeast(version, '7.34')) return { code: 3, message: `Host name '${host}' contains bad letter` };
  return { code: 6, message: `Couldn't resolve host '${host}'` };
}
