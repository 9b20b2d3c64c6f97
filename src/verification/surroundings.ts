import { withoutUpkeep } from './draw-sorts.ts';
import { listingOf, watches } from './listing.ts';
import type { Replayer } from './replay.ts';
import { drawsOf, type History, type Judged, type Stage, type StageRun } from './stage.ts';
import type { Draw, SeenTime } from './transcript-oracle.ts';

/** What a stage's commands print right after something happened. */
export interface View {
  /** When it happened, in ms. */
  readonly at: number;
  readonly lines: readonly string[];
  readonly draws: readonly Draw[];
  readonly times: readonly SeenTime[];
}

/** What the last stage of a history would have printed a little earlier or later. */
export interface Surroundings {
  /** The history, which goes on by one more stage until the world rests. */
  readonly history: History;
  /** In the order of time; `views[current]` is what the stage printed. */
  readonly views: readonly View[];
  readonly current: number;
  /** What it prints is settled when it is typed; else when it ends. */
  readonly waits: boolean;
}

/** What a stage of a history printed, with all that was drawn until then. */
export function viewOf(history: History, target: number): View {
  const judged = history.judged.slice(0, target + 1);
  const { startedAt: at = 0, lines = [], times = [] } = judged.at(-1)?.run ?? {};
  return { at, lines, times, draws: drawsOf({ ...history, judged }) };
}

/** So many stages back the world is looked at. */
const stagesBack = 3;
/** So many instants are looked at before the stage, and after it; a watch tells of all that happens. */
const mostBefore = 40;
const mostAfter = 60;
const mostWatched = 240;

/** What a resting world does within this time, such as a program that ends, is looked at too. */
const soonMs = 30_000;

/** Commands that change nothing, so that they can be typed at any instant; some of them wait. */
const reading =
  /^\s*(kubectl|k)\s+(-\S+\s+)*(get|describe|events|rollout\s+status|wait)\s(?!.*(\s-w\b|--watch(?!=false)))/;
const waiting = /^\s*\S+\s+(-\S+\s+)*(rollout|wait)\s/;

const changes =
  'apply|create|delete|set|scale|patch|edit|label|annotate|run|expose|replace|undo|restart|pause|resume|drain';
/** A later command of the same line that changes something. */
const changingLater = new RegExp(`[;&|]\\s*(kubectl|k)\\s[^;&|]*\\b(${changes})\\s`);

/** Whether a stage's commands change nothing. */
export function onlyReads({ commands }: Stage): boolean {
  return commands.every((command) => reading.test(command) && !changingLater.test(command));
}

/** Whether a stage's commands may wait for something to happen. */
export function mayWait({ commands }: Stage): boolean {
  return commands.some((command) => waiting.test(command));
}

/** What happens while such a command waits would have happened without it too. */
function waitsOnly(stage: Stage): boolean {
  return mayWait(stage) && onlyReads(stage);
}

/** Looks at the world around the last stage of a history, if its commands only read. */
export async function surroundingsOf(
  replayer: Replayer,
  history: History,
  stage: Stage,
): Promise<Surroundings | undefined> {
  const target = history.judged.length - 1;
  const run = history.judged[target]?.run;
  const watching = watches(stage) ? listingOf(stage) : undefined;
  if (run === undefined || target < 2 || !(watching || onlyReads(stage))) return undefined;
  const asked = watching?.listing ?? stage;
  const before: View[] = [];
  const most = watching
    ? { before: mostWatched, after: mostWatched }
    : { before: mostBefore, after: mostAfter };
  for (let next = target; next > Math.max(1, target - stagesBack) && before.length < most.before; next -= 1) {
    const upTo = { ...history, judged: history.judged.slice(0, next) };
    const gap = history.judged[next]?.run as StageRun;
    const ended = upTo.judged.at(-1)?.run.endedAt ?? 0;
    const instants =
      next < target && waitsOnly(replayer.stage(next))
        ? happenedIn(gap.draws, ended, gap.endedAt)
        : happenedIn(gap.draws.slice(0, gap.drawsBefore), ended, gap.startedAt);
    before.unshift(...(await viewsAt(replayer, upTo, asked, instants.slice(-most.before))));
  }
  const { last, draws } = await rest(replayer, history);
  const waits = watching !== undefined || mayWait(stage);
  const typed = waits ? { ...history, judged: history.judged.slice(0, target) } : history;
  const since = waits ? run.startedAt : run.endedAt;
  const happened = happenedIn(waits ? [...run.draws, ...draws] : draws, since, last.startedAt);
  const after = await viewsAt(replayer, typed, asked, happened.slice(0, most.after));
  const printed: View = { at: run.startedAt, lines: run.lines, draws: run.draws, times: run.times };
  const [now = printed] = watching ? await viewsAt(replayer, typed, asked, [run.startedAt]) : [];
  const judged: Judged = {
    run: last,
    comparison: { distance: 0, pairs: [] },
    reading: { values: [], times: [] },
    trusted: true,
  };
  return {
    history: { ...history, judged: [...history.judged, judged] },
    views: [...before, now, ...after],
    current: before.length,
    waits,
  };
}

function happenedIn(draws: readonly Draw[], since: number, until: number): readonly number[] {
  const instants = new Set(withoutUpkeep(draws).map(({ drawnAt }) => drawnAt));
  return [...instants].filter((at) => at > since && at <= until).sort((left, right) => left - right);
}

async function viewsAt(
  replayer: Replayer,
  history: History,
  stage: Stage,
  instants: readonly number[],
): Promise<readonly View[]> {
  if (instants.length === 0) return [];
  const machine = replayer.standAt(history);
  const views: View[] = [];
  for (const at of instants) {
    await machine.advance(Math.ceil(at));
    const world = machine.snapshot();
    replayer.witness();
    const lines = await replayer.type(machine, stage);
    const { draws, times } = replayer.witness();
    views.push({ at, lines, draws, times });
    machine.restore(world);
  }
  return views;
}

/** Lets the world rest after a history. */
async function rest(
  replayer: Replayer,
  history: History,
): Promise<{ readonly last: StageRun; readonly draws: readonly Draw[] }> {
  const machine = replayer.standAt(history);
  replayer.witness();
  const soon = machine.now() + soonMs;
  await machine.advance('settled');
  await machine.advance(Math.max(machine.now(), soon));
  const { draws } = replayer.witness();
  const before = history.judged.at(-1)?.run as StageRun;
  const now = machine.now();
  const last: StageRun = {
    ...before,
    stage: history.judged.length,
    after: machine.snapshot(),
    lines: [],
    startedAt: now,
    endedAt: now,
    settledAt: now,
    draws,
    drawsBefore: draws.length,
    refusals: [],
    times: [],
  };
  return { last, draws };
}
