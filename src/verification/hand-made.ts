import { cellsOf } from './cell.ts';
import type { ExpectedLine } from './comparison.ts';
import type { Finding } from './finding.ts';
import type { Judged } from './stage.ts';

/** Finds what an author has done to an output by hand: remarks written into it, columns cut out of it. */
export function handMade(expected: readonly ExpectedLine[], judged: Judged | undefined): Finding | undefined {
  const printed = judged?.run.lines ?? [];
  return remarkOfAuthor(expected, printed) ?? columnsCut(expected, printed);
}

/**
 * Where a line goes on in a remark: behind an arrow, a number in brackets, a sign of comments, or in writing
 * that kubectl and the tools of Linux never use.
 */
const remarks: readonly RegExp[] = [
  /[ \t\u3000]*(?:[←⇐⇦◀◄⬅👈]|<[-=~]+(?!\s*$)|\s[-=]+>).*$/u,
  /[ \t\u3000]+(?:#|\/\/|※|★|\*{2,}).*$/u,
  /[ \t\u3000]+[(（](?:\d+|[①-⑳])[)）].*$/u,
  /[ \t\u3000]*[①-⑳\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7af\uff01-\uff60].*$/u,
];

function remarkOfAuthor(expected: readonly ExpectedLine[], printed: readonly string[]): Finding | undefined {
  const text = printed.join('\n');
  for (const line of expected) {
    if (line.type !== 'text' || line.remark === true || printed.includes(line.text)) continue;
    const remark = remarks
      .flatMap((form) => form.exec(line.text)?.[0].trim() ?? [])
      .find((each) => each !== '');
    if (remark === undefined || text.includes(remark)) continue;
    return {
      line: line.line,
      code: 'remark-in-output',
      class: 'simulation',
      message: `A remark of the author stands in the output: ${JSON.stringify(remark)}`,
      related: [],
      hints: ['Say it above the fence, or in a comment above the command: an output shows what was printed'],
    };
  }
  return undefined;
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
