import type { FootnoteDefinition, Nodes } from 'mdast';
import type { Headline, OrgNode } from 'uniorg';

/** What a headline is called besides by its text. */
export interface HeadlineName {
  /** What it states itself. */
  readonly own: string | undefined;
  /** What Hugo calls it, by its number. */
  readonly counted: string;
}

/** What the reading of one Org text shares. */
export interface OrgReading {
  readonly text: string;
  readonly headings: ReadonlyMap<Headline, HeadlineName>;
  /** Footnotes that are written where they are referred to. */
  readonly notes: FootnoteDefinition[];
  /** Turns nodes into those of Markdown, one after the other. */
  read(nodes: readonly OrgNode[]): readonly Nodes[];
}

/** What a node of Org is in Markdown; a type without a handler is not shown, as in Org's own export. */
export type Handlers = {
  readonly [Type in OrgNode['type']]?: (
    node: Extract<OrgNode, { type: Type }>,
    reading: OrgReading,
  ) => readonly Nodes[];
};

/** A node that becomes an element which Markdown has no marks for. */
export function holder(tag: string, children: readonly Nodes[], properties: object = {}): Nodes {
  const data = { hName: tag, hProperties: { ...properties } };
  return { type: 'paragraph', children: children as never[], data };
}

/** A node with children of any type: the two trees nest alike. */
export function parent(
  type: 'paragraph' | 'strong' | 'emphasis' | 'delete' | 'blockquote',
  children: readonly Nodes[],
): Nodes {
  return { type, children: children as never[] };
}
