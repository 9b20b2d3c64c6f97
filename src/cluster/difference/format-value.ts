import { quoteAsGo } from '../api/go-text.ts';
import { type GoValue, isZero } from './go-value.ts';
import { braces, ellipsis, line, nil, type TextNode, type TextRecord, wrap } from './text-tree.ts';
import { Unprintable } from './unprintable.ts';

/** What a printed value is: equal on both sides, only on one of them, or yet to be told. */
export type Side = 'both' | 'identical' | 'removed' | 'inserted';

/** How a value is printed. */
export interface Format {
  readonly side: Side;
  /** Whether the type stands before a value: always, never, or before what has parts. */
  readonly types: 'always' | 'never' | 'parts';
  /** How much is printed: nothing at 0, and about twice as much at each level. */
  readonly level: number;
  /** Which release of the library prints. */
  readonly release: Release;
}

/** What differs between releases of go-cmp. */
export interface Release {
  /** Lists are cut by level, and identical values lose their types: since 0.5.0. */
  readonly isBrief: boolean;
  /** Strings from this length on are compared piece by piece; undefined where that is not known. */
  readonly longText: number;
  /** How long strings are cut into pieces is known. */
  readonly knowsPieces: boolean;
}

/** How many items a level allows. */
export function allowed({ level, release }: Format, unit: number): number {
  return release.isBrief ? 2 ** Math.max(level, 0) * unit : Number.POSITIVE_INFINITY;
}

/** Prints a value as a literal. go-cmp: cmp/report_reflect.go `FormatValue` */
export function formatValue(value: GoValue | undefined, format: Format): TextNode | undefined {
  if (value === undefined) return undefined;
  if (value.kind === 'pointer') {
    const own = value.target && selfPrinted(value.target);
    if (own !== undefined) return formatText('s', own, format);
    const target = value.target && formatValue(value.target, format);
    return target ? wrap('&', target, '') : nil;
  }
  return withType(value, bareValue(value, format), format);
}

/** A selector prints itself, as gogo/protobuf generates it. apimachinery: pkg/apis/meta/v1/generated.pb.go */
function selfPrinted(value: GoValue): string | undefined {
  if (value.kind !== 'struct' || value.type !== 'v1.LabelSelector') return undefined;
  const [labels, requirements] = value.fields.map((field) => field.value);
  const entries = labels?.kind === 'map' ? [...(labels.entries ?? [])] : [];
  const pairs = entries.map(([key, label]) => `${key}: ${label.kind === 'scalar' ? label.value : ''},`);
  const items = requirements?.kind === 'list' ? (requirements.items ?? []) : [];
  const texts = items.map((item) => `LabelSelectorRequirement{${membersText(item)},},`);
  return (
    `&LabelSelector{MatchLabels:map[string]string{${pairs.join('')}},` +
    `MatchExpressions:[]LabelSelectorRequirement{${texts.join('')}},}`
  );
}

function membersText(value: GoValue): string {
  if (value.kind === 'scalar') return String(value.value);
  if (value.kind === 'list') return `[${(value.items ?? []).map(membersText).join(' ')}]`;
  if (value.kind !== 'struct') return '';
  return value.fields.map((field) => `${field.name}:${membersText(field.value)}`).join(',');
}

/**
 * The type before a value, which the context of an identical one makes superfluous. go-cmp:
 * cmp/report_reflect.go `FormatType`
 */
export function withType(value: GoValue, text: TextNode, format: Format): TextNode {
  if (format.types === 'never') return text;
  if (format.types === 'parts') {
    if (value.kind === 'scalar' || text === nil) return text;
    if (format.side === 'identical' && format.release.isBrief) return text;
  }
  const name = value.kind === 'pointer' ? `(${value.type})` : value.type;
  const isDelimited = text.type === 'wrap' && text.suffix === '}';
  return wrap(name, isDelimited ? text : wrap('(', text, ')'), '');
}

