import { type RenderContext, report } from '../context.ts';
import type { ShortCodeCall } from '../render-options.ts';
import { findTags, type Tag } from './find-tags.ts';
import { codeInAddress, positionOf } from './resolve-code.ts';
import type { TakenCode } from './take-short-codes.ts';

/**
 * Hugo: short codes are read in code, too. Those that make text stand there as that; what makes elements, and
 * what nobody knows, stays as it is written. `from` is where the code begins in the file.
 */
export function withCodesInCode(
  context: RenderContext,
  value: string,
  from: number,
  parent: ShortCodeCall | undefined,
): string {
  if (!/\{\{[<%]/.test(value)) return value;
  const tags = findTags(value, []);
  const closed = new Set(tags.filter(({ kind }) => kind === 'close').map(({ name }) => name));
  let made = '';
  let at = 0;
  let behind = from;
  for (const tag of tags) {
    const written = value.slice(tag.from, tag.to);
    const found = context.text.indexOf(written, behind);
    const place = found < 0 ? behind : found;
    behind = found < 0 ? behind : found + written.length;
    if (tag.kind === 'escaped' || tag.kind === 'close' || closed.has(tag.name)) continue;
    const text = textOf(context, codeOf(tag, place), parent);
    made += value.slice(at, tag.from) + (text ?? written);
    at = tag.to;
  }
  return made + value.slice(at);
}

function codeOf({ name, parameters, delimiter, from, to }: Tag, place: number): TakenCode {
  const none = { inner: undefined, escaped: false, unclosed: false, formula: undefined };
  return { name, parameters, delimiter, from: place, to: place + to - from, ...none };
}

function textOf(
  context: RenderContext,
  code: TakenCode,
  parent: ShortCodeCall | undefined,
): string | undefined {
  const text = codeInAddress(context, code, { ordinal: 0, parent });
  const theirs = text === undefined ? context.options.untranslated?.(code.name) : undefined;
  if (theirs !== undefined) {
    const message = `Short code "${code.name}" stays as it is written in code: nobody has translated ${theirs}`;
    const hints = [`Write what it makes in templates/shortcodes/${code.name}.html`];
    report(context, 'short-code', positionOf(context, code), message, { hints });
  }
  return text;
}
