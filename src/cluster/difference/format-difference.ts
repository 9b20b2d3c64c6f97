import type { DifferenceNode, DifferenceRecord } from './difference-tree.ts';
import type { Search } from './edit-script.ts';
import { allowed, type Format, formatKey, formatValue, type Release, withType } from './format-value.ts';
import { type GoValue, isZero } from './go-value.ts';
import { formatPieces, isLongText } from './long-text.ts';
import {
  braces,
  countedText,
  ellipsis,
  nil,
  printText,
  sameText,
  type TextNode,
  type TextRecord,
  wrap,
} from './text-tree.ts';
import { Unprintable } from './unprintable.ts';

/** What a process that prints differences chose when it began. */
export interface Whims {
  /** The blank at the start of lines. */
  readonly space: string;
  /** Where elements of lists begin to be matched. */
  readonly search: Search;
}

/** How many equal records are shown on either side of a difference. go-cmp: `numContextRecords` */
const context = 2;

/** A difference as a literal in which lines are marked. go-cmp: cmp/report.go `defaultReporter.String` */
export function reportDifference(root: DifferenceNode, release: Release, whims: Whims): string {
  const format: Format = { side: 'both', types: 'always', level: 0, release };
  return printText(formatNode(root, format, whims) ?? nil, whims.space);
}

/** go-cmp: cmp/report_compare.go `FormatDiff` */
function formatNode(node: DifferenceNode, given: Format, whims: Whims): TextNode | undefined {
  const format = { ...given, level: given.side === 'identical' ? 1 : 3 };
  if (format.side === 'both' && isLongText(node, format.release))
    return formatPieces(node, format, whims.search);
  if (node.depth === 0) return formatLeaf(node, format);
  const value = node.x ?? node.y;
  if (value === undefined) return undefined;
  if (node.target) {
    const target = formatNode(node.target, format, whims);
    return target && wrap('&', target, '');
  }
  const records =
    format.side === 'both'
      ? differing(node.records, value, format, whims)
      : unified(node.records, value, format, whims);
  return withType(value, braces(records), format);
}

function formatLeaf({ x, y, different }: DifferenceNode, format: Format): TextNode | undefined {
  if (format.side === 'removed') return formatValue(x, format);
  if (format.side === 'inserted') return formatValue(y, format);
  if (different > 0) throw new Unprintable('a difference of values without parts');
  const [left, right] = [formatValue(x, format), formatValue(y, format)];
  return left && right && textLength(left) < textLength(right) ? left : right;
}

function textLength(text: TextNode): number {
  return JSON.stringify(text).length;
}

/** Records of one side alone, without those of no value. */
function unified(
  records: readonly DifferenceRecord[],
  value: GoValue,
  format: Format,
  whims: Whims,
): readonly TextRecord[] {
  const isStruct = value.kind === 'struct';
  const limit = format.side === 'identical' ? Math.floor(allowed(format, 0.5)) * 4 : allowed(format, 2);
  const inner = innerFormat(value, format);
  const shown: TextRecord[] = [];
  for (const record of records) {
    if (shown.length === limit) return [...shown, { body: ellipsis, hasNoComma: true }];
    if (isStruct && isMissing(record.node, format)) continue;
    const body = formatNode(record.node, inner, whims);
    if (body) shown.push({ ...keyOf(record, value), body });
  }
  return shown;
}

function isMissing({ x, y }: DifferenceNode, { side }: Format): boolean {
  const isNothing = (value: GoValue | undefined) => value === undefined || isZero(value);
  if (side === 'removed') return isNothing(x);
  return side === 'inserted' ? isNothing(y) : isNothing(x) || isNothing(y);
}

function innerFormat(value: GoValue, format: Format): Format {
  return { ...format, types: value.kind === 'struct' ? 'parts' : 'never', level: format.level - 1 };
}

function keyOf({ key }: DifferenceRecord, value: GoValue): { readonly key?: string } {
  if (value.kind === 'list') return {};
  return { key: value.kind === 'map' ? formatKey(key, value.hasNamedKeys) : key };
}

