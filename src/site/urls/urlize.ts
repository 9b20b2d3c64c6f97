import { lowerCase } from '#text';
import { addressName, defaultPathRules, encodePath } from './path-rules.ts';

/**
 * A text as Hugo's `urlize` makes a piece of an address of it: what follows a `#` is a fragment, and a `#` at
 * the end is lost, as it is there (Go's net/url).
 */
export function urlize(text: string): string {
  const name = addressName(text, { ...defaultPathRules, blanks: 'collapse' });
  const at = name.indexOf('#');
  const [path, fragment] = at < 0 ? [name, ''] : [name.slice(0, at), name.slice(at + 1)];
  return fragment === '' ? encoded(path) : `${encoded(path)}#${encoded(fragment)}`;
}

/** Go keeps what is encoded already, unless it must encode the rest: then it writes all in capitals. */
function encoded(part: string): string {
  const isKept = /^[!-~]*$/.test(part);
  return encodePath(part).replace(
    /%25([0-9a-f]{2})/g,
    (_, hex: string) => `%${isKept ? hex : hex.toUpperCase()}`,
  );
}

/** A text as Hugo's `anchorize` makes an id of it: as for a heading, but empty where nothing stays. */
export function anchorize(text: string): string {
  return [...text.trim()]
    .map((character) => {
      if (character === ' ' || character === '-') return '-';
      return /[\p{L}\p{Nd}_]/u.test(character) ? lowerCase(character) : '';
    })
    .join('');
}
