import type { Element, Root } from 'hast';
import { transform } from '../tree.ts';

type Content = Root['children'][number];

/**
 * Names footnotes as Hugo does, so that links to them stay: `fn:1` in the order of the notes, and the places
 * that refer to one `fnref:1`, `fnref1:1`, … goldmark: extension/footnote.go
 */
export function nameFootnotes(tree: Root): void {
  const names = new Map<string, string>();
  transform<Content>(tree, (node) => {
    const id = node.type === 'element' && node.tagName === 'li' ? String(node.properties.id ?? '') : '';
    if (id.startsWith('fn-')) names.set(id, `fn:${names.size + 1}`);
    return undefined;
  });
  if (names.size === 0) return;
  transform<Content>(tree, (node) => {
    if (node.type === 'element' && node.properties.dataFootnoteRef !== undefined) nameReference(node, names);
    return undefined;
  });
  transform<Content>(tree, (node) => {
    if (node.type === 'element') rename(node, names);
    return undefined;
  });
}

/** `fnref-note` is the first place that refers to `fn-note`, `fnref-note-2` the second. */
function nameReference({ properties }: Element, names: Map<string, string>): void {
  const note = String(properties.href ?? '').slice(1);
  const number = names.get(note)?.slice('fn:'.length);
  if (number === undefined) return;
  const again = Number(String(properties.id ?? '').slice(`fnref-${note.slice('fn-'.length)}-`.length)) || 1;
  names.set(String(properties.id ?? ''), `fnref${again > 1 ? again - 1 : ''}:${number}`);
}

function rename(node: Element, names: ReadonlyMap<string, string>): void {
  const { id, href } = node.properties;
  const named = names.get(String(id ?? ''));
  const led = names.get(String(href ?? '').slice(1));
  node.properties = {
    ...node.properties,
    ...(named === undefined ? {} : { id: named }),
    ...(led === undefined ? {} : { href: `#${led}` }),
  };
}
