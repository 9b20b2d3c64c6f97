import type { FenceInfo, Options } from './transcript.ts';

/** What stands behind this many characters of an info string is not read. */
const longest = 1000;

/**
 * Reads what stands after the opening of a fence: `bash {unchecked title="x"}`, `yaml:service.yaml`,
 * `yaml title="service.yaml"`, `yaml [service.yaml]`, `go {2,4-6}`, `bash {linenos=true,hl_lines=[2]}`.
 */
export function readFenceInfo(info: string): FenceInfo {
  const text = info.slice(0, longest).trim();
  const word = /^[^\s{[]*/.exec(text)?.[0] ?? '';
  const rest = text.slice(word.length).trim();
  const colon = word.indexOf(':');
  // Some authors write the file's name in the place of a language: ```web.yaml
  const file = /^[\w./-]*[\w-]\.(ya?ml|json|conf|sh)$/.exec(word);
  const language = (file?.[1] ?? (colon < 0 ? word : word.slice(0, colon))).replace(/^\./, '').toLowerCase();
  const tab = /^\[([^\]]+)\]/.exec(rest)?.[1];
  const afterColon = colon < 0 ? '' : word.slice(colon + 1);
  const numbers = lineNumbers(afterColon);
  const options = { ...numbers, ...readOptions(rest.replace(/^\[[^\]]+\]/, '')) };
  const stated = textOf(options.title) ?? fileOption(options) ?? tab ?? file?.[0];
  const title = afterColon === '' || numbers !== undefined ? stated : afterColon;
  return {
    language: language === '' ? undefined : language,
    title: title === '' ? undefined : title,
    highlight: /\{([\d\s,-]+)\}/.exec(rest)?.[1] ?? textOf(options.hl_lines)?.replace(/[[\]"' ]/g, ''),
    options,
  };
}

/** VitePress: ```ts:line-numbers, ```ts:line-numbers=5, ```ts:no-line-numbers. */
function lineNumbers(text: string): Options | undefined {
  const match = /^(no-)?line-numbers(?:=(\d{1,5}))?$/.exec(text);
  if (match === null) return undefined;
  const [, no, start] = match;
  return {
    linenos: no === undefined ? 'true' : 'false',
    ...(start === undefined ? {} : { linenostart: start }),
  };
}

function fileOption(options: Options): string | undefined {
  return textOf(options.file) ?? textOf(options.filename) ?? textOf(options.path);
}

function textOf(value: string | true | undefined): string | undefined {
  return value === true ? undefined : value;
}

const pattern = /([\w.#:@-]+)\s*=\s*("(?:[^"\\]|\\.)*"|'[^']*'|\[[^\]]*\]|[^\s,{}]+)|([A-Za-z][\w-]*)/g;

/**
 * Reads options such as `unchecked after=5m title="a b" hl_lines=[2,"4-6"]`, with or without braces around
 * them.
 */
export function readOptions(text: string): Options {
  const entries: [string, string | true][] = [];
  for (const [, key, value, bare] of text.replace(/^\s*\{|\}\s*$/g, ' ').matchAll(pattern)) {
    if (key !== undefined && value !== undefined) entries.push([key, unquoted(value)]);
    else if (bare !== undefined) entries.push([bare, true]);
  }
  return Object.freeze(Object.fromEntries(entries.filter(([key]) => key !== '__proto__')));
}

function unquoted(value: string): string {
  if (value.startsWith('"')) return value.slice(1, -1).replace(/\\(.)/g, '$1');
  return value.startsWith("'") ? value.slice(1, -1) : value;
}

/** The options of a comment `<!-- kanzen: unchecked -->`, or undefined for any other comment. */
export function readCommentOptions(html: string): Options | undefined {
  const match = /^\s*<!--\s*kanzen:\s*([\s\S]*?)-->\s*$/.exec(html);
  return match ? readOptions(match[1] ?? '') : undefined;
}
