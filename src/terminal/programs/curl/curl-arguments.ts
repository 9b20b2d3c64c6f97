import { atLeast, type ProgramVersion } from '../../program-version.ts';

/** What a command line of curl asks for. */
export interface CurlSettings {
  readonly urls: readonly string[];
  readonly method: string | undefined;
  readonly headers: readonly string[];
  readonly data: string | undefined;
  readonly json: boolean;
  readonly head: boolean;
  readonly include: boolean;
  readonly silent: boolean;
  readonly showError: boolean;
  readonly verbose: boolean;
  readonly follow: boolean;
  readonly fail: boolean;
  readonly failWithBody: boolean;
  readonly noMeter: boolean;
  readonly bar: boolean;
  /** One output name a URL; `-` is standard output, `-O` names the file after the URL. */
  readonly outputs: readonly string[];
  readonly remoteNames: number;
  readonly writeOut: string | undefined;
  readonly userAgent: string | undefined;
  readonly user: string | undefined;
  readonly resolve: readonly string[];
  readonly http10: boolean;
  readonly maxSeconds: number | undefined;
  readonly connectSeconds: number | undefined;
  readonly retries: number;
  readonly retryRefused: boolean;
  readonly retryDelay: number | undefined;
  readonly globbing: boolean;
  readonly insecure: boolean;
  /** Whether a certificate authority was named. */
  readonly trusts: boolean;
  /** Whether the data belongs behind the URL. */
  readonly get: boolean;
}

/** A command line of curl, read. */
export type CurlArguments =
  | { readonly type: 'settings'; readonly settings: CurlSettings }
  | { readonly type: 'invalid'; readonly message: string }
  | { readonly type: 'unsupported'; readonly what: string };

interface Option {
  readonly short?: string;
  readonly value?: true;
  /** The version that brought it. */
  readonly since?: string;
  set?(settings: CurlSettings, value: string): Partial<CurlSettings>;
}

/** curl's options by long name; one without `set` is known and not simulated. src/tool_getparam.c */
const options: Readonly<Record<string, Option>> = {
  cacert: { value: true, set: () => ({ trusts: true }) },
  capath: { value: true, set: () => ({ trusts: true }) },
  cert: { short: 'E', value: true, set: () => ({}) },
  compressed: {},
  'connect-timeout': { value: true, set: (_, value) => ({ connectSeconds: Number(value) }) },
  // Without a `=` it is the name of a file.
  cookie: {
    short: 'b',
    value: true,
    set: (draft, value) => (value.includes('=') ? { headers: [...draft.headers, `Cookie: ${value}`] } : {}),
  },
  'cookie-jar': { short: 'c', value: true },
  data: { short: 'd', value: true, set: addData },
  'data-binary': { value: true, set: addData },
  'data-raw': { value: true, set: addData },
  'data-urlencode': { value: true, set: (draft, value) => addData(draft, encoded(value)) },
  'dns-servers': { value: true },
  fail: { short: 'f', set: () => ({ fail: true }) },
  'fail-with-body': { since: '7.76', set: () => ({ failWithBody: true }) },
  form: { short: 'F', value: true },
  get: { short: 'G', set: () => ({ get: true }) },
  globoff: { short: 'g', set: () => ({ globbing: false }) },
  head: { short: 'I', set: () => ({ head: true }) },
  header: {
    short: 'H',
    value: true,
    set: (draft, value) => ({ headers: [...draft.headers, value] }),
  },
  help: { short: 'h' },
  'http1.0': { short: '0', set: () => ({ http10: true }) },
  'http1.1': { set: () => ({}) },
  http2: {},
  include: { short: 'i', set: () => ({ include: true }) },
  insecure: { short: 'k', set: () => ({ insecure: true }) },
  interface: { value: true },
  ipv4: { short: '4', set: () => ({}) },
  ipv6: { short: '6' },
  json: { value: true, since: '7.82', set: addJson },
  key: { value: true, set: () => ({}) },
  location: { short: 'L', set: () => ({ follow: true }) },
  'max-time': { short: 'm', value: true, set: (_, value) => ({ maxSeconds: Number(value) }) },
  'no-buffer': { short: 'N', set: () => ({}) },
  'no-keepalive': { set: () => ({}) },
  'no-progress-meter': { since: '7.67', set: () => ({ noMeter: true }) },
  noproxy: { value: true, set: () => ({}) },
  output: {
    short: 'o',
    value: true,
    set: (draft, value) => ({ outputs: [...draft.outputs, value] }),
  },
  'progress-bar': { short: '#', set: () => ({ bar: true }) },
  proxy: { short: 'x', value: true },
  referer: { short: 'e', value: true, set: addField('Referer', (value) => value) },
  'remote-name': { short: 'O', set: (draft) => ({ remoteNames: draft.remoteNames + 1 }) },
  range: { short: 'r', value: true, set: addField('Range', (value) => `bytes=${value}`) },
  request: { short: 'X', value: true, set: (_, value) => ({ method: value }) },
  resolve: { value: true, set: (draft, value) => ({ resolve: [...draft.resolve, value] }) },
  retry: { value: true, set: (_, value) => ({ retries: Number(value) }) },
  'retry-connrefused': { since: '7.52', set: () => ({ retryRefused: true }) },
  'retry-delay': { value: true, set: (_, value) => ({ retryDelay: Number(value) }) },
  'show-error': { short: 'S', set: () => ({ showError: true }) },
  silent: { short: 's', set: () => ({ silent: true }) },
  trace: { value: true },
  'trace-ascii': { value: true },
  'unix-socket': { value: true },
  'upload-file': { short: 'T', value: true },
  url: { value: true, set: (draft, value) => ({ urls: [...draft.urls, value] }) },
  user: { short: 'u', value: true, set: (_, value) => ({ user: value }) },
  'user-agent': { short: 'A', value: true, set: (_, value) => ({ userAgent: value }) },
  verbose: { short: 'v', set: () => ({ verbose: true }) },
  version: { short: 'V' },
  'write-out': { short: 'w', value: true, set: (_, value) => ({ writeOut: value }) },
};

