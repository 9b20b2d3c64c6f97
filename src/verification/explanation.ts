import { causeOf } from './causes/cause.ts';
import { missingObject } from './causes/missing-object.ts';
import { nothingListed } from './causes/nothing-listed.ts';
import type { Story } from './causes/story.ts';
import { wrongHash } from './causes/wrong-hash.ts';
import { differingCell } from './cell.ts';
import { differsInBlanks, type Pair } from './comparison.ts';
import { contradictedValue } from './contradiction.ts';
import { differs } from './difference.ts';
import { watching } from './due-runs.ts';
import type { Explanation, Finding } from './finding.ts';
import { inOwnWords } from './free-words.ts';
import { handMade } from './hand-made.ts';
import { hintsFor } from './hints.ts';
import { impossibleTime, refusedValue } from './impossible.ts';
import { linesOfViews, type Note } from './line-views.ts';
import { firstMismatch } from './mismatch.ts';
import { movedLine } from './moved-line.ts';
import { linesLeftOut, neverShown } from './never-shown.ts';
import type { Mismatch } from './report.ts';
import { repeatedLine, repeatedRow, rowsOutOfOrder } from './row-order.ts';
import type { SearchResult } from './search.ts';
import { drawsOf, type History, type Judged, type Stage } from './stage.ts';
import { viewOf } from './surroundings.ts';
import { otherZone } from './zones.ts';

/** Explains why no legal history prints what a stage shows; the story knows what made the world what it is. */
export function explain(stage: Stage, searched: SearchResult, story: Story): Explanation {
  const result = inOwnWords(searched, stage);
  const judged = result.history.judged[result.target];
  const first = firstMismatch(stage, judged);
  const evidence = { stage, result, story, first };
  const finding: Finding =
    handMade(stage.expected ?? [], judged) ??
    wrongHash(stage, judged, story, result.target) ??
    missingObject(first, judged?.run.lines ?? [], story, result.target) ??
    nothingListed(stage, judged, story, result.target) ??
    shownTwice(stage, judged) ??
    wrongOrder(stage, judged) ??
    cutLines(evidence) ??
    contradictedValue(result, first) ??
    refusedValue(result, stage) ??
    otherZone(result.history, result.target) ??
    impossibleTime(result, stage) ??
    unsettled(evidence) ??
    linesMoved(evidence) ??
    (result.gaveUp && !isCertain(evidence) ? cannotTell(differs(judged, first)) : undefined) ??
    withCause(differs(judged, first), evidence);
  const { line, mismatch = firstMismatch(stage, judged, line) ?? first, ...found } = finding;
  const hints = found.hints.length > 0 ? found.hints : hintsFor(judged?.run.lines ?? []);
  return { ...found, hints, mismatch };
}

/** All that an explanation is drawn from. */
interface Evidence {
  readonly stage: Stage;
  readonly result: SearchResult;
  readonly story: Story;
  /** The first line that differs. */
  readonly first: Mismatch | null;
}

/** The note shows some of the lines that are printed, all of them right but for names and times. */
function cutLines({ stage, result, story, first }: Evidence): Finding | undefined {
  const { around, history, target, tried } = result;
  const { expected = [] } = stage;
  // The nearest run may have fewer rows instead, each beside one of another name.
  const isOther = first !== null && nameIn(first.note) !== nameIn(first.world);
  const now = around?.views[around.current];
  for (const view of around === undefined ? [] : [now, ...(isOther ? tried : [])]) {
    const left = linesLeftOut(expected, around?.history ?? history, view);
    if (left === undefined) continue;
    const { lines, after = stage.line } = left;
    const told = lines.find((line) => line.trim() !== '');
    if (told === undefined) continue;
    const beside = view === now ? firstMissing(stage, history.judged[target]) : null;
    const missing = beside ?? { line: after + 1, column: 1, note: '', world: told };
    const found = differs(history.judged[target], missing);
    const of = `${expected.length} of the ${expected.length + lines.length} lines that are printed`;
    const words = missing.world.trim().replace(/\s+/g, ' ');
    const message = `Shows ${of}${isOneOfMany(history, words) ? '' : `, without ${JSON.stringify(words)}`}`;
    return withCause({ ...found, message, mismatch: missing }, { stage, result, story, first: missing });
  }
  return undefined;
}

/** Whether a line has a generated name: which of several such it is that the note leaves out says nothing. */
function isOneOfMany(history: History, line: string): boolean {
  return drawsOf(history).some(({ key, value }) => key.startsWith('suffix of ') && line.includes(value));
}

/** The first line that is printed and that the note does not show. */
function firstMissing(stage: Stage, judged: Judged | undefined): Mismatch | null {
  const pairs = judged?.comparison.pairs ?? [];
  const isLeft = ({ expected, actual }: Pair) =>
    expected === undefined && judged?.run.lines[actual ?? -1]?.trim() !== '';
  const left = pairs.findIndex(isLeft);
  const before = pairs.slice(0, Math.max(0, left)).findLast(({ expected }) => expected !== undefined);
  const shown = before?.expected === undefined ? undefined : stage.expected?.[before.expected];
  const world = judged?.run.lines[pairs[left]?.actual ?? -1];
  return world === undefined ? null : { line: (shown?.line ?? stage.line) + 1, column: 1, note: '', world };
}

