import type { ElementContent, Root } from 'hast';
import { element } from '../tree.ts';

/** What ends a paragraph where it begins (HTML: 4.4.1, the p element). */
const names =
  'address|article|aside|blockquote|details|dialog|div|dl|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|main|menu|nav|ol|p|pre|search|section|table|ul';
const name = new RegExp(`^(?:${names})$`);
const tag = new RegExp(`<(?:${names})\\b`, 'i');

type Parent = Root | Extract<ElementContent, { type: 'element' }>;

/** Divides a paragraph around the blocks in it, which short codes put there: HTML has none inside a paragraph. */
export function liftBlocks(parent: Parent): void {
  const children = parent.children.flatMap((child): Root['children'] => {
    if (child.type !== 'element') return [child];
    liftBlocks(child);
    return child.tagName === 'p' && child.children.some(isBlock) ? divided(child.children) : [child];
  });
  parent.children = children as typeof parent.children;
}

function isBlock(node: ElementContent): boolean {
  if (node.type === 'element') return name.test(node.tagName);
  return node.type === 'raw' && tag.test(node.value);
}

function divided(children: readonly ElementContent[]): ElementContent[] {
  const parts: ElementContent[] = [];
  let sentence: ElementContent[] = [];
  const end = () => {
    if (sentence.some((node) => node.type !== 'text' || node.value.trim() !== ''))
      parts.push(element('p', {}, trimmed(sentence)));
    sentence = [];
  };
  for (const child of children) {
    if (!isBlock(child)) sentence.push(child);
    else {
      end();
      parts.push(child);
    }
  }
  end();
  return parts;
}

function trimmed(nodes: readonly ElementContent[]): readonly ElementContent[] {
  return nodes.map((node, index) => {
    if (node.type !== 'text') return node;
    const start = index === 0 ? node.value.trimStart() : node.value;
    return { ...node, value: index === nodes.length - 1 ? start.trimEnd() : start };
  });
}