/** Runs of equal records, of which the edges are shown, and of others, which are all shown up to a limit. */
function differing(
  records: readonly DifferenceRecord[],
  value: GoValue,
  format: Format,
  whims: Whims,
): readonly TextRecord[] {
  const name = value.kind === 'struct' ? 'field' : value.kind === 'map' ? 'entry' : 'element';
  const limit = allowed(format, 2);
  const inner = innerFormat(value, format);
  const runs = runsOf(records);
  const shown: TextRecord[] = [];
  let count = 0;
  for (const [index, run] of runs.entries()) {
    if (count >= limit) {
      const rest = runs.slice(index).flat();
      return [...shown, { body: ellipsis, hasNoComma: true, comment: summary(rest, name) }];
    }
    if (isSame(run[0]))
      shown.push(...equalRun(run, { index, last: runs.length - 1, name }, { value, inner, whims }));
    else {
      shown.push(...run.flatMap((record) => unequal(record, value, inner, whims)));
      count += run.length;
    }
  }
  return shown;
}

function isSame(record: DifferenceRecord | undefined): boolean {
  return record?.node.different === 0;
}

function runsOf(records: readonly DifferenceRecord[]): readonly (readonly DifferenceRecord[])[] {
  const runs: DifferenceRecord[][] = [];
  for (const record of records) {
    const last = runs.at(-1);
    if (last && isSame(last[0]) === isSame(record)) last.push(record);
    else runs.push([record]);
  }
  return runs;
}

interface Place {
  readonly index: number;
  readonly last: number;
  readonly name: string;
}

interface Within {
  readonly value: GoValue;
  readonly inner: Format;
  readonly whims: Whims;
}

function equalRun(
  run: readonly DifferenceRecord[],
  { index, last, name }: Place,
  { value, inner, whims }: Within,
): readonly TextRecord[] {
  const low = index === 0 ? 0 : Math.min(context, run.length);
  const most = index === last ? 0 : Math.min(context, run.length - low);
  // One record alone takes no less room than what stands for it.
  const high = run.length - (low + most) === 1 ? most + 1 : most;
  const print = (record: DifferenceRecord): TextRecord => ({
    ...keyOf(record, value),
    body: formatNode(record.node, { ...inner, side: 'identical' }, whims) ?? nil,
  });
  const hidden = run.slice(low, run.length - high);
  return [
    ...run.slice(0, low).map(print),
    ...(hidden.length > 0
      ? [{ body: ellipsis, hasNoComma: true as const, comment: summary(hidden, name) }]
      : []),
    ...run.slice(run.length - high).map(print),
  ];
}

function unequal(
  record: DifferenceRecord,
  value: GoValue,
  inner: Format,
  whims: Whims,
): readonly TextRecord[] {
  const { node } = record;
  const key = keyOf(record, value);
  const isWhole = node.below === node.depth;
  if (isLongText(node, inner.release) || !isWhole) {
    const body = formatNode(node, inner, whims);
    return body ? [{ ...key, body }] : [];
  }
  const removed = formatNode(node, { ...inner, side: 'removed' }, whims);
  const inserted = formatNode(node, { ...inner, side: 'inserted' }, whims);
  if (removed && inserted && sameText(removed, inserted))
    throw new Unprintable('a difference that stands deeper than is printed');
  return [
    ...(removed ? [{ mark: '-' as const, ...key, body: removed }] : []),
    ...(inserted ? [{ mark: '+' as const, ...key, body: inserted }] : []),
  ];
}

/** `3 identical fields`, `1 removed and 2 inserted elements`. go-cmp: cmp/report_text.go `diffStats.String` */
function summary(records: readonly DifferenceRecord[], name: string): string {
  const counts = { identical: 0, removed: 0, inserted: 0, modified: 0 };
  for (const { node } of records) {
    if (node.different === 0) counts.identical += 1;
    else if (node.y === undefined) counts.removed += 1;
    else if (node.x === undefined) counts.inserted += 1;
    else counts.modified += 1;
  }
  return countedText(counts, name);
}
