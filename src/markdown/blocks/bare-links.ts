import type { Link, PhrasingContent, Root } from 'mdast';
import { replaceNodes } from './each-node.ts';

/**
 * Ends a bare address where Japanese begins: `https://example.com/aを参照` links `https://example.com/a`, as
 * Hugo does; `www.` becomes https. Addresses in `<…>` and written links stay as they are.
 */
export function cutBareLinks(tree: Root, text: string): void {
  replaceNodes(tree, (node) => (node.type === 'link' ? cut(node, text) : undefined));
}

function cut(node: Link, text: string): readonly PhrasingContent[] | undefined {
  const [only] = node.children;
  const from = node.position?.start.offset;
  if (from === undefined || node.children.length !== 1 || only?.type !== 'text') return undefined;
  if (!/^(?:https?:\/\/|www\.)/i.test(text.slice(from, from + 8))) return undefined;
  const written = only.value;
  if (!isAddress(written) || /[\x21-\x7e]/.test((text[from - 1] ?? '').replace(/[*_~(]/, '')))
    return [{ type: 'text', value: written }];
  const ascii = /^[\x21-\x7e]*/.exec(written)?.[0] ?? '';
  const shown = ascii.length < written.length ? trimmed(ascii) : written;
  // A name in Japanese right after the scheme leaves no address.
  if (/^(?:https?:\/\/|www\.)?$/i.test(shown)) return [{ type: 'text', value: written }];
  const url = /^www\./i.test(shown) ? `https://${shown}` : shown === written ? node.url : shown;
  const link: Link = { ...node, url, children: [{ type: 'text', value: shown }] };
  const rest = written.slice(shown.length);
  return rest === '' ? [link] : [link, { type: 'text', value: rest }];
}

/**
 * Hugo: no bare address stands right behind a quote or another sign (goldmark: extension/linkify.go), and
 * its host has a name: `http://localhost:8080` and `http://10.0.0.1` are examples.
 */
function isAddress(written: string): boolean {
  return /^(?:https?:\/\/)?[-\w@:%.+~#=]{1,256}\.[a-z]/i.test(written);
}

/**
 * Punctuation at the end belongs to the sentence, and so does a bracket that was not opened in the address.
 */
function trimmed(address: string): string {
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
