import { parseNote, type Step } from '#transcript';

/** A note with one thing changed that its author might have got wrong. */
export interface Lie {
  /** What was changed, and in which line. */
  readonly name: string;
  readonly text: string;
}

/** One kind of slip within a line: all the ways in which it can happen there. */
interface Slip {
  readonly kind: string;
  readonly slips: (line: string) => readonly string[];
}

const each = (line: string, pattern: RegExp, replace: (found: string) => string): string[] =>
  [...line.matchAll(pattern)].map(
    ({ 0: found, index }) => line.slice(0, index) + replace(found) + line.slice(index + found.length),
  );

const statuses = ['Running', 'Pending', 'ContainerCreating', 'Completed', 'Error', 'Terminating'];
const results = ['created', 'configured', 'unchanged', 'deleted', 'patched', 'scaled', 'exposed', 'labeled'];
const after = (list: readonly string[], found: string) =>
  list[(list.indexOf(found) + 1) % list.length] as string;
const nextDigit = (digit: string) => String((Number(digit) + 1) % 10);
const nextLetter = (letter: string) => (letter === 'z' ? 'b' : String.fromCharCode(letter.charCodeAt(0) + 1));

const slips: readonly Slip[] = [
  { kind: 'a digit', slips: (line) => each(line, /\d/g, nextDigit) },
  {
    kind: 'a letter of a name',
    slips: (line) =>
      each(line, /(?<=-)[a-z0-9]{4,10}\b/g, (part) => part.slice(0, -1) + nextLetter(part.slice(-1))),
  },
  {
    kind: 'a status',
    slips: (line) =>
      each(line, /\b[A-Z][A-Za-z]+\b/g, (word) =>
        statuses.includes(word) ? after(statuses, word) : `${word}s`,
      ),
  },
  { kind: 'a result', slips: (line) => each(line, /\b[a-z]+ed\b/g, (word) => after(results, word)) },
  {
    kind: 'how many are ready',
    slips: (line) =>
      each(line, /\b\d+\/\d+\b/g, (pair) => pair.replace(/^\d+/, (n) => String(Number(n) + 1))),
  },
  {
    kind: 'an age far off',
    slips: (line) => each(line, /(?<=\s)\d+[smhd]$/g, (age) => `${Number.parseInt(age, 10) + 500}d`),
  },
  { kind: 'a blank less', slips: (line) => each(line, / {2,}/g, (blanks) => blanks.slice(1)) },
  { kind: 'a blank more', slips: (line) => each(line, / {2,}/g, (blanks) => `${blanks} `) },
  { kind: 'a word left out', slips: (line) => each(line, /\S+ */g, () => '') },
];

/** Every lie of every kind about a note, in order. */
export function liesAbout(path: string, text: string): readonly Lie[] {
  const { sessions } = parseNote({ path, text });
  const steps = sessions.flatMap((session) => session.steps);
  const lines = text.split('\n');
  return [...steps.flatMap((step) => liesAboutLines(step, lines)), ...liesAboutSteps(steps, lines)].filter(
    (lie) => lie.text !== text,
  );
}

function liesAboutLines(step: Step, lines: readonly string[]): readonly Lie[] {
  const shown = step.output.filter(({ type }) => type === 'text').map(({ place }) => place.line);
  // An elision stands for any lines, so for one more as well.
  const elisions = step.output.filter(({ type }) => type === 'elision').map(({ place }) => place.line);
  const besideElision = new Set(elisions.flatMap((line) => [line - 1, line + 1]));
  return shown.flatMap((line, index) => {
    const old = lines[line - 1] ?? '';
    const next = shown[index + 1];
    const changed = slips.flatMap(({ kind, slips: of }) =>
      of(old).map((now, at) => ({
        name: `${kind} (${at + 1}), line ${line}`,
        text: replaced(lines, line, [now]),
      })),
    );
    return [
      ...changed,
      ...(besideElision.has(line)
        ? []
        : [{ name: `a row left out, line ${line}`, text: replaced(lines, line, []) }]),
      { name: `a row twice, line ${line}`, text: replaced(lines, line, [old, old]) },
      ...(next === line + 1 ? [{ name: `two rows swapped, line ${line}`, text: swapped(lines, line) }] : []),
    ];
  });
}

/** What only looks may as well be left out. */
const changing =
  /\b(apply|create|delete|run|expose|scale|label|annotate|patch|edit|replace|set|rollout|taint|drain)\b/;

/** A changing step left out, and an output copied from an earlier run of the same command. */
function liesAboutSteps(steps: readonly Step[], lines: readonly string[]): readonly Lie[] {
  return steps.flatMap((step, index) => {
    const { line } = step.place;
    const last = Math.max(line, ...step.output.map(({ place }) => place.line));
    const without = [...lines.slice(0, line - 1), ...lines.slice(last)].join('\n');
    const earlier = steps.slice(0, index).findLast(({ command }) => command === step.command);
    const stale = earlier?.output.map(({ place }) => lines[place.line - 1] ?? '');
    return [
      ...(changing.test(step.command) ? [{ name: `a step left out, line ${line}`, text: without }] : []),
      ...(stale && stale.length > 0 && step.output.length > 0
        ? [
            {
              name: `an output of before, line ${line}`,
              text: [
                ...lines.slice(0, (step.output[0]?.place.line ?? 1) - 1),
                ...stale,
                ...lines.slice(last),
              ].join('\n'),
            },
          ]
        : []),
    ];
  });
}

function replaced(lines: readonly string[], line: number, by: readonly string[]): string {
  return [...lines.slice(0, line - 1), ...by, ...lines.slice(line)].join('\n');
}

function swapped(lines: readonly string[], line: number): string {
  const [first = '', second = ''] = lines.slice(line - 1, line + 1);
  return [...lines.slice(0, line - 1), second, first, ...lines.slice(line + 1)].join('\n');
}
