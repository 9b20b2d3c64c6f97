import type { Element } from 'hast';
import { element, hastText } from '../tree.ts';

/**
 * Puts a row of buttons above the listings of a code group. They are radio buttons, so that a reader switches
 * without a script, by keyboard too, and nothing moves while the page loads; without style sheets the
 * listings stand one below the other.
 */
export function addTabs(group: Element, name: string): void {
  const figures = group.children.filter(
    (child): child is Element => child.type === 'element' && child.tagName === 'figure',
  );
  const tabs = figures.flatMap((figure, index) => {
    const id = `${name}-${index + 1}`;
    const state = index === 0 ? { checked: true } : {};
    return [
      element('input', { type: 'radio', name, id, ...state }),
      element('label', { htmlFor: [id] }, [titleOf(figure)]),
    ];
  });
  group.children = [...tabs, ...figures];
}

function titleOf(figure: Element): string {
  const caption = figure.children.find((child) => child.type === 'element' && child.tagName === 'figcaption');
  const title = caption === undefined ? '' : hastText(caption);
  return title || String(figure.properties.dataLanguage ?? 'text');
}
