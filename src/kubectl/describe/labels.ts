import type { Json } from '#cluster';
import { record, sortedEntries, text } from '../fields.ts';
import type { Profile } from '../profile.ts';
import type { DescribeWriter } from './describe-writer.ts';

const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';
const longestAnnotation = 140;
const longestPair = 200;

/** `Title:\ta=b`, one pair a line. kubectl: describe.go `printLabelsMultiline` */
export function describeLabels(writer: DescribeWriter, title: string, labels: Json | undefined): void {
  const pairs = sortedEntries(record(labels)).map(([key, value]) => `${key}=${text(value)}`);
  writer.write(0, `${title}:\t${pairs.length === 0 ? '<none>' : pairs.join('\n\t')}\n`);
}

/** kubectl: describe.go `printAnnotationsMultiline` */
export function describeAnnotations(
  writer: DescribeWriter,
  title: string,
  annotations: Json | undefined,
  profile: Profile,
  isTemplate = false,
): void {
  if (!isTemplate && !profile.has('describesAnnotations')) return;
  const all = sortedEntries(record(annotations));
  const shown = profile.has('lastAppliedShown') ? all : all.filter(([key]) => key !== lastApplied);
  if (shown.length === 0) {
    const eaten = all.length > 0 && profile.has('lastAppliedAloneEatsLine');
    writer.write(0, eaten ? `${title}:\t` : `${title}:\t<none>\n`);
    return;
  }
  const line = profile.has('annotationsAsPairs') ? oldAnnotation : annotation;
  writer.write(0, `${title}:\t${shown.map(([key, value]) => line(key, text(value))).join('\t')}`);
}

/** kubectl: describe.go `printAnnotationsMultilineWithFilter`, where a line had 200 letters at most */
function oldAnnotation(key: string, value: string): string {
  const line = `${key}=${value.replace(/\n$/, '')}`;
  return `${line.length > longestPair ? `${line.slice(0, longestPair)}...` : line}\n`;
}

function annotation(key: string, value: string): string {
  const trimmed = value.replace(/\n$/, '');
  const length = bytes(trimmed) + bytes(key) + 2;
  if (length <= longestAnnotation && !trimmed.includes('\n')) return `${key}: ${trimmed}\n`;
  const lines = trimmed.split('\n').map((line) => `\t  ${shorten(line, longestAnnotation - 2)}\n`);
  return `${key}:\n${lines.join('')}`;
}

function shorten(line: string, limit: number): string {
  if (bytes(line) <= limit) return line;
  let cut = '';
  for (const letter of line) {
    if (bytes(cut + letter) > limit) break;
    cut += letter;
  }
  return `${cut}...`;
}

/** The length in UTF-8, which is what Go counts. */
function bytes(value: string): number {
  let count = 0;
  for (const letter of value) {
    const code = letter.codePointAt(0) ?? 0;
    count += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return count;
}

/** A selector in one line: `a=b,c in (d,e)`, `<none>`. apimachinery: meta/v1 `FormatLabelSelector` */
export function selectorText(selector: Json | undefined): string {
  const pairs = sortedEntries(record(selector, 'matchLabels')).map(([key, value]) => ({
    key,
    shown: `${key}=${text(value)}`,
  }));
  const expressions = (
    Array.isArray(record(selector).matchExpressions)
      ? (record(selector).matchExpressions as readonly Json[])
      : []
  ).map((one) => ({ key: text(one, 'key'), shown: expressionText(one) }));
  const all = [...pairs, ...expressions].sort((left, right) =>
    left.key < right.key ? -1 : left.key > right.key ? 1 : 0,
  );
  return all.length === 0 ? '<none>' : all.map((one) => one.shown).join(',');
}

function expressionText(expression: Json): string {
  const [key, operator] = [text(expression, 'key'), text(expression, 'operator')];
  const raw = record(expression).values;
  const values = (Array.isArray(raw) ? raw : []).map((value) => String(value)).sort();
  switch (operator) {
    case 'In':
      return values.length === 1 ? `${key} in (${values[0]})` : `${key} in (${values.join(',')})`;
    case 'NotIn':
      return `${key} notin (${values.join(',')})`;
    case 'Exists':
      return key;
    default:
      return `!${key}`;
  }
}

/** A plain map of labels in one line. */
export function pairsText(labels: Json | undefined): string {
  const pairs = sortedEntries(record(labels)).map(([key, value]) => `${key}=${text(value)}`);
  return pairs.length === 0 ? '<none>' : pairs.join(',');
}
