import type { Answer } from '#cluster';
import type { ExpectedLine } from './comparison.ts';
import { answersUnder } from './instants.ts';
import { type Read, matchLine } from './reading.ts';
import { SightingIndex } from './sighting.ts';
import { drawsOf, type History, spanOf } from './stage.ts';
import type { Surroundings, View } from './surroundings.ts';
import type { Placed } from './instants.ts';

/**
 * Lines that the note shows were printed before, or will be: what happened in between happened on the other
 * side of the stage. Which steps of the machinery were shorter or longer for that, the timeline works out.
 */
export function placedAnswers(
  surroundings: Surroundings,
  expected: readonly ExpectedLine[],
): readonly Answer[] {
  const { history, views, current } = surroundings;
  const texts = expected.flatMap((line) => (line.type === 'text' && !line.remark ? [line.text] : []));
  const presence = presenceOf(texts, surroundings);
  const placed = new Map<string, Placed>();
  const place = (side: Placed['side'], view: View | undefined) => {
    if (view) placed.set(`${side} ${view.at}`, { side, at: view.at });
  };
  for (const shown of presence) {
    if (shown[current]) continue;
    const first = nearest(shown, current);
    if (first === undefined) continue;
    if (first > current) {
      place('before', views[first]);
      const gone = shown.indexOf(false, first);
      if (gone > 0) place('after', views[gone]);
    } else place('after', views[first + 1]);
  }
  return placed.size === 0 ? [] : answersUnder(history, history.judged.length - 2, [...placed.values()]);
}

function nearest(shown: readonly boolean[], current: number): number | undefined {
  for (let distance = 1; distance < shown.length; distance += 1) {
    if (shown[current + distance]) return current + distance;
    if (shown[current - distance]) return current - distance;
  }
  return undefined;
}

/** For each text of a note whether each view shows it: with the same values; or else with others. */
function presenceOf(texts: readonly string[], { history, views }: Surroundings): readonly (readonly boolean[])[] {
  const matcher = new Matcher(history, texts);
  const found = views.map((view) => matcher.match(view));
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const exact = texts.map((text) => found.map(({ exactly }) => (exactly.get(text) ?? 0) >= (counts.get(text) ?? 1)));
  const open = texts.map((_, index) => exact[index]?.includes(true) !== true);
  const loosely = found.map(({ lines }) => assign(texts.flatMap((text, index) => (open[index] ? [{ text, index }] : [])), lines));
  return texts.map((_, index) => (open[index] ? loosely.map((given) => given.has(index)) : (exact[index] as boolean[])));
}

/** Gives each open text a line of its own that it matches. */
function assign(
  open: readonly { readonly text: string; readonly index: number }[],
  lines: readonly { readonly matches: ReadonlySet<string>; readonly isFree: boolean }[],
): ReadonlySet<number> {
  const free = lines.filter(({ isFree }) => isFree);
  const given = new Set<number>();
  const taken = new Set<unknown>();
  for (const { text, index } of open) {
    const line = free.find((one) => !taken.has(one) && one.matches.has(text));
    if (line === undefined) continue;
    taken.add(line);
    given.add(index);
  }
  return given;
}

interface Found {
  readonly exactly: ReadonlyMap<string, number>;
  readonly lines: readonly { readonly matches: ReadonlySet<string>; readonly isFree: boolean }[];
}

class Matcher {
  readonly #texts: readonly string[];
  readonly #draws: ReturnType<typeof drawsOf>;
  readonly #span: ReturnType<typeof spanOf>;

  constructor(history: History, texts: readonly string[]) {
    this.#texts = texts;
    this.#draws = drawsOf(history);
    this.#span = spanOf(history.judged.map(({ run }) => run));
  }

  match({ lines, draws, times }: View): Found {
    const index = new SightingIndex([...this.#draws, ...draws], times, this.#span);
    const used = new Map<string, number>();
    const exactly = new Map<string, number>();
    const found = lines.map((line) => {
      const sightings = index.find(line, used);
      const matches = new Set<string>();
      let isFree = true;
      for (const text of new Set(this.#texts)) {
        const reads = matchLine(line, 0, line.length, sightings, text);
        if (reads === undefined) continue;
        matches.add(text);
        if (reads.every(isSame)) exactly.set(text, (exactly.get(text) ?? 0) + 1);
      }
      for (const { source } of sightings) {
        if (source.type !== 'draw' || source.draws.some(({ type }) => type !== 'text')) continue;
        const value = source.draws[0]?.value ?? '';
        if (this.#texts.some((text) => text.includes(value))) isFree = false;
      }
      return { matches, isFree };
    });
    return { exactly, lines: found };
  }
}

function isSame({ sighting: { source }, text }: Read): boolean {
  return source.type === 'time' || source.draws.some(({ value }) => source.form.write(value) === text);
}
