/** What stands before a line: nothing, or that it was removed or added. */
export type Mark = '' | '-' | '+';

/** A text that may still be folded into one line. */
export type TextNode =
  | { readonly type: 'line'; readonly text: string }
  | { readonly type: 'wrap'; readonly prefix: string; readonly body: TextNode; readonly suffix: string }
  | { readonly type: 'list'; readonly records: readonly TextRecord[] };

/** One record of a list, such as `Name: "web",`. */
export interface TextRecord {
  readonly mark?: Mark;
  readonly key?: string;
  readonly body: TextNode;
  readonly hasNoComma?: true;
  readonly comment?: string;
}

/** Longer lists of what was removed or added are spread over lines. go-cmp: cmp/report_text.go */
const columns = 80;

export const nil: TextNode = { type: 'line', text: 'nil' };
export const ellipsis: TextNode = { type: 'line', text: '...' };

/** A text of one line. */
export function line(text: string): TextNode {
  return { type: 'line', text };
}

/** A text between two others. */
export function wrap(prefix: string, body: TextNode, suffix: string): TextNode {
  return { type: 'wrap', prefix, body, suffix };
}

/** Records in braces. */
export function braces(records: readonly TextRecord[]): TextNode {
  return wrap('{', { type: 'list', records }, '}');
}

/** Whether two texts are the same, marks and comments included. */
export function sameText(left: TextNode, right: TextNode): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

/** How long a text is as one line. */
export function foldedLength(node: TextNode): number {
  return folded(node, '').text.length;
}

/**
 * The whole text: what fits one line is folded, keys stand in columns, and every line begins with a mark and
 * a blank, or two blanks, of the kind that the process chose.
 *
 * go-cmp: cmp/report_text.go `textWrap.String`, `indentMode.appendIndent`
 */
export function printText(node: TextNode, space: string): string {
  const { node: result } = folded(node, '');
  return `${indent(0, '', space)}${expanded(result, '', 0, space)}\n`;
}

function indent(depth: number, mark: Mark, space: string): string {
  return `${mark === '' ? space : mark}${space}${'\t'.repeat(depth)}`;
}

interface Folded {
  readonly text: string;
  /** A line if all of it could be folded. */
  readonly node: TextNode;
}

function folded(node: TextNode, mark: Mark): Folded {
  if (node.type === 'line') return { text: node.text, node };
  if (node.type === 'wrap') {
    const body = folded(node.body, mark);
    const text = `${node.prefix}${body.text}${node.suffix}`;
    return { text, node: body.node.type === 'line' ? line(text) : { ...node, body: body.node } };
  }
  const parts = node.records.map((record) => folded(record.body, record.mark || mark));
  const text = node.records
    .map(({ key }, index) => `${key ? `${key}: ` : ''}${parts[index]?.text ?? ''}`)
    .join(', ');
  const isSpread =
    node.records.some(({ mark: own, comment }) => Boolean(own) || comment !== undefined) ||
    parts.some((part) => part.node.type !== 'line') ||
    (mark !== '' && byteLength(text) > columns);
  if (!isSpread) return { text, node: line(text) };
  const records = node.records.map((record, index) => ({
    ...record,
    body: parts[index]?.node ?? record.body,
  }));
  return { text, node: { type: 'list', records } };
}

function expanded(node: TextNode, mark: Mark, depth: number, space: string): string {
  if (node.type === 'line') return node.text;
  if (node.type === 'wrap') return `${node.prefix}${expanded(node.body, mark, depth, space)}${node.suffix}`;
  const isSimple = node.records.every(
    ({ mark: own, key, body, comment }) => !own && !key && body.type === 'line' && comment === undefined,
  );
  const end = `\n${indent(depth, mark, space)}`;
  if (isSimple && node.records.length > 0) {
    const lines = batches(node.records.map(({ body }) => (body.type === 'line' ? body.text : '')));
    return `${lines.map((each) => `\n${indent(depth + 1, mark, space)}${each}`).join('')}${end}`;
  }
  const keyPads = pads(node.records, ({ key, body }) =>
    key && body.type === 'line' ? [...key].length : undefined,
  );
  const valuePads = pads(node.records, ({ body, comment }) =>
    body.type === 'line' && body.text !== ellipsisText && comment !== undefined
      ? [...body.text].length
      : undefined,
  );
  const lines = node.records.map((record, index) => {
    const own = record.mark || mark;
    const key = record.key ? `${record.key}: ` : '';
    const body = expanded(record.body, own, depth + 1, space);
    const comment = record.comment === undefined ? '' : ` // ${record.comment}`;
    const comma = record.hasNoComma ? '' : ',';
    return `\n${indent(depth + 1, own, space)}${key}${keyPads[index] ?? ''}${body}${comma}${valuePads[index] ?? ''}${comment}`;
  });
  return `${lines.join('')}${end}`;
}

const ellipsisText = '...';

/** Short values share lines. */
function batches(values: readonly string[]): readonly string[] {
  const lines: string[] = [];
  let batch = '';
  for (const value of values) {
    if (byteLength(batch) + byteLength(value) + 2 > columns && batch !== '') {
      lines.push(batch.trimEnd());
      batch = '';
    }
    batch += `${value}, `;
  }
  return [...lines, ...(batch === '' ? [] : [batch.trimEnd()])];
}

/** The blanks that bring neighbours to one width; a record without one ends the neighbourhood. */
function pads(
  records: readonly TextRecord[],
  lengthOf: (record: TextRecord) => number | undefined,
): readonly string[] {
  const lengths = records.map(lengthOf);
  return lengths.map((length, index) => {
    if (length === undefined) return '';
    let [from, to] = [index, index];
    while (lengths[from - 1] !== undefined) from -= 1;
    while (lengths[to + 1] !== undefined) to += 1;
    return ' '.repeat(Math.max(...lengths.slice(from, to + 1).map((each) => each ?? 0)) - length);
  });
}

/** In bytes, as Go counts. */
function byteLength(text: string): number {
  return [...text].reduce((sum, letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return sum + (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
  }, 0);
}

/** Counts in words, with a comma before the last of three. */
export function countedText(counts: Readonly<Record<string, number>>, name: string): string {
  const words = Object.entries(counts).flatMap(([word, count]) => (count > 0 ? [`${count} ${word}`] : []));
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const plural = name.endsWith('y') ? `${name.slice(0, -1)}ies` : `${name}s`;
  const noun = total > 1 ? plural : name;
  if (words.length <= 2) return `${words.join(' and ')} ${noun}`;
  return `${words.slice(0, -1).join(', ')}, and ${words.at(-1)} ${noun}`;
}
