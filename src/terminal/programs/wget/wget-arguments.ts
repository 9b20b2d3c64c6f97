/** What a command line of wget asks for. */
export interface WgetArguments {
  readonly urls: readonly string[];
  readonly quiet: boolean;
  readonly terse: boolean;
  readonly output: string | undefined;
  readonly headers: readonly string[];
  readonly spider: boolean;
  readonly serverResponse: boolean;
  readonly seconds: number | undefined;
  readonly tries: number;
  readonly post: string | undefined;
  /** The first option that wget does not know, or that is not simulated. */
  readonly unknown: string | undefined;
}

const valued: Readonly<Record<string, (settings: WgetArguments, value: string) => Partial<WgetArguments>>> = {
  O: (_, value) => ({ output: value }),
  'output-document': (_, value) => ({ output: value }),
  T: (_, value) => ({ seconds: Number(value) }),
  timeout: (_, value) => ({ seconds: Number(value) }),
  t: (_, value) => ({ tries: Number(value) }),
  tries: (_, value) => ({ tries: Number(value) }),
  header: (draft, value) => ({ headers: [...draft.headers, value] }),
  'post-data': (_, value) => ({ post: value }),
};

const plain: Readonly<Record<string, () => Partial<WgetArguments>>> = {
  q: () => ({ quiet: true }),
  quiet: () => ({ quiet: true }),
  nv: () => ({ terse: true }),
  'no-verbose': () => ({ terse: true }),
  S: () => ({ serverResponse: true }),
  'server-response': () => ({ serverResponse: true }),
  spider: () => ({ spider: true }),
  'no-check-certificate': () => ({}),
};

/** Reads the options that GNU's and busybox's wget share. */
export function wgetArguments(args: readonly string[]): WgetArguments {
  let settings = initial;
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index] as string;
    if (!argument.startsWith('-') || argument === '-')
      settings = { ...settings, urls: [...settings.urls, argument] };
    else {
      const read = argument.startsWith('--')
        ? readLong(settings, args, index)
        : readLetters(settings, args, index);
      settings = { ...settings, ...read.change };
      index = read.last;
    }
  }
  return settings;
}

/** What an option changes, and the index of its last word. */
interface Read {
  readonly change: Partial<WgetArguments>;
  readonly last: number;
}

const initial: WgetArguments = {
  urls: [],
  quiet: false,
  terse: false,
  output: undefined,
  headers: [],
  spider: false,
  serverResponse: false,
  seconds: undefined,
  tries: 20,
  post: undefined,
  unknown: undefined,
};

function readLong(settings: WgetArguments, args: readonly string[], index: number): Read {
  const [name = '', value] = (args[index] ?? '').slice(2).split(/=(.*)/s);
  const take = valued[name];
  if (take !== undefined) {
    const change = take(settings, value ?? args[index + 1] ?? '');
    return { change, last: value === undefined ? index + 1 : index };
  }
  const change = plain[name]?.() ?? { unknown: settings.unknown ?? `--${name}` };
  return { change, last: index };
}

function readLetters(settings: WgetArguments, args: readonly string[], index: number): Read {
  const letters = (args[index] ?? '').slice(1);
  let change: Partial<WgetArguments> = plain[letters]?.() ?? {};
  if (plain[letters] !== undefined) return { change, last: index };
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters[at] as string;
    const take = valued[letter];
    if (take !== undefined) {
      const rest = letters.slice(at + 1);
      const value = rest === '' ? (args[index + 1] ?? '') : rest;
      return { change: { ...change, ...take(settings, value) }, last: rest === '' ? index + 1 : index };
    }
    change = { ...change, ...(plain[letter]?.() ?? { unknown: settings.unknown ?? `-${letter}` }) };
  }
  return { change, last: index };
}
