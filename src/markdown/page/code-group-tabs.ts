import type { Element } from 'hast';
import { isTab } from '../short-codes/tab-codes.ts';
import { element, hastText } from '../tree.ts';

/**
 * Puts a button before each of the contents of a group. They are radio buttons, so that a reader switches
 * without a script, by keyboard too, and nothing moves while the page loads; without style sheets each
 * button stands above what it shows.
 */
export function addTabs(group: Element, name: string): void {
  const contents = group.children.filter(
    (child): child is Element => child.type === 'element' && (isTab(child) || child.tagName === 'figure'),
  );
  const chosen = Math.max(
    0,
    contents.findIndex(({ properties }) => properties.dataSelected === 'true'),
  );
  group.children = contents.flatMap((content, index) => {
    const id = `${name}-${index + 1}`;
    const title = titleOf(content);
    const { dataTitle: _, dataSelected: __, ...properties } = content.properties;
    return [
      element('input', { type: 'radio', name, id, ...(index === chosen ? { checked: true } : {}) }),
      element('label', { htmlFor: [id] }, [title]),
      { ...content, properties },
    ];
  });
}

function titleOf(figure: Element): string {
  if (isTab(figure)) return String(figure.properties.dataTitle);
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
