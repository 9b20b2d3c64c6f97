import { element } from '../tree.ts';
import type { BuiltIn } from './built.ts';

/**
 * Short codes that make layout in themes of Hugo, for sites that leave their theme behind: the content stays,
 * and what only decorates it goes.
 */
export const themeCodes: Readonly<Record<string, BuiltIn>> = {
  rawhtml: (_, children) => ({ nodes: children }),
  icon: () => ({ nodes: [] }),
  lead: group('lead'),
  pageinfo: group('page-info'),
  columns: group('columns'),
  steps: group('steps'),
  cards: group('cards'),
  cardpane: group('cards'),
  badge: ({ list, named }, children) => {
    const text = list[0] ?? named.content ?? named.title;
    return { nodes: [element('mark', {}, text === undefined ? children : [text])] };
  },
  button: ({ list, named }, children) => link(list[0] ?? named.href ?? named.url ?? named.link, children),
  card: ({ named }, children) => {
    const { link: address = '', title = address, subtitle } = named;
    const heading = address === '' ? [title] : [element('a', { href: address }, [title])];
    const more = subtitle === undefined ? [] : [element('p', {}, [subtitle])];
    return {
      nodes: [element('div', { className: ['card'] }, [element('p', {}, heading), ...more, ...children])],
    };
  },
};

function group(name: string): BuiltIn {
  return (_, children) => ({ nodes: [element('div', { className: [name] }, children)] });
}

function link(address: string | undefined, children: Parameters<BuiltIn>[1]): ReturnType<BuiltIn> {
  if (address === undefined) return { problem: 'Short code "button" needs an address: href="/about/"' };
  // Its text is a paragraph where it stands on lines of its own.
  const inner = children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'p' ? child.children : [child],
  );
  return { nodes: [element('a', { href: address, className: ['button'] }, inner)] };
}
