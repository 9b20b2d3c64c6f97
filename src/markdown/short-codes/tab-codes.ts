import type { Element, ElementContent } from 'hast';
import { element } from '../tree.ts';
import type { Built, BuiltIn } from './built.ts';
import { readParameters } from './parameters.ts';
import type { TakenCode } from './take-short-codes.ts';

/** Whether a node is one of the contents that a reader switches between. */
export function isTab({ tagName, properties }: Element): boolean {
  return tagName === 'div' && String(properties.className) === 'tab';
}

/**
 * The language of a tab whose content is code: Docsy's are, unless they say `text=true` or are written with
 * `%`; elsewhere a tab says so by its language.
 */
export function tabLanguage(text: string, code: TakenCode): string | undefined {
  const { named } = readParameters(code.parameters);
  const own = named.codelang ?? named.lang;
  const before = text.slice(0, code.from);
  const pane = [...before.matchAll(/\{\{[<%]\s*(\/?)tabpane\b(.*?)[>%]\}\}/g)].at(-1);
  if (pane === undefined || pane[1] === '/') return own;
  const { lang, langEqualsHeader, text: isText } = readParameters(pane[2] ?? '').named;
  if (code.delimiter === '%' || (named.text ?? isText) === 'true') return undefined;
  return own ?? lang ?? (langEqualsHeader === 'true' ? named.header?.toLowerCase() : undefined) ?? 'text';
}

/**
 * The contents between `tabs` (Hugo Book, Geekdoc, Relearn, Hextra) or `tabpane` (Docsy) as a group; Hextra
 * names them all at once, as `items="a,b"`.
 */
const tabs: BuiltIn = (call, children): Built => {
  const items = (call.named.items ?? '').split(',').map((item) => item.trim());
  const found = children.flatMap(tabsIn);
  if (found.length === 0) return { problem: `Short code "${call.name}" holds no short code "tab"` };
  for (const [index, tab] of found.entries()) tab.properties.dataTitle ||= items[index] || String(index + 1);
  return { nodes: [element('div', { className: ['code-group', 'tabs'] }, found)] };
};

/** Tabs that stand on one line are in a paragraph. */
function tabsIn(node: ElementContent): readonly Element[] {
  if (node.type !== 'element') return [];
  if (isTab(node)) return [node];
  return node.tagName === 'p' ? node.children.flatMap(tabsIn) : [];
}

const titles = ['title', 'name', 'header', 'label'] as const;

/** One of the contents; what stands between its tags is Markdown. */
const tab: BuiltIn = ({ named, list }, children): Built => {
  if (named.disabled === 'true') return { nodes: [] };
  if (named.include !== undefined)
    return { problem: 'Short code "tab" shows no other file here: put its text between the tags' };
  const title = titles.map((name) => named[name]).find((text) => text !== undefined) ?? list[0];
  const selected = named.selected === 'true' ? { dataSelected: 'true' } : {};
  return {
    nodes: [element('div', { className: ['tab'], dataTitle: title ?? '', ...selected }, children)],
  };
};

/** The short codes by which themes of Hugo let readers switch between contents. */
export const tabCodes: Readonly<Record<string, BuiltIn>> = { tabs, tabpane: tabs, tab };
