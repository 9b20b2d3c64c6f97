import type { Element, Root } from 'hast';
import { element, transform } from '../tree.ts';

/**
 * Puts a link where a frame of another site stood: its page does not run on this one, and its reader still
 * finds it.
 */
export function linkFrames(tree: Root): void {
  transform<Root['children'][number]>(tree, (node) => {
    const address = node.type === 'element' && node.tagName === 'iframe' ? addressOf(node) : undefined;
    if (node.type !== 'element' || address === undefined) return undefined;
    const text = String(node.properties.title ?? '') || address.replace(/^https?:\/\//, '');
    return [element('a', { className: ['embed'], href: address, rel: ['noopener'] }, [text])];
  });
}

/** The page that a frame shows; of a film at YouTube or Vimeo, the page that is made for readers. */
export function addressOf({ properties }: Element): string | undefined {
  const source = String(properties.src ?? '').replace(/^\/\//, 'https://');
  if (!/^https?:\/\//i.test(source)) return undefined;
  const film = /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/i.exec(source)?.[1];
  if (film !== undefined) return `https://www.youtube.com/watch?v=${film}`;
  const other = /^https?:\/\/player\.vimeo\.com\/video\/(\d+)/i.exec(source)?.[1];
  return other === undefined ? source : `https://vimeo.com/${other}`;
}
