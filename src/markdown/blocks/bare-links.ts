import type { Link, PhrasingContent, Root } from 'mdast';
import { addressIn } from '../bare-addresses.ts';
import { replaceNodes } from './each-node.ts';

/**
 * What GitHub links besides and Hugo does not is text again: a host without a name, as `http://10.0.0.1` is,
 * and what stands right behind a quote or another sign. Of a bare address, `www.` has the given protocol
 * (goldmark: extension/linkify.go). Where bare addresses are no links, all of them are text.
 */
export function keepHugosLinks(tree: Root, text: string, protocol: string | false): void {
  replaceNodes(tree, (node) => (node.type === 'link' ? kept(node, text, protocol) : undefined));
}

function kept(node: Link, text: string, protocol: string | false): readonly PhrasingContent[] | undefined {
  const [only] = node.children;
  if (node.children.length !== 1 || only?.type !== 'text') return undefined;
  const from = node.position?.start.offset;
  if (protocol === false) return from === undefined || text.startsWith(only.value, from) ? [only] : undefined;
  if (!/^(?:https?|ftp):/.test(node.url)) return undefined;
  if (from === undefined || !text.startsWith(only.value, from)) return undefined;
  // In Org too, an address ends before Japanese.
  const shown = addressIn(only.value);
  const url = /^www\./.test(shown) ? `${protocol}://${shown}` : shown;
  const rest = only.value.slice(shown.length);
  const link: Link = { ...node, url, children: [{ type: 'text', value: shown }] };
  return rest === '' ? [link] : [link, { type: 'text', value: rest }];
}
