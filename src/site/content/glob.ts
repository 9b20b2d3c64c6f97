import { type Expression, expressionOf } from '#text';

const known = new Map<string, Expression>();

/**
 * Hugo's globs (gobwas/glob), whatever the case: `**` is any path, `*` any name, `?` one character, `{a,b}` a
 * choice, `[a-z]` and `[!a]` a character. They are read as expressions that never go back, since notes state
 * them too.
 */
export function globPattern(glob: string): Expression {
  const found = known.get(glob) ?? expressionOf(`^${expressionFor(glob)}$`, { ignoresCase: true }) ?? none;
  known.set(glob, found);
  return found;
}

/** What cannot be read, such as `[z-a]`, fits nothing. */
const none: Expression = {
  fits: () => false,
  groups: () => undefined,
  all: () => [],
  replaced: (text) => text,
};

const parts = /\\(.)|\*\*|[*?]|\{([^{}]*)\}|\[(!?)([^\]]+)\]|./gsu;

function expressionFor(glob: string): string {
  let text = '';
  for (const [part, escaped, choice, not, characters] of glob.matchAll(parts)) {
    if (escaped !== undefined) text += literal(escaped);
    else if (choice !== undefined) text += `(?:${choice.split(',').map(expressionFor).join('|')})`;
    else if (characters !== undefined) text += `[${not ? '^/' : ''}${characters.replace(/[\\^[]/g, '\\$&')}]`;
    else text += part === '**' ? '(?s:.*)' : part === '*' ? '[^/]*' : part === '?' ? '[^/]' : literal(part);
  }
  return text;
}

function literal(text: string): string {
  return text.replace(/[.+*?^${}()|[\]\\]/g, '\\$&');
}
