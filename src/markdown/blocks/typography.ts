import type { Nodes, Parents, Root, Text } from 'mdast';
import { parseMarkdown } from '../parse.ts';
import type { Quotes } from '../render-options.ts';
import { mdastText } from './each-node.ts';
import { type Sign, signAt, type Unclosed } from './typographic-signs.ts';

/** What each sign of a text becomes, unless the site says otherwise. */
const usual: Readonly<Record<Sign, string>> = {
  leftDoubleQuote: '“',
  rightDoubleQuote: '”',
  leftSingleQuote: '‘',
  rightSingleQuote: '’',
  leftAngleQuote: '«',
  rightAngleQuote: '»',
  apostrophe: '’',
  enDash: '–',
  emDash: '—',
  ellipsis: '…',
};

/**
 * Curly quotes, `--` and `---` as dashes, `...` as an ellipsis, `<<` and `>>` as angle quotes; code,
 * addresses and what is escaped stay as they are. So goldmark does it.
 */
export function improveTypography(tree: Root, source: string, quotes: Quotes = {}): void {
  const signs = Object.entries(usual).map(([name, sign]) => [name, decoded(quotes[name as Sign] ?? sign)]);
  const typesetter = { source, signs: Object.fromEntries(signs) as Record<Sign, string> };
  improve(tree, typesetter, { single: 0, double: 0 });
}

interface Typesetter {
  readonly source: string;
  readonly signs: Readonly<Record<Sign, string>>;
}

/** Quotes are closed in the block in which they were opened. */
function improve(parent: Parents, typesetter: Typesetter, unclosed: Unclosed): void {
  for (const child of parent.children as readonly Nodes[]) {
    if (child.type === 'text') child.value = improved(child, typesetter, unclosed);
    else if ('children' in child && !isBareLink(child, typesetter.source))
      improve(child, typesetter, isInline(child) ? unclosed : { single: 0, double: 0 });
  }
}

function isInline({ type }: Nodes): boolean {
  return ['emphasis', 'strong', 'delete', 'link', 'linkReference'].includes(type);
}

function isBareLink({ type, position }: Nodes, source: string): boolean {
  return type === 'link' && position !== undefined && source[position.start.offset ?? 0] !== '[';
}

function improved(node: Text, { source, signs }: Typesetter, unclosed: Unclosed): string {
  const { value, position } = node;
  if (!/['"<>]|--|\.\.\./.test(value)) return value;
  const line = position && placesIn(value, source, position.start.offset ?? 0);
  const written = line ? source : value;
  let text = '';
  for (let at = 0; at < value.length; ) {
    const place = line ? line[at] : at;
    const found = place === undefined ? undefined : signAt(written, place, unclosed);
    text += found ? signs[found.sign] : value[at];
    at += found?.length ?? 1;
  }
  return text;
}

/**
 * Where each character of a text stands in the file; nowhere, if it is escaped there or written as an
 * entity. Undefined for a text that is not in the file like this.
 */
function placesIn(value: string, source: string, start: number): readonly (number | undefined)[] | undefined {
  const places: (number | undefined)[] = [];
  let at = start;
  for (const [index, character] of [...value.split('')].entries()) {
    if (character === '\n') at += /^[ \t]*/.exec(source.slice(at, at + 100))?.[0].length ?? 0;
    if (value[index - 1] === '\n') at += /^[ \t>]*/.exec(source.slice(at, at + 100))?.[0].length ?? 0;
    const entity = source[at] === '&' ? /^&#?\w{1,40};/.exec(source.slice(at, at + 43))?.[0] : undefined;
    const isEscaped = source[at] === '\\' && source[at + 1] === character && character !== '\\';
    if (entity !== undefined && character !== '&') at += entity.length;
    else if (isEscaped) at += 2;
    else if (source[at] !== character) return undefined;
    else at += 1;
    places.push(entity !== undefined || isEscaped ? undefined : at - 1);
  }
  return places;
}

/** A text of which HTML's names of characters are what they name. */
function decoded(text: string): string {
  return text.includes('&') ? mdastText(parseMarkdown(text)) : text;
}
