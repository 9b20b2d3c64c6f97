import { nameKey, type ViewLine } from './line-views.ts';
import { isTitle, nameIn } from './listing.ts';
import type { View } from './surroundings.ts';
import type { Draw } from './transcript-oracle.ts';

/** A state of a thing as a listing shows it, since when; without a line, the thing is gone. */
export interface State {
  readonly at: number;
  readonly line: ViewLine | undefined;
}

/** What becomes of one thing, as views show it one after another. */
export interface Life {
  readonly name: string;
  /** The serial of the thing, if its name tells; else empty. */
  readonly serial: string;
  readonly states: readonly State[];
  /** When it was written, whether that shows or not. */
  readonly writes: readonly number[];
  /** Whether its first state is its beginning: else it was there in the first view. */
  readonly isBorn: boolean;
  /** Its place among the others: what was made first comes first. */
  readonly place: number;
}

/** The lives of all things that some views of a table list, each other state once. */
export function livesIn(
  views: readonly View[],
  lines: readonly (readonly ViewLine[])[],
  { title, draws }: { readonly title: string; readonly draws: readonly Draw[] },
): readonly Life[] {
  const serials = serialsBySuffix([...draws, ...views.flatMap((view) => view.draws)]);
  const first = views[0]?.at;
  return [...statesIn(views, lines, title)].map(([name, states], index) => {
    const serial = serials.find(([suffix]) => name.endsWith(suffix))?.[1] ?? '';
    return {
      name,
      serial,
      states,
      writes: writesOf(serial, draws),
      isBorn: states[0]?.at !== first,
      place: Number(/\d+$/.exec(serial)?.[0] ?? index),
    };
  });
}

function statesIn(
  views: readonly View[],
  lines: readonly (readonly ViewLine[])[],
  title: string,
): ReadonlyMap<string, readonly State[]> {
  const states = new Map<string, State[]>();
  for (const [index, { at }] of views.entries()) {
    const rows = (lines[index] ?? []).filter(({ printed }) => printed !== '' && !isTitle(printed));
    const listed = new Map(rows.map((line) => [nameIn(line.printed, title), line]));
    for (const [name, line] of listed) {
      const own = states.get(name) ?? [];
      if (own.at(-1)?.line?.shape !== line.shape) own.push({ at, line });
      states.set(name, own);
    }
    for (const [name, own] of states)
      if (!listed.has(name) && own.at(-1)?.line !== undefined) own.push({ at, line: undefined });
  }
  return states;
}

/** Whose name ends how. */
function serialsBySuffix(draws: readonly Draw[]): readonly (readonly [string, string])[] {
  return draws.flatMap(({ key, value }) => {
    const serial = nameKey.exec(key)?.[1];
    return serial === undefined ? [] : [[value, serial] as const];
  });
}

function writesOf(serial: string, draws: readonly Draw[]): readonly number[] {
  const instants = draws.flatMap(({ key, drawnAt }) =>
    serial !== '' && key.startsWith(`revision of ${serial}, write `) ? [drawnAt] : [],
  );
  return instants.sort((left, right) => left - right);
}
