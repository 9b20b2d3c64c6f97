/** A start tag of a page with its attributes, decoded. */
export interface HtmlTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

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
      tags.push({ name: found.toLowerCase(), attributes: readAttributes(attributes ?? rawAttributes ?? '') });
  }
  return tags;
}

function readAttributes(text: string): ReadonlyMap<string, string> {
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

function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return named[name.toLowerCase()] ?? whole;
  });
}
