import { lowerCase } from '#text';
import { addressName, encodePath } from './path-rules.ts';

/**
 * A text as Hugo's `urlize` makes a piece of an address of it; what follows a `#` is lost, as it is there.
 */
export function urlize(text: string): string {
  const name = addressName(text, { keepCase: false, blanks: 'collapse' }).replace(/#.*/, '');
  return encodePath(name).replace(/%25([0-9a-f]{2})/g, '%$1');
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
