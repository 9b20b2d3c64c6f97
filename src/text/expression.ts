import { RE2JS } from 're2js';

/** A regular expression that somebody else wrote, as Go reads it: it takes time in proportion to the text. */
export interface Expression {
  /** Whether it fits anywhere in a text. */
  fits(text: string): boolean;
  /** What it and its groups fit first; undefined where it fits nowhere. */
  groups(text: string): readonly (string | undefined)[] | undefined;
  /** All that it fits, from left to right. */
  all(text: string): readonly string[];
  /** A text with something in the place of all that it fits; `$1` and `${name}` are its groups, as in Go. */
  replaced(text: string, by: string): string;
}

/**
 * Reads a regular expression of a note, a manifest or a configuration: one that goes back, as those of
 * JavaScript do, could go on for ever. Undefined for a text that is none to Go, or that needs going back.
 */
export function expressionOf(
  pattern: string,
  { ignoresCase = false }: { readonly ignoresCase?: boolean } = {},
): Expression | undefined {
  const compiled = compile(pattern, ignoresCase ? RE2JS.CASE_INSENSITIVE : 0);
  return (
    compiled && {
      fits: (text) => compiled.matcher(text).find(),
      groups(text) {
        const matcher = compiled.matcher(text);
        if (!matcher.find()) return undefined;
        return Array.from({ length: matcher.groupCount() + 1 }, (_, at) => matcher.group(at) ?? undefined);
      },
      all(text) {
        const matcher = compiled.matcher(text);
        const found: string[] = [];
        while (matcher.find()) found.push(matcher.group() ?? '');
        return found;
      },
      replaced: (text, by) => replaced(compiled.matcher(text), text, by),
    }
  );
}

type Matcher = ReturnType<RE2JS['matcher']>;

function replaced(matcher: Matcher, text: string, by: string): string {
  let made = '';
  let at = 0;
  while (matcher.find()) {
    made += text.slice(at, matcher.start()) + expanded(by, matcher);
    at = matcher.end();
  }
  return made + text.slice(at);
}

/** Go (regexp, Expand): `$name` is as long as it can be, `$$` a sign, and a group that is not there empty. */
function expanded(by: string, matcher: Matcher): string {
  return by.replace(/\$(?:(\$)|\{(\w+)\}|(\w+))/g, (_, sign?: string, braced?: string, bare?: string) =>
    sign === undefined ? groupOf(matcher, braced ?? bare ?? '') : '$',
  );
}

function groupOf(matcher: Matcher, name: string): string {
  const named = new Map(Object.entries(matcher.namedGroups));
  const number = /^\d+$/.test(name) ? Number(name) : named.get(name);
  return number === undefined || number > matcher.groupCount() ? '' : (matcher.group(number) ?? '');
}

function compile(pattern: string, flags: number): RE2JS | undefined {
  try {
    return RE2JS.compile(pattern, flags);
  } catch {
    return undefined;
  }
}
