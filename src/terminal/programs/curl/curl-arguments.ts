import { atLeast, type ProgramVersion } from '../../program-version.ts';
import { options } from './curl-options.ts';
import type { CurlSettings } from './curl-settings.ts';

/** A command line of curl, read. */
export type CurlArguments =
  | { readonly type: 'settings'; readonly settings: CurlSettings }
  | { readonly type: 'invalid'; readonly message: string }
  | { readonly type: 'unsupported'; readonly what: string };

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
      const change = option.set(draft, value);
      if (change === undefined) return { type: 'unsupported', what: `curl --${name} ${value}` };
      draft = { ...draft, ...change };
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
  dumpsHeaders: false,
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
  family: undefined,
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
