/** A start tag of a page. */
export interface HtmlTag {
  readonly name: string;
  /** Its attributes as they are written. */
  readonly written: string;
}

/** A piece of HTML: a tag, or the text between two, as it is written. */
export type HtmlPiece =
  | { readonly type: 'start'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly type: 'end'; readonly name: string }
  | { readonly type: 'text'; readonly text: string };

const attributesText = `((?:[^>"']|"[^"]*"|'[^']*')*)`;
const rawText = String.raw`<(script|style|textarea|title)\b${attributesText}>[\s\S]*?<\/\1\s*>`;
const tagText = String.raw`<([a-z][\w-]*)\b${attributesText}>`;
const pattern = new RegExp(String.raw`<!--[\s\S]*?-->|${rawText}|${tagText}`, 'gi');

/**
 * The start tags of a page in order. It reads what kanzen wrote, so tags are well formed; comments and
 * scripts have none.
 */
export function scanHtml(html: string): readonly HtmlTag[] {
  const tags: HtmlTag[] = [];
  for (const [, raw, rawAttributes, name, attributes] of html.matchAll(pattern)) {
    const found = name ?? raw;
    if (found !== undefined)
      tags.push({ name: found.toLowerCase(), written: attributes ?? rawAttributes ?? '' });
  }
  return tags;
}

const pieces = new RegExp(String.raw`<!--[\s\S]*?-->|<\/([a-z][\w-]*)\s*>|${tagText}|([^<]+|<)`, 'gi');

/** Tags and texts in order; comments are left out. */
export function* piecesOf(html: string): Iterable<HtmlPiece> {
  for (const [, closed, opened, attributes = '', text] of html.matchAll(pieces)) {
    if (text !== undefined) yield { type: 'text', text };
    else if (closed !== undefined) yield { type: 'end', name: closed.toLowerCase() };
    else if (opened !== undefined)
      yield { type: 'start', name: opened.toLowerCase(), attributes: readAttributes(attributes) };
  }
}

/** The attributes of a tag, decoded. */
export function readAttributes(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(
    /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g,
  )) {
    attributes.set(name.toLowerCase(), decodeEntities(double ?? single ?? bare ?? ''));
  }
  return attributes;
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};

/** A text of HTML as it is read. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return named[name.toLowerCase()] ?? whole;
  });
}
