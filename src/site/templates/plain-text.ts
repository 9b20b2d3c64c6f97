import { decodeEntities, type HtmlPiece, piecesOf } from '../links/scan-html.ts';

const inline = /^(?:a|abbr|b|code|del|em|i|kbd|mark|s|small|span|strong|sub|sup|u)$/;
const empty = /^(?:area|br|col|embed|hr|img|input|source|track|wbr)$/;
/** What kanzen adds to code and sessions, and what is not prose of the page. */
const additions = /\b(?:session-mark|session-verdict|line-number|anchor|data-footnote-backref)\b/;

/**
 * The prose of a piece of HTML, its blanks squeezed. Headings are left out, and what kanzen added: numbers of
 * lines, prompts, verdicts. A formula is its TeX.
 */
export function plainText(html: string): string {
  return textIn(html, isSkipped, Number.POSITIVE_INFINITY);
}

/**
 * The sentences at the start of a piece of HTML, about so many characters: without code, tables and titles of
 * alerts.
 */
export function proseText(html: string, length = Number.POSITIVE_INFINITY): string {
  return textIn(html, (piece, before) => isSkipped(piece, before) || isNoProse(piece), length);
}

type IsSkipped = (piece: HtmlPiece, before: string) => boolean;

function textIn(html: string, skips: IsSkipped, length: number): string {
  let text = '';
  let skipped: { readonly name: string; depth: number } | undefined;
  let before = '';
  for (const piece of piecesOf(html)) {
    if (text.length > length) break;
    if (piece.type === 'text') {
      if (skipped === undefined) text += decodeEntities(piece.text);
    } else if (skipped !== undefined) {
      if (piece.name !== skipped.name) continue;
      skipped.depth += piece.type === 'start' ? 1 : -1;
      if (skipped.depth === 0) skipped = undefined;
    } else {
      if (!inline.test(piece.name)) text += ' ';
      if (skips(piece, before)) skipped = { name: piece.name, depth: 1 };
      before = piece.name;
    }
  }
  return text.replace(/\s+/g, ' ').trim();
}

/** What is read beside sentences: code, sessions, tables, marks of footnotes and the notes, titles of alerts. */
function isNoProse(piece: HtmlPiece): boolean {
  if (piece.type !== 'start') return false;
  const classes = ` ${piece.attributes.get('class') ?? ''} `;
  if (piece.name === 'figure') return /\s(?:code|session)\s/.test(classes);
  if (/^(?:pre|table)$/.test(piece.name)) return true;
  if (piece.name === 'a') return piece.attributes.has('data-footnote-ref');
  return /\s(?:footnotes|alert-title)\s/.test(classes);
}

function isSkipped(piece: HtmlPiece, before: string): boolean {
  if (piece.type !== 'start' || empty.test(piece.name)) return false;
  if (/^(?:h[1-6]|label|script|style|svg)$/.test(piece.name)) return true;
  // A formula's boxes; its annotation, which follows, is the formula as its author wrote it.
  if (before === 'semantics') return true;
  return (
    piece.attributes.get('aria-hidden') === 'true' || additions.test(piece.attributes.get('class') ?? '')
  );
}
