import { humanDuration, humanDurationRange } from '#text';
import { cellsOf, differingCell } from './cell.ts';
import { type ExpectedLine, pairCost } from './comparison.ts';
import type { Finding } from './finding.ts';
import { remarkIn } from './remark.ts';
import type { Judged } from './stage.ts';

/**
 * Finds what an author has done to an output by hand: remarks written into it, columns cut out of it, ages
 * put in other words.
 */
export function handMade(expected: readonly ExpectedLine[], judged: Judged | undefined): Finding | undefined {
  const printed = judged?.run.lines ?? [];
  return (
    remarkOfAuthor(expected, printed) ??
    columnsCut(expected, printed) ??
    wordedAge(expected, judged) ??
    lostTags(expected, judged)
  );
}

/** Words in angle brackets that a page has lost, as if they were tags. */
function lostTags(expected: readonly ExpectedLine[], judged: Judged | undefined): Finding | undefined {
  // Which numbers and ages they are is free.
  const shape = (word: string) => (humanDurationRange(word) ? 'age' : word.replace(/\d+/g, '0'));
  const words = (text: string) => text.split(/\s+/).filter(Boolean).map(shape).join(' ');
  for (const pair of judged?.comparison.pairs ?? []) {
    const line = expected[pair.expected ?? -1];
    const world = judged?.run.lines[pair.actual ?? -1] ?? '';
    const lost = world.match(/<[a-z ]+>/g) ?? [];
    if (line?.type !== 'text' || lost.length === 0 || line.text.includes('<')) continue;
    if (words(world.replaceAll(/<[a-z ]+>/g, ' ')) !== words(line.text)) continue;
    return {
      line: line.line,
      code: 'output-differs',
      class: 'simulation',
      message: `Shows a line without ${lost.join(' and ')}`,
      related: [],
      hints: [
        'What stands in angle brackets may have been taken for tags of HTML when the page was converted',
      ],
    };
  }
  return undefined;
}

const ageColumns = /^(?:AGE|LAST SEEN|FIRST SEEN|DURATION|LAST SCHEDULE)$/;

/** An age in a form in which no version prints one. */
function wordedAge(expected: readonly ExpectedLine[], judged: Judged | undefined): Finding | undefined {
  const printed = judged?.run.lines ?? [];
  for (const pair of judged?.comparison.pairs ?? []) {
    const line = expected[pair.expected ?? -1];
    if (line?.type !== 'text') continue;
    const cell = differingCell(printed, { note: line.text, world: printed[pair.actual ?? -1] ?? '' });
    const ms = cell && ageColumns.test(cell.column) ? neverPrinted(cell.shown) : undefined;
    if (cell === undefined || ms === undefined) continue;
    const [now, once] = [humanDuration(ms), humanDuration(ms, { yearsWithoutDays: true, units: 1 })];
    return {
      line: line.line,
      code: 'output-differs',
      class: 'simulation',
      message: `Row ${cell.row}, ${cell.column}: shows ${cell.shown}, but no age is printed like this`,
      related: [],
      hints: [`Such an age is printed as ${now}, and up to Kubernetes 1.11 as ${once}`],
    };
  }
  return undefined;
}

const lengths: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, y: 31_536_000 };

/** How many milliseconds a span of time tells, if no printer writes it so. */
function neverPrinted(text: string): number | undefined {
  if (!/^(?:\d+[smhdy])+$/.test(text)) return undefined;
  if (humanDurationRange(text) ?? humanDurationRange(text, { units: 1 })) return undefined;
  const parts = [...text.matchAll(/(\d+)([smhdy])/g)];
  return parts.reduce((sum, [, count, unit = '']) => sum + Number(count) * (lengths[unit] ?? 0) * 1000, 0);
}

/**
 * Where a line goes on in a remark: behind an arrow, a number in brackets, a sign of comments, or in writing
 * that kubectl and the tools of Linux never use.
 */
const remarks: readonly RegExp[] = [
  /[ \t\u3000]*(?:[←⇐⇦◀◄⬅👈]|<(?:<+|[-=~]+)(?!\s*$)|\s[-=]+>).*$/u,
  /[ \t\u3000]+(?:#|\/\/|※|★|\*{2,}).*$/u,
  /[ \t\u3000]+[(（](?:\d+|[①-⑳])[)）].*$/u,
  /[ \t\u3000]*[①-⑳\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7af\uff01-\uff60].*$/u,
];

function remarkOfAuthor(expected: readonly ExpectedLine[], printed: readonly string[]): Finding | undefined {
  const text = printed.join('\n');
  for (const line of expected) {
    if (line.type !== 'text' || line.remark === true || printed.includes(line.text)) continue;
    const remark = remarks
      .map((form) => form.exec(line.text))
      .filter((found) => found !== null)
      .find((found) => found[0].trim() !== '' && standsBehind(line.text.slice(0, found.index), printed))?.[0]
      .trim();
    if (remark === undefined || text.includes(remark)) continue;
    return {
      line: line.line,
      ...remarkIn(remark),
    };
  }
  return undefined;
}

/**
 * Whether a line ends where a remark begins, as one that is printed does: else what looks like a remark may
 * be a part of another line, such as `Forwarding from 127.0.0.1:8080 -> 80`.
 */
function standsBehind(rest: string, printed: readonly string[]): boolean {
  const words = (line: string) => line.split(/\s+/).filter(Boolean).length;
  const isAlike = (line: string) => words(line) === words(rest) && pairCost(rest, line) < 0.75;
  return rest.trim() === '' || printed.some(isAlike);
}

const titles = /^[A-Z][A-Z-]*(?:[ ()/-]?[A-Z()-]+)*$/;

/** A listing without some of its columns. */
function columnsCut(expected: readonly ExpectedLine[], printed: readonly string[]): Finding | undefined {
  const header = expected.find((line) => line.type === 'text' && line.text !== '');
  if (header?.type !== 'text') return undefined;
  const [shown, all] = [cellsOf(header.text), cellsOf(printed[0] ?? '')];
  if (shown.length < 2 || ![...shown, ...all].every((title) => titles.test(title))) return undefined;
  const left = all.filter((title) => !shown.includes(title));
  const isCut = left.length > 0 && all.filter((title) => shown.includes(title)).join() === shown.join();
  if (!isCut) return undefined;
  return {
    line: header.line,
    code: 'columns-cut',
    class: 'simulation',
    message: `Shows ${shown.length} of the ${all.length} columns that are printed, without ${left.join(' and ')}`,
    related: [],
    hints: ['Show the columns, or choose some with -o custom-columns, or let the command cut them'],
  };
}