function nameIn(row: string): string | undefined {
  return /^\S+/.exec(row)?.[0];
}

/**
 * Whether the difference is no matter of choices, although not all of them were tried: no run and no moment
 * has such a line, or has it so often, whatever its values and times are; or each has the one that the note
 * does not show.
 */
function isCertain({ stage, result, first }: Evidence): boolean {
  if (first === null) return false;
  const { history, target, tried, around } = result;
  const judged = history.judged[target];
  const { run, comparison } = judged ?? {};
  if (comparison && differsInBlanks(stage.expected ?? [], run?.lines ?? [], comparison)) return true;
  const wanted: Note = { type: 'text', text: first.note, line: first.line };
  const views = [viewOf(history, target), ...tried, ...(around?.views ?? [])];
  if (first.note === '' && first.world === '') {
    const blank = (stage.expected ?? []).filter((line) => line.type === 'text' && line.text === '').length;
    return views.every((view) => view.lines.filter((line) => line === '').length !== blank);
  }
  const lines = linesOfViews(first.note === '' ? [] : [wanted], around?.history ?? history, views);
  const times = (stage.expected ?? []).filter((line) => line.type === 'text' && line.text === first.note);
  if (first.note !== '')
    return lines.every((view) => view.filter(({ matches }) => matches.has(first.note)).length < times.length);
  const missing = lines[0]?.find(({ printed }) => printed === first.world);
  return lines.every((view) => view.some(({ shape }) => shape === missing?.shape));
}

/** Lines that stand in this order at no moment, of a text that is printed else. */
function linesMoved({ stage, result }: Evidence): Finding | undefined {
  const { history, target, tried, around } = result;
  const judged = history.judged[target];
  const views = [viewOf(history, target), ...tried, ...(around?.views ?? [])];
  return (
    judged &&
    movedLine(
      stage.expected ?? [],
      judged,
      views.map(({ lines }) => lines),
    )
  );
}

/** Rows that are printed at no moment, or not together. */
function unsettled({ stage, result, story, first }: Evidence): Finding | undefined {
  const found = result.around && neverShown(stage.expected ?? [], result.around, result.target);
  if (found === undefined) return undefined;
  const { column, ...finding } = found;
  const judged = result.history.judged[result.target];
  const mismatch = firstMismatch(stage, judged, finding.line) ?? first;
  return withCause(finding, { stage, result, story, first: mismatch }, column);
}

/** A difference, with what in the world is the cause of it, where that is known. */
function withCause(
  found: Finding,
  { stage, result, first, story }: Evidence,
  column = first && differingCell(result.history.judged[result.target]?.run.lines ?? [], first)?.column,
): Finding {
  if (first === null) return found;
  const command = stage.commands.at(-1) ?? '';
  const question = { command, note: first.note, world: first.world, column: column ?? undefined };
  const cause = causeOf(question, story, result.target);
  if (cause === undefined) return found;
  const { because, related } = cause;
  return { ...found, message: `${found.message}: ${because}`, related: [...found.related, ...related] };
}

/** A row that a list would have to print twice. */
function shownTwice({ commands, expected = [] }: Stage, judged: Judged | undefined): Finding | undefined {
  if (commands.some((command) => watching.test(command))) return undefined;
  const printed = judged?.run.lines ?? [];
  const row = repeatedRow(expected, printed);
  const repeated = row ?? repeatedLine(expected, printed);
  if (repeated === undefined) return undefined;
  const { line, first, text } = repeated;
  const words = JSON.stringify(text.trim().replace(/\s+/g, ' '));
  return {
    line,
    code: 'line-extra',
    class: 'simulation',
    message: row
      ? `Row ${row.name} stands here a second time: a list has each object once`
      : `Shows ${words} a second time: it is printed once`,
    related: [{ line: first, message: `shows ${row?.name ?? 'it as well'}` }],
    hints: [`Leave one of the two ${row ? 'rows' : 'lines'} out`],
    mismatch: { line, column: 1, note: text, world: '' },
  };
}

/** Rows that no list prints in this order. */
function wrongOrder(stage: Stage, judged: Judged | undefined): Finding | undefined {
  // These are sorted by what the command says.
  if (stage.commands.some((command) => /\s--sort-by\b/.test(command))) return undefined;
  const found = rowsOutOfOrder(stage.expected ?? [], judged?.run.lines ?? []);
  if (found === undefined) return undefined;
  const { before, after } = found;
  return {
    line: after.line,
    code: 'row-order',
    class: 'simulation',
    message: `Lists ${after.name} below ${before.name}, but rows are sorted by name`,
    related: [{ line: before.line, message: `lists ${before.name}` }],
    hints: ['One of the two names is wrong, or the rows were moved'],
  };
}

function cannotTell(nearest: Finding): Finding {
  return {
    code: 'search-gave-up',
    class: 'simulation',
    message: 'Cannot tell: no run was found that prints this, and not everything was tried',
    related: [],
    hints: [
      `The nearest run differs in this: ${nearest.message}`,
      'State more of the world in kanzen.yaml, such as its nodes, or mark the step as unchecked',
    ],
  };
}