function bareValue(value: Exclude<GoValue, { kind: 'pointer' }>, format: Format): TextNode {
  switch (value.kind) {
    case 'scalar':
      return typeof value.value === 'string'
        ? formatText('', value.value, format)
        : line(String(value.value));
    case 'struct':
      return cutOff(
        value.fields
          .filter((field) => !isZero(field.value))
          .map((field) => ({ key: field.name, value: field.value })),
        format,
        'parts',
      );
    case 'list':
      return value.items
        ? cutOff(
            value.items.map((item) => ({ key: '', value: item })),
            format,
            'never',
          )
        : nil;
    case 'map':
      if (!value.entries) return nil;
      return cutOff(
        [...value.entries].map(([key, item]) => ({ key: formatKey(key, value.hasNamedKeys), value: item })),
        format,
        'never',
      );
    default:
      return value satisfies never;
  }
}

interface Part {
  readonly key: string;
  readonly value: GoValue;
}

function cutOff(parts: readonly Part[], format: Format, types: Format['types']): TextNode {
  const limit = Math.floor(allowed(format, 0.5)) * 4;
  const inner: Format = { ...format, types, level: format.level - 1 };
  const records = parts.slice(0, limit).map(
    ({ key, value }): TextRecord => ({
      ...(key !== '' && { key }),
      body: formatValue(value, inner) ?? nil,
    }),
  );
  const rest: readonly TextRecord[] = parts.length > limit ? [{ body: ellipsis, hasNoComma: true }] : [];
  return braces([...records, ...rest]);
}

/** A map's key in its shortest form; one with a method says so. */
export function formatKey(key: string, isNamed: boolean): string {
  return `${isNamed ? 's' : ''}${quoted(key)}`;
}

/** go-cmp: cmp/report_reflect.go `formatOptions.formatString` */
function formatText(prefix: string, text: string, format: Format): TextNode {
  const longest = allowed(format, 32);
  const lines = text.replace(/\n$/, '').split('\n');
  const mark = format.side === 'removed' ? '-' : format.side === 'inserted' ? '+' : undefined;
  if (lines.length >= 4 && mark && format.release.isBrief) return lineByLine(lines, mark, format);
  if (text.length > longest + 3) {
    // Go counts bytes.
    if (/[^\x00-\x7f]/.test(text))
      throw new Unprintable('a long text with other letters than those of ASCII');
    return line(`${prefix}${quoted(text.slice(0, longest))}...`);
  }
  return line(`${prefix}${quoted(text)}`);
}

function lineByLine(given: readonly string[], mark: '-' | '+', format: Format): TextNode {
  const longest = allowed(format, 32);
  const most = allowed(format, 4);
  const lines = given.map((each) => each.replace(/^\r|\r$/g, ''));
  const isPlain = (each: string) =>
    !each.startsWith('"""') && !each.startsWith('...') && /^[\t -~]*$/.test(each) && each.length <= longest;
  if (!lines.every(isPlain)) throw new Unprintable('a text of many lines with signs that are not printed');
  const row = (text: string): TextRecord => ({ mark, body: line(text), hasNoComma: true });
  const left = lines.length - (most - 1);
  const shown = left > 1 ? lines.slice(0, most - 1) : lines;
  const rest: readonly TextRecord[] =
    left > 1 ? [{ mark, body: ellipsis, hasNoComma: true, comment: `${left} elided lines` }] : [];
  const records = [row('"""'), ...shown.map(row), ...rest, row('"""')];
  return wrap('(', { type: 'list', records }, ')');
}

/** In quotes, or between backticks where that spares escapes. go-cmp: cmp/report_reflect.go `formatString` */
export function quoted(text: string): string {
  const plain = quoteAsGo(text);
  if (plain.length === text.length + 2) return plain;
  return /^[^`\n]*$/.test(text) && /^[\t\P{C}]*$/u.test(text) ? `\`${text}\`` : plain;
}
