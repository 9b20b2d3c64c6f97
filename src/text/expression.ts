import { RE2JS } from 're2js';

/** A regular expression that somebody else wrote, as Go reads it: it takes time in proportion to the text. */
export interface Expression {
  /** Whether it fits anywhere in a text. */
  fits(text: string): boolean;
  /** What it and its groups fit first; undefined where it fits nowhere. */
  groups(text: string): readonly (string | undefined)[] | undefined;
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
    }
  );
}

function compile(pattern: string, flags: number): RE2JS | undefined {
  try {
    return RE2JS.compile(pattern, flags);
  } catch {
    return undefined;
  }
}
