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
  const caption = childOf(figure, ({ tagName }) => tagName === 'figcaption');
  // The caption of a session also says what was proved about it.
  const title = caption && (childOf(caption, isSessionTitle) ?? caption);
  return (title && hastText(title)) || String(figure.properties.dataLanguage ?? 'text');
}

function isSessionTitle({ properties }: Element): boolean {
  return String(properties.className) === 'session-title';
}

function childOf({ children }: Element, fits: (child: Element) => boolean): Element | undefined {
  return children.find((child): child is Element => child.type === 'element' && fits(child));
}
