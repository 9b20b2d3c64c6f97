import type { Parents, Root } from 'mdast';
import { mdastText } from './each-node.ts';

const wide = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303F\u30FB\u30FC\uFF01-\uFF60\uFFE0-\uFFE6]/u;

/**
 * Joins the lines of Japanese paragraphs: a line feed between two wide characters is no blank. Latin text
 * is not touched.
 */
export function joinWideLines(tree: Root): void {
  visit(tree);
}

function visit(parent: Parents): void {
  for (const [index, node] of parent.children.entries()) {
    if ('children' in node) visit(node);
    if (node.type !== 'text' || !node.value.includes('\n')) continue;
    const before = lastCharacter(index === 0 ? '' : textOf(parent, index - 1));
    const after = firstCharacter(textOf(parent, index + 1));
    node.value = node.value.replace(/\n/g, (all, at: number, value: string) => {
      const left = at === 0 ? before : lastCharacter(value.slice(0, at));
      const right = at + all.length === value.length ? after : firstCharacter(value.slice(at + all.length));
      return wide.test(left) && wide.test(right) ? '' : all;
    });
  }
}

function textOf(parent: Parents, index: number): string {
  const node = parent.children[index];
  return node ? mdastText(node) : '';
}

function lastCharacter(text: string): string {
  return [...text.slice(-2)].at(-1) ?? '';
}

function firstCharacter(text: string): string {
  return [...text.slice(0, 2)][0] ?? '';
}
