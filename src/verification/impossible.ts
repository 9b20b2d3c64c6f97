import type { Finding } from './finding.ts';
import { impossibleTimes } from './instants.ts';
import type { SearchResult } from './search.ts';
import type { Judged, Stage } from './stage.ts';
import type { Bound } from './timeline.ts';

/** Which version a tag stood for shows in what programs say: a tag in a text is none of it. */
const imageKey = 'version of image ';

/** A value that no cluster could have chosen, on a line that is not printed so. */
export function refusedValue(
  { history, untouched, target }: SearchResult,
  stage: Stage,
): Finding | undefined {
  const wrong = new Set(wrongLines(history.judged[target], stage));
  const refusals = [...history.judged, ...untouched.judged].flatMap(({ run }) => run.refusals);
  const reading = history.judged[target]?.reading.values ?? [];
  // What was refused for another stage, or is not shown at all, explains nothing here.
  const refusal = refusals.find(
    ({ key, value }) =>
      !key.startsWith(imageKey) &&
      history.answers.has(key) &&
      reading.some((seen) => seen.value === value && wrong.has(seen.line)),
  );
  if (refusal === undefined) return undefined;
  const line = reading.find(
    ({ value, draws }) => value === refusal.value && draws[0]?.key === refusal.key,
  )?.line;
  return {
    ...(line === undefined ? {} : { line }),
    code: 'illegal-value',
    class: 'simulation',
    message: `Shows ${refusal.value} as ${refusal.about}: ${refusal.reason}`,
    related: reading
      .filter((seen) => seen.value === refusal.value && seen.line !== line)
      .map((seen) => ({ line: seen.line, message: `shows ${seen.value} as well` })),
    hints: [],
  };
}

/**
 * A time that no timeline allows, and the lines that it does not go with: one that the nearest run prints
 * otherwise before others of the stage, and those before earlier ones.
 */
export function impossibleTime({ history, target }: SearchResult, stage: Stage): Finding | undefined {
  const { expected = [] } = stage;
  const wrong = wrongLines(history.judged[target], stage);
  const own = new Set(expected.map(({ line }) => line));
  const near = ({ line = 0 }: Bound) => (wrong.includes(line) ? 2 : Number(own.has(line)));
  const [first, ...rest] = impossibleTimes(history).toSorted(
    (left, right) => near(right) - near(left) || (right.line ?? 0) - (left.line ?? 0),
  );
  if (first === undefined) return undefined;
  const others = rest.filter(({ line }) => line !== first.line);
  const lines = [...new Set(others.map(({ line }) => line ?? 0))]
    .sort((left, right) => left - right)
    .join(', ');
  return {
    line: first.line ?? 0,
    code: 'impossible-time',
    class: others.length > 0 ? 'contradiction' : 'simulation',
    message:
      others.length > 0
        ? `Shows ${first.text}, which no timeline allows together with line ${lines}`
        : `Shows ${first.text}, which no timeline allows`,
    related: others.map(({ line, text }) => ({ line: line ?? 0, message: `shows ${text}` })),
    hints: [
      'Ages grow with the time between commands: time never goes back, and objects of one command are born together',
    ],
  };
}

/** The lines of a stage that are not printed as its note shows them. */
function wrongLines(judged: Judged | undefined, { expected = [] }: Stage): readonly number[] {
  return (judged?.comparison.pairs ?? []).flatMap(({ expected: at = -1, actual = -1 }) => {
    const note = expected[at];
    return note?.type === 'text' && note.text !== judged?.run.lines[actual] ? [note.line] : [];
  });
}
