import type { DifferenceNode } from './difference-tree.ts';
import { editScript, type Search } from './edit-script.ts';
import { allowed, type Format, quoted, type Release } from './format-value.ts';
import { countedText, ellipsis, line, type TextNode, type TextRecord, wrap } from './text-tree.ts';
import { Unprintable } from './unprintable.ts';

/** Whether two texts are long enough to be compared piece by piece. go-cmp: `CanFormatDiffSlice` */
export function isLongText({ x, y, different }: DifferenceNode, { longText }: Release): boolean {
  if (different === 0 || x?.kind !== 'scalar' || y?.kind !== 'scalar') return false;
  const { value: left } = x;
  const { value: right } = y;
  if (typeof left !== 'string' || typeof right !== 'string') return false;
  return left.length >= longText && right.length >= longText;
}

/** Letters on a line, of which a quarter may be equal within a difference. */
const chunk = 64;
/** How many equal lines are shown on either side of a difference. */
const context = 2;

/** Equal letters, and letters that stand on one side only. */
interface Run {
  same: number;
  removed: number;
  inserted: number;
}

/**
 * Two long texts of one line in pieces: `strings.Join({"equal", …}, "")`. go-cmp: cmp/report_slices.go
 * `FormatDiffSlice`
 */
export function formatPieces({ x, y }: DifferenceNode, format: Format, search: Search): TextNode {
  const [left, right] = [x, y].map((each) => (each?.kind === 'scalar' ? String(each.value) : ''));
  if (left === undefined || right === undefined || !format.release.knowsPieces)
    throw new Unprintable('the pieces in which a long text is compared');
  if (!/^[\t\n -~]*$/.test(left + right))
    throw new Unprintable('a long text with signs that are not printed');
  if ((left + right).split('\n').length > 4) throw new Unprintable('a changed text of many lines');
  const records = pieces(left, right, format, search);
  return wrap('strings.Join({', { type: 'list', records }, '}, "")');
}

function pieces(left: string, right: string, format: Format, search: Search): readonly TextRecord[] {
  const limit = allowed(format, 4);
  const runs = runsOf(left, right, search);
  const shown: TextRecord[] = [];
  let [ix, iy, count] = [0, 0, 0];
  for (const [index, run] of runs.entries()) {
    if (count >= limit) {
      const rest = runs.slice(index).reduce(joined);
      return [...shown, { body: ellipsis, hasNoComma: true, comment: counted(rest) }];
    }
    if (isEqual(run)) {
      shown.push(...equalPieces(left.slice(ix, ix + run.same), index === 0, index === runs.length - 1));
      [ix, iy] = [ix + run.same, iy + run.same];
      continue;
    }
    const [nx, ny] = [run.same + run.removed, run.same + run.inserted];
    const rows = [...cut(left.slice(ix, ix + nx), '-'), ...cut(right.slice(iy, iy + ny), '+')];
    shown.push(...rows);
    count += rows.length;
    [ix, iy] = [ix + nx, iy + ny];
  }
  return shown;
}

function counted({ same, removed, inserted }: Run): string {
  return countedText({ identical: same, removed, inserted }, 'byte');
}

function isEqual({ removed, inserted }: Run): boolean {
  return removed + inserted === 0;
}

function joined(one: Run, other: Run): Run {
  return {
    same: one.same + other.same,
    removed: one.removed + other.removed,
    inserted: one.inserted + other.inserted,
  };
}

function equalPieces(text: string, isFirst: boolean, isLast: boolean): readonly TextRecord[] {
  const low = isFirst ? 0 : Math.min(chunk * context, text.length);
  const most = isLast ? 0 : Math.min(chunk * context, text.length - low);
  // What would fill one line is not worth leaving out.
  const high = text.length - (low + most) <= chunk ? text.length - low : most;
  const hidden = text.length - low - high;
  const rest: readonly TextRecord[] =
    hidden > 0
      ? [{ body: ellipsis, hasNoComma: true, comment: countedText({ identical: hidden }, 'byte') }]
      : [];
  return [...cut(text.slice(0, low)), ...rest, ...cut(text.slice(text.length - high))];
}

function cut(text: string, mark?: '-' | '+'): readonly TextRecord[] {
  const parts = text.match(new RegExp(`[^]{1,${chunk}}`, 'g')) ?? [];
  return parts.map((part) => ({ ...(mark && { mark }), body: line(quoted(part)) }));
}

function runsOf(left: string, right: string, search: Search): readonly Run[] {
  const compare = (ix: number, iy: number) =>
    left[ix] === right[iy] ? { same: 1, different: 0 } : { same: 0, different: 2 };
  const runs: Run[] = [];
  for (const edit of editScript(left.length, right.length, compare, search)) {
    const last = runs.at(-1);
    const fits = last && isEqual(last) === (edit === 'identical');
    const run = fits ? last : { same: 0, removed: 0, inserted: 0 };
    if (!fits) runs.push(run);
    if (edit === 'identical') run.same += 1;
    else if (edit === 'onlyX') run.removed += 1;
    else run.inserted += 1;
  }
  const coarse = withoutGaps(runs);
  return search.isOlder ? coarse : withoutEqualEdges(coarse, left, right);
}

/** Short equal runs between differences of both kinds become part of them. go-cmp: `coalesceInterveningIdentical` */
function withoutGaps(runs: readonly Run[]): readonly Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    const [before, gap] = [kept.at(-2), kept.at(-1)];
    if (before && gap && !isEqual(run)) {
      const isBoth = before.removed + run.removed > 0 && before.inserted + run.inserted > 0;
      if (isBoth && gap.same <= chunk / 4) {
        kept.splice(-2, 2, joined(joined(before, gap), run));
        continue;
      }
    }
    kept.push(run);
  }
  return kept;
}

/** Equal letters at the edge of a difference belong to the runs beside it. go-cmp: `cleanupSurroundingIdentical` */
function withoutEqualEdges(given: readonly Run[], left: string, right: string): readonly Run[] {
  const nothing = (): Run => ({ same: 0, removed: 0, inserted: 0 });
  const runs = [nothing(), ...given.map((run) => ({ ...run })), nothing()];
  let [ix, iy] = [0, 0];
  for (const [index, run] of runs.entries()) {
    const [before, after] = [runs[index - 1], runs[index + 1]];
    if (isEqual(run) || !before || !after) {
      [ix, iy] = [ix + run.same, iy + run.same];
      continue;
    }
    const [nx, ny] = [run.same + run.removed, run.same + run.inserted];
    const least = Math.min(nx, ny);
    let [leading, trailing] = [0, 0];
    while (leading < least && left[ix + leading] === right[iy + leading]) leading += 1;
    while (trailing < least && left[ix + nx - 1 - trailing] === right[iy + ny - 1 - trailing]) trailing += 1;
    [ix, iy] = [ix + nx - trailing, iy + ny - trailing];
    if (leading + trailing === 0) continue;
    before.same += leading;
    after.same += trailing;
    const rest = { removed: nx - leading - trailing, inserted: ny - leading - trailing };
    Object.assign(run, { same: 0, ...rest });
  }
  return runs.filter(
    (run, index) => run.same > 0 || !isEqual(run) || !(index === 0 || index === runs.length - 1),
  );
}
