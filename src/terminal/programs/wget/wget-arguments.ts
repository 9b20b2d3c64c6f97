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

type Draft = { -readonly [Key in keyof WgetArguments]: WgetArguments[Key] };

const valued: Readonly<Record<string, (draft: Draft, value: string) => void>> = {
  O: (draft, value) => void (draft.output = value),
  'output-document': (draft, value) => void (draft.output = value),
  T: (draft, value) => void (draft.seconds = Number(value)),
  timeout: (draft, value) => void (draft.seconds = Number(value)),
  t: (draft, value) => void (draft.tries = Number(value)),
  tries: (draft, value) => void (draft.tries = Number(value)),
  header: (draft, value) => void (draft.headers = [...draft.headers, value]),
  'post-data': (draft, value) => void (draft.post = value),
};

const plain: Readonly<Record<string, (draft: Draft) => void>> = {
  q: (draft) => void (draft.quiet = true),
  quiet: (draft) => void (draft.quiet = true),
  nv: (draft) => void (draft.terse = true),
  'no-verbose': (draft) => void (draft.terse = true),
  S: (draft) => void (draft.serverResponse = true),
  'server-response': (draft) => void (draft.serverResponse = true),
  spider: (draft) => void (draft.spider = true),
  'no-check-certificate': () => undefined,
};

/** Reads the options that GNU's and busybox's wget share. */
export function wgetArguments(args: readonly string[]): WgetArguments {
  const draft: Draft = { ...initial };
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index] as string;
    if (!argument.startsWith('-') || argument === '-') draft.urls = [...draft.urls, argument];
    else if (argument.startsWith('--')) index = readLong(draft, args, index);
    else if (argument === '-nv') draft.terse = true;
    else index = readLetters(draft, args, index);
  }
  return draft;
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

function readLong(draft: Draft, args: readonly string[], index: number): number {
  const [name = '', value] = (args[index] ?? '').slice(2).split(/=(.*)/s);
  if (valued[name] !== undefined) {
    valued[name](draft, value ?? args[index + 1] ?? '');
    return value === undefined ? index + 1 : index;
  }
  if (plain[name] === undefined) draft.unknown ??= args[index];
  plain[name]?.(draft);
  return index;
}

function readLetters(draft: Draft, args: readonly string[], index: number): number {
  const letters = (args[index] ?? '').slice(1);
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters[at] as string;
    const take = valued[letter];
    if (take !== undefined) {
      const rest = letters.slice(at + 1);
      take(draft, rest === '' ? (args[index + 1] ?? '') : rest);
      return rest === '' ? index + 1 : index;
    }
    if (plain[letter] === undefined) draft.unknown ??= `-${letter}`;
    plain[letter]?.(draft);
  }
  return index;
}
