import type { ShortCodeCall } from '../render-options.ts';
import { element } from '../tree.ts';
import { type Words, wordsOf } from '../words.ts';
import type { Built, BuiltIn } from './built.ts';

type Kind = keyof Words['alerts'];

/** What themes of Hugo call each kind of alert. */
const names: Readonly<Record<Kind, string>> = {
  note: 'note info abstract question quote primary secondary',
  tip: 'tip success hint example',
  important: 'important',
  warning: 'warning warn attention',
  caution: 'caution danger error failure bug',
};

const kinds: ReadonlyMap<string, Kind> = new Map(
  Object.entries(names).flatMap(([kind, list]) => list.split(' ').map((name) => [name, kind as Kind])),
);

const alert: BuiltIn = (call, children, language): Built => {
  const kind = kindOf(call);
  const title = titleOf(call) ?? wordsOf(language).alerts[kind];
  const heading = element('p', { className: ['alert-title'] }, [title]);
  return {
    nodes: [
      element('aside', { className: ['alert', `alert-${kind}`], role: 'note' }, [heading, ...children]),
    ],
  };
};

/**
 * The short codes by which most themes of Hugo make alerts, for sites that leave their theme behind: named
 * for the kind, or handed it as `type`, `kind`, `color` or the first argument; what else they are handed is
 * the title.
 */
export const alertCodes: Readonly<Record<string, BuiltIn>> = Object.fromEntries(
  [
    'admonition',
    'alert',
    'callout',
    'hint',
    'notice',
    'note',
    'info',
    'tip',
    'important',
    'warning',
    'caution',
  ]
    .concat(['danger'])
    .map((name) => [name, alert]),
);

function kindOf({ name, named, list }: ShortCodeCall): Kind {
  const stated = [named.type, named.kind, named.color, named.style, ...list, name];
  return (
    stated.map((word) => kinds.get(word?.toLowerCase() ?? '')).find((kind) => kind !== undefined) ?? 'note'
  );
}

function titleOf({ named, list }: ShortCodeCall): string | undefined {
  return named.title ?? named.heading ?? list.find((word) => !kinds.has(word.toLowerCase()) && word !== '');
}