const longOf = new Map(
  Object.entries(options).flatMap(([name, { short }]) => (short ? [[short, name]] : [])),
);

/** Reads curl's arguments. */
export function curlArguments(args: readonly string[], version: ProgramVersion): CurlArguments {
  let draft: CurlSettings = initial;
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index] as string;
    if (!argument.startsWith('-') || argument === '-') {
      draft = { ...draft, urls: [...draft.urls, argument] };
      continue;
    }
    const letters = argument.startsWith('--') ? [argument.slice(2)] : [...argument.slice(1)];
    for (let at = 0; at < letters.length; at += 1) {
      const letter = letters[at] as string;
      const name = argument.startsWith('--') ? letter : (longOf.get(letter) ?? '');
      const option = options[name];
      const typed = argument.startsWith('--') ? argument : `-${letter}`;
      if (option === undefined || (option.since !== undefined && !atLeast(version, option.since))) {
        return { type: 'invalid', message: `option ${typed}: is unknown` };
      }
      if (option.set === undefined) return { type: 'unsupported', what: `curl --${name}` };
      let value = '';
      if (option.value) {
        const rest = argument.startsWith('--') ? '' : letters.slice(at + 1).join('');
        if (rest === '' && index + 1 >= args.length) {
          return { type: 'invalid', message: `option ${typed}: requires parameter` };
        }
        if (rest === '') index += 1;
        value = rest === '' ? (args[index] ?? '') : rest;
        at = letters.length;
      }
      draft = { ...draft, ...option.set(draft, value) };
    }
  }
  return { type: 'settings', settings: draft.get ? asQuery(draft) : draft };
}

/** `-G`: the data becomes the URL's query. */
function asQuery(draft: CurlSettings): CurlSettings {
  const { data } = draft;
  const withQuery = (url: string) => `${url}${url.includes('?') ? '&' : '?'}${data}`;
  return { ...draft, data: undefined, urls: data === undefined ? draft.urls : draft.urls.map(withQuery) };
}

const initial: CurlSettings = {
  urls: [],
  method: undefined,
  headers: [],
  data: undefined,
  json: false,
  head: false,
  include: false,
  silent: false,
  showError: false,
  verbose: false,
  follow: false,
  fail: false,
  failWithBody: false,
  noMeter: false,
  bar: false,
  outputs: [],
  remoteNames: 0,
  writeOut: undefined,
  userAgent: undefined,
  user: undefined,
  resolve: [],
  http10: false,
  maxSeconds: undefined,
  connectSeconds: undefined,
  retries: 0,
  retryRefused: false,
  retryDelay: undefined,
  globbing: true,
  insecure: false,
  trusts: false,
  get: false,
};

function addData(draft: CurlSettings, value: string): Partial<CurlSettings> {
  return { data: draft.data === undefined ? value : `${draft.data}&${value}` };
}

/** `name=content`, of which the content is encoded. */
function encoded(value: string): string {
  const equals = value.indexOf('=');
  return value.slice(0, equals + 1) + encodeURIComponent(value.slice(equals + 1));
}

/** An option that is a header of the request. */
function addField(name: string, text: (value: string) => string) {
  return (draft: CurlSettings, value: string): Partial<CurlSettings> => ({
    headers: [...draft.headers, `${name}: ${text(value)}`],
  });
}

function addJson(draft: CurlSettings, value: string): Partial<CurlSettings> {
  return { data: (draft.data ?? '') + value, json: true };
}
