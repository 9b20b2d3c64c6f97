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
}

/** A command line of curl, read. */
export type CurlArguments =
  | { readonly type: 'settings'; readonly settings: CurlSettings }
  | { readonly type: 'invalid'; readonly message: string }
  | { readonly type: 'unsupported'; readonly what: string };

type Draft = { -readonly [Key in keyof CurlSettings]: CurlSettings[Key] };

interface Option {
  readonly short?: string;
  readonly value?: true;
  /** The version that brought it. */
  readonly since?: string;
  set?(draft: Draft, value: string): void;
}

/** curl's options by long name; one without `set` is known and not simulated. src/tool_getparam.c */
const options: Readonly<Record<string, Option>> = {
  cacert: { value: true },
  cert: { short: 'E', value: true },
  compressed: {},
  'connect-timeout': { value: true, set: (draft, value) => void (draft.connectSeconds = Number(value)) },
  cookie: { short: 'b', value: true },
  'cookie-jar': { short: 'c', value: true },
  data: { short: 'd', value: true, set: addData },
  'data-binary': { value: true, set: addData },
  'data-raw': { value: true, set: addData },
  'data-urlencode': { value: true },
  'dns-servers': { value: true },
  fail: { short: 'f', set: (draft) => void (draft.fail = true) },
  'fail-with-body': { since: '7.76', set: (draft) => void (draft.failWithBody = true) },
  form: { short: 'F', value: true },
  get: { short: 'G' },
  globoff: { short: 'g', set: (draft) => void (draft.globbing = false) },
  head: { short: 'I', set: (draft) => void (draft.head = true) },
  header: {
    short: 'H',
    value: true,
    set: (draft, value) => void (draft.headers = [...draft.headers, value]),
  },
  help: { short: 'h' },
  'http1.0': { short: '0', set: (draft) => void (draft.http10 = true) },
  'http1.1': { set: () => undefined },
  http2: {},
  include: { short: 'i', set: (draft) => void (draft.include = true) },
  insecure: { short: 'k', set: () => undefined },
  interface: { value: true },
  ipv4: { short: '4', set: () => undefined },
  ipv6: { short: '6' },
  json: { value: true, since: '7.82', set: addJson },
  key: { value: true },
  location: { short: 'L', set: (draft) => void (draft.follow = true) },
  'max-time': { short: 'm', value: true, set: (draft, value) => void (draft.maxSeconds = Number(value)) },
  'no-buffer': { short: 'N', set: () => undefined },
  'no-keepalive': { set: () => undefined },
  'no-progress-meter': { since: '7.67', set: (draft) => void (draft.noMeter = true) },
  noproxy: { value: true, set: () => undefined },
  output: {
    short: 'o',
    value: true,
    set: (draft, value) => void (draft.outputs = [...draft.outputs, value]),
  },
  'progress-bar': { short: '#', set: (draft) => void (draft.bar = true) },
  proxy: { short: 'x', value: true },
  referer: { short: 'e', value: true },
  'remote-name': { short: 'O', set: (draft) => void (draft.remoteNames += 1) },
  request: { short: 'X', value: true, set: (draft, value) => void (draft.method = value) },
  resolve: { value: true, set: (draft, value) => void (draft.resolve = [...draft.resolve, value]) },
  retry: { value: true, set: (draft, value) => void (draft.retries = Number(value)) },
  'retry-connrefused': { since: '7.52', set: (draft) => void (draft.retryRefused = true) },
  'retry-delay': { value: true, set: (draft, value) => void (draft.retryDelay = Number(value)) },
  'show-error': { short: 'S', set: (draft) => void (draft.showError = true) },
  silent: { short: 's', set: (draft) => void (draft.silent = true) },
  trace: { value: true },
  'trace-ascii': { value: true },
  'unix-socket': { value: true },
  'upload-file': { short: 'T', value: true },
  url: { value: true, set: (draft, value) => void (draft.urls = [...draft.urls, value]) },
  user: { short: 'u', value: true, set: (draft, value) => void (draft.user = value) },
  'user-agent': { short: 'A', value: true, set: (draft, value) => void (draft.userAgent = value) },
  verbose: { short: 'v', set: (draft) => void (draft.verbose = true) },
  version: { short: 'V' },
  'write-out': { short: 'w', value: true, set: (draft, value) => void (draft.writeOut = value) },
};

const longOf = new Map(
  Object.entries(options).flatMap(([name, { short }]) => (short ? [[short, name]] : [])),
);

/** Reads curl's arguments. */
export function curlArguments(args: readonly string[], version: ProgramVersion): CurlArguments {
  const draft: Draft = { ...initial };
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index] as string;
    if (!argument.startsWith('-') || argument === '-') {
      draft.urls = [...draft.urls, argument];
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
        value = rest === '' ? (args[(index += 1)] ?? '') : rest;
        at = letters.length;
      }
      option.set(draft, value);
    }
  }
  return { type: 'settings', settings: draft };
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
};

function addData(draft: Draft, value: string): void {
  draft.data = draft.data === undefined ? value : `${draft.data}&${value}`;
}

function addJson(draft: Draft, value: string): void {
  draft.data = (draft.data ?? '') + value;
  draft.json = true;
}
