import type { Nodes } from 'mdast';
import type { FootnoteReference, Link } from 'uniorg';
import { headingAnchors } from '#transcript';
import { type Handlers, holder, type OrgReading, parent } from './org-handlers.ts';

const picture = /\.(?:png|jpe?g|gif|tiff?|svg|webp|avif)$/i;

/** What stands in a line of Org. */
export const inlineHandlers: Handlers = {
  text: ({ value }) => [{ type: 'text', value }],
  bold: ({ children }, { read }) => [parent('strong', read(children))],
  italic: ({ children }, { read }) => [parent('emphasis', read(children))],
  'strike-through': ({ children }, { read }) => [parent('delete', read(children))],
  underline: ({ children }, { read }) => [holder('u', read(children))],
  superscript: ({ children }, { read }) => [holder('sup', read(children))],
  subscript: ({ children }, { read }) => [holder('sub', read(children))],
  code: ({ value }) => [{ type: 'inlineCode', value }],
  verbatim: ({ value }) => [{ type: 'inlineCode', value }],
  'line-break': () => [{ type: 'break' }],
  entity: ({ utf8 }) => [{ type: 'text', value: utf8 }],
  timestamp: ({ rawValue }) => [{ type: 'text', value: rawValue }],
  'statistics-cookie': ({ value }) => [{ type: 'text', value }],
  // Formulas are written as in Markdown; `math` decides whether they are read as such.
  'latex-fragment': ({ value }) => [{ type: 'text', value }],
  'export-snippet': ({ backEnd, value }) => (backEnd === 'html' ? [{ type: 'html', value }] : []),
  'citation-key': ({ key }) => [{ type: 'text', value: `@${key}` }],
  citation: ({ children }, { read }) => read(children),
  'citation-reference': ({ children }, { read }) => read(children),
  'footnote-reference': footnote,
  link,
};

function footnote(node: FootnoteReference, { notes, read }: OrgReading): readonly Nodes[] {
  const label = node.label ?? `note-${notes.length + 1}`;
  const identifier = label.toLowerCase();
  if (node.footnoteType === 'inline') {
    const text = parent('paragraph', read(node.children));
    notes.push({ type: 'footnoteDefinition', identifier, label, children: [text as never] });
  }
  return [{ type: 'footnoteReference', identifier, label }];
}

function link(node: Link, { read, headings }: OrgReading): readonly Nodes[] {
  const url = addressOf(node, headings);
  const content = read(node.children);
  if (content.length === 0 && node.format !== 'plain' && picture.test(url))
    return [{ type: 'image', url, alt: '' }];
  const shown: readonly Nodes[] = content.length > 0 ? content : [{ type: 'text', value: node.rawLink }];
  return [{ type: 'link', url, children: shown as never[] }];
}

/**
 * `file:other.org::#id` is a file with an anchor; `*Title`, `Title` where there is such a headline, and `#id`
 * are places of the page itself.
 */
function addressOf({ linkType, path, rawLink }: Link, headings: OrgReading['headings']): string {
  if (linkType === 'custom-id') return `#${path.replace(/^#/, '')}`;
  if (linkType === 'fuzzy') {
    const title = path.replace(/^\*/, '').trim();
    const found = [...headings].find(([headline]) => headline.rawValue.trim() === title);
    if (found === undefined && !path.startsWith('*')) return path;
    return `#${found?.[1].own ?? anchorOf(title)}`;
  }
  if (linkType !== 'file') return rawLink;
  const [file = '', place] = path.split('::');
  if (place === undefined) return file;
  return `${file}#${place.startsWith('#') ? place.slice(1) : anchorOf(place.replace(/^\*/, ''))}`;
}

function anchorOf(text: string): string {
  return headingAnchors()({ text, typeset: text, source: text });
}
