import type { Heading, Nodes } from 'mdast';
import { lowerCase } from '#text';

/**
 * The rule by which Hugo makes an id: of the heading's text (0.169 and later), or of its Markdown source
 * (before).
 */
export type AnchorRule = 'text' | 'source';

/** What ids are made of. */
export interface PlainHeading {
  /** The visible text, without an explicit `{#id}`. */
  readonly text: string;
  /** The text of which the newest Hugo makes the id: its typographer has made dashes of `--` outside code. */
  readonly typeset: string;
  /** The Markdown source of the last line without markers and attributes. */
  readonly source: string;
  readonly attributes?: string;
}

/** The text and source of a heading whose Markdown is `markdown`. */
export function plainHeading(node: Heading, markdown: string): PlainHeading {
  const { rest, attributes } = splitAttributes(textOf(node).trim());
  return {
    text: rest,
    typeset: splitAttributes(textOf(node, (value) => value.replace(/---?/g, '\u2013')).trim()).rest,
    source: splitAttributes(sourceLine(markdown)).rest,
    ...(attributes === undefined ? {} : { attributes }),
  };
}

function textOf(node: Nodes, typeset: (value: string) => string = (value) => value): string {
  if (node.type === 'text') return typeset(node.value);
  if (node.type === 'inlineCode') return node.value;
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  return 'children' in node ? node.children.map((child) => textOf(child, typeset)).join('') : '';
}

function sourceLine(markdown: string): string {
  const atx = /^#{1,6}(?:[ \t]+|$)(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(markdown.split(/\r?\n/)[0] ?? '');
  if (atx) return (atx[1] ?? '').trim();
  return (markdown.split(/\r?\n/).at(-2) ?? markdown).trim();
}

const attribute = String.raw`(?:[#.][^\s{},]+|[\w:-]+=(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^\s"'{},]+))`;
const withAttributes = new RegExp(
  String.raw`^(.*?)[ \t]*\{\s*((?:${attribute}(?:[\s,]+${attribute})*)?)\s*\}[ \t]*$`,
  's',
);

/** No heading with attributes is longer; the pattern takes time with the square of the length. */
const longest = 1000;

/** Splits `Title {#id .class}` into its title and what stands in the braces. */
export function splitAttributes(text: string): { readonly rest: string; readonly attributes?: string } {
  const match = text.length > longest ? null : withAttributes.exec(text);
  return match ? { rest: match[1] ?? '', attributes: match[2] ?? '' } : { rest: text };
}

/**
 * Names headings as Hugo does (`autoHeadingIDType: github`): letters, decimal digits and `_` are kept in
 * lower case, `-` and blanks become `-`, all else is dropped; a second of the same name gets `-1`.
 */
export function headingAnchors(
  rule: AnchorRule = 'text',
  name: (text: string) => string = anchorOf,
): (heading: PlainHeading) => string {
  const taken = new Set<string>();
  return (heading) => {
    const explicit = /(?:^|[\s,])#([^\s{},]+)/.exec(heading.attributes ?? '')?.[1];
    const base = explicit ?? (name(rule === 'text' ? heading.typeset : heading.source) || 'heading');
    let anchor = base;
    for (let copy = 1; explicit === undefined && taken.has(anchor); copy += 1) anchor = `${base}-${copy}`;
    taken.add(anchor);
    return anchor;
  };
}

// Hugo: markup/goldmark/autoid.go `sanitizeAnchorNameWithHook`; goldmark `ids.Generate` numbers duplicates.
function anchorOf(text: string): string {
  let anchor = '';
  for (const character of text.trim()) {
    if (character === '-' || character === ' ') anchor += '-';
    else if (character === '_' || /[\p{L}\p{Nd}]/u.test(character)) anchor += lowerCase(character);
  }
  return anchor;
}
