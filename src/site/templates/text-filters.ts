import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Liquid } from 'liquidjs';
import { type Expression, expressionOf } from '#text';
import { anchorize, urlize } from '../urls/urlize.ts';
import { markBareLinks } from './bare-links.ts';
import { plainText, proseText } from './plain-text.ts';
import { printf } from './printf.ts';
import { shortened, withoutEnd, withoutStart } from './text-ends.ts';
import { textLines } from './text-lines.ts';
import { titleCase } from './title-case.ts';

/** Adds the filters that make something of a text alone. */
export function addTextFilters(liquid: Liquid): void {
  liquid.registerFilter('shorten', (text: unknown, size: unknown, mark: unknown) =>
    shortened(String(text ?? ''), Number(size), String(mark ?? ' …')),
  );
  liquid.registerFilter('trim_prefix', (text: unknown, prefix: unknown) => withoutStart(text, prefix));
  liquid.registerFilter('trim_suffix', (text: unknown, suffix: unknown) => withoutEnd(text, suffix));
  liquid.registerFilter('urlize', (text: unknown) => urlize(String(text)));
  liquid.registerFilter('anchorize', (text: unknown) => anchorize(String(text)));
  liquid.registerFilter('lines', (text: unknown, width: unknown) => textLines(String(text), Number(width)));
  liquid.registerFilter('xml', (text: unknown) => escapeXml(String(text ?? '')));
  liquid.registerFilter('title', (text: unknown) => titleCase(String(text ?? '')));
  liquid.registerFilter('inline', (html: unknown) => withoutParagraph(String(html ?? '')));
  liquid.registerFilter('plain', (html: unknown) => plainText(String(html ?? '')));
  liquid.registerFilter('prose', (html: unknown) => proseText(String(html ?? '')));
  liquid.registerFilter('bare_links', (html: unknown) => markBareLinks(String(html ?? '')));
  addExpressionFilters(liquid);
  liquid.registerFilter('printf', (format: unknown, ...values: unknown[]) => printf(String(format), values));
  for (const [name, hash] of Object.entries({ md5, sha1, sha256 }))
    liquid.registerFilter(name, (text: unknown) => bytesToHex(hash(utf8ToBytes(String(text ?? '')))));
}

/** Regular expressions as Go has them: none of them goes on for ever. */
function addExpressionFilters(liquid: Liquid): void {
  liquid.registerFilter('find_re', (text: unknown, pattern: unknown, most: unknown) => {
    const found = expression(pattern).all(String(text ?? ''));
    return typeof most === 'number' && most >= 0 ? found.slice(0, most) : found;
  });
  liquid.registerFilter('replace_re', (text: unknown, pattern: unknown, by: unknown) =>
    expression(pattern).replaced(String(text ?? ''), String(by ?? '')),
  );
}

function expression(pattern: unknown): Expression {
  const found = expressionOf(String(pattern));
  if (found === undefined) throw new Error(`no regular expression of Go's: ${JSON.stringify(pattern)}`);
  return found;
}

/** What is a single paragraph, without its `<p>`. */
function withoutParagraph(html: string): string {
  const inside = /^\s*<p>((?:(?!<p[\s>]).)*)<\/p>\s*$/s.exec(html)?.[1];
  return inside ?? html;
}

/** A text for XML: escaped, without the control characters that XML 1.0 forbids. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
