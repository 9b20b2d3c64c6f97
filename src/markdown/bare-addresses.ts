import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    literalAutolink: 'literalAutolink';
    literalAutolinkHttp: 'literalAutolinkHttp';
    literalAutolinkWww: 'literalAutolinkWww';
  }
}

type Token = 'literalAutolinkHttp' | 'literalAutolinkWww';

/**
 * Reads a bare address as Hugo does (goldmark: extension/linkify.go): it ends before Japanese, so that what
 * follows without a blank is Markdown again. It takes the place of GitHub's rule, by which an address goes
 * on to the next blank. Where quotes are signs of typography, an address may stand behind one.
 */
export function bareAddresses(behind = '*_~('): Extension {
  const http = bareAddress(behind, 'literalAutolinkHttp', /^(?:https?|ftp):\/\/[-\w@:%.+~#=]{1,256}\.[a-z]/);
  const www = bareAddress(behind, 'literalAutolinkWww', /^www\.[-\w@:%.+~#=]{1,256}\.[a-z]/);
  const [f, h, w] = [102, 104, 119];
  return {
    text: { [f]: http, [h]: http, [w]: www },
    disable: { null: ['protocolAutolink', 'wwwAutolink'] },
  };
}

const addressesOfGitHub: ReadonlySet<string> = new Set(['emailAutolink', 'protocolAutolink', 'wwwAutolink']);

/** Without GitHub's rules for addresses: a mail address is looked for at every word, which takes long. */
export function withoutAddresses(extension: Extension): Extension {
  const text = Object.entries(extension.text ?? {}).map(([code, value]) => {
    const constructs: readonly Construct[] = value === undefined ? [] : [value].flat();
    return [code, constructs.filter(({ name = '' }) => !addressesOfGitHub.has(name))] as const;
  });
  return { ...extension, text: Object.fromEntries(text.filter(([, constructs]) => constructs.length > 0)) };
}

function bareAddress(behind: string, token: Token, beginning: RegExp): Construct {
  function isBegun(this: TokenizeContext, previous: Code): boolean {
    return isBeforeAddress(previous, behind) || isBehindMarkup(this);
  }
  return {
    previous: isBegun,
    tokenize(effects, ok, nok) {
      let seen = '';
      const ahead: Construct = {
        partial: true,
        tokenize: (within, found, notFound) => {
          within.enter(token);
          return function more(code: Code): State | undefined {
            if (code !== null && isPart(code)) {
              seen += String.fromCharCode(code);
              within.consume(code);
              return more;
            }
            within.exit(token);
            return (beginning.test(withoutEnd(seen)) ? found : notFound)(code);
          };
        },
      };
      const taken: State = (code) =>
        (isInLink(this) ? nok : take(effects, ok, token, withoutEnd(seen).length))(code);
      return (code) => (isBegun.call(this, this.previous) ? effects.check(ahead, taken, nok) : nok)(code);
    },
  };
}

function take(effects: Effects, ok: State, token: Token, length: number): State {
  let left = length;
  return (code) => {
    effects.enter('literalAutolink');
    effects.enter(token);
    return more(code);
  };
  function more(code: Code): State | undefined {
    if (left > 0) {
      left -= 1;
      effects.consume(code);
      return more;
    }
    effects.exit(token);
    effects.exit('literalAutolink');
    return ok(code);
  }
}

/** The bare address at the beginning of a text. */
export function addressIn(text: string): string {
  const end = [...text].findIndex((character) => !isPart(character.charCodeAt(0)));
  return withoutEnd(end === -1 ? text : text.slice(0, end));
}

/** No bare address stands right behind a word or a sign, but for some. */
function isBeforeAddress(previous: Code, behind: string): boolean {
  return (
    previous === null || previous <= 32 || previous >= 127 || behind.includes(String.fromCharCode(previous))
  );
}

/** goldmark begins anew behind what is marked up. */
function isBehindMarkup({ events }: TokenizeContext): boolean {
  const last = events.at(-1)?.[1].type;
  return last !== undefined && /^(?:htmlText|codeText|autolink|link|image|gfmFootnoteCall)$/.test(last);
}

/** The text of a link holds no other. */
function isInLink({ events }: TokenizeContext): boolean {
  return events.some(
    ([kind, token]) => kind === 'enter' && /^label(?:Link|Image)$/.test(token.type) && !token._balanced,
  );
}

/** What can stand in an address: signs of ASCII but for those that mark up Markdown (goldmark's expression). */
function isPart(code: number): boolean {
  return code > 32 && code < 127 && !'*<|\\'.includes(String.fromCharCode(code));
}

/**
 * Punctuation at the end belongs to the sentence, and so does a bracket that was not opened in the address.
 */
function withoutEnd(address: string): string {
  let end = address.length;
  let unopened = count(address, ')') - count(address, '(');
  while (end > 0) {
    const character = address[end - 1] ?? '';
    if (!/[?!.,:*_~'"]/.test(character) && !(character === ')' && unopened > 0)) break;
    if (character === ')') unopened -= 1;
    end -= 1;
  }
  return address.slice(0, end);
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
