import { type FirstPass, firstPass, type Judgement, judgeFrom, judgementOf } from './blame.ts';
import { namedValues } from './named-values.ts';
import { marksIn, valueInForm, wordAtMark } from './redaction-marks.ts';
import type { Replayer } from './replay.ts';
import type { Stage } from './stage.ts';

/** What a mark was taken for, and the first line that has it. */
export interface Disclosed {
  readonly mark: string;
  readonly value: string;
  readonly line: number;
}

/** A judgement of stages whose marks have been replaced by values. */
export interface Disclosure extends Judgement {
  readonly stages: readonly Stage[];
  readonly disclosed: readonly Disclosed[];
  /** Stages whose command holds a mark that nothing tells the value of, by index. */
  readonly unknown: ReadonlyMap<number, string>;
  readonly first: FirstPass;
}

/** So many values are tried for one mark. */
const valuesTried = 6;

/**
 * Judges stages in which the author has hidden values behind marks such as `xxx.xxx.xxx.xxx`. A mark is a
 * name for one unknown value: it takes the value that makes the first line with it true, and keeps it.
 */
export async function judgeDisclosing(
  stages: readonly Stage[],
  start: (stages: readonly Stage[]) => Replayer,
  earlier?: FirstPass,
): Promise<Disclosure> {
  const state = { stages, disclosed: [] as Disclosed[], unknown: new Map<number, string>() };
  const settled = new Set<string>();
  let last = earlier;
  const judge = async (some: readonly Stage[]) => {
    last = await firstPass(last, some, () => start(some));
    return judgementOf(last);
  };
  for (;;) {
    const next = firstMark(state.stages, settled);
    if (next === undefined) {
      const { judgement, first } = await judgeFrom(last, state.stages, () => start(state.stages));
      return { ...state, ...judgement, first };
    }
    const { index, mark, where } = next;
    const upTo = state.stages.slice(0, index + 1);
    const judgement = await judge(upTo);
    settled.add(mark);
    if (where === 'output' && judgement.results[index]?.found === true) continue;
    const values = valuesFor(next, state.stages, judgement).slice(0, valuesTried);
    const value = await bestValue(values, upTo, mark, judge);
    if (value === undefined) {
      for (const [at, stage] of state.stages.entries())
        if (stage.commands.some((command) => command.includes(mark))) state.unknown.set(at, mark);
      continue;
    }
    state.disclosed.push({ mark, value, line: state.stages[index]?.line ?? 0 });
    state.stages = state.stages.map((stage) => withValue(stage, mark, value));
  }
}

interface Marked {
  readonly index: number;
  readonly mark: string;
  readonly where: 'command' | 'output';
}

function firstMark(stages: readonly Stage[], settled: ReadonlySet<string>): Marked | undefined {
  for (const [index, stage] of stages.entries()) {
    const isNew = (mark: string) => !settled.has(mark);
    const inCommand = stage.commands.flatMap((command) => marksIn(command, 'command')).find(isNew);
    if (inCommand !== undefined) return { index, mark: inCommand, where: 'command' };
    const inOutput = textsOf(stage)
      .flatMap((text) => marksIn(text, 'output'))
      .find(isNew);
    if (inOutput !== undefined) return { index, mark: inOutput, where: 'output' };
  }
  return undefined;
}

function textsOf(stage: Stage): readonly string[] {
  return (stage.expected ?? []).flatMap((line) => (line.type === 'text' ? [line.text] : []));
}

/** The values that a mark may stand for, the likeliest first. */
function valuesFor({ index, mark, where }: Marked, stages: readonly Stage[], judgement: Judgement) {
  const { history, results } = judgement;
  if (where === 'command') return namedValues(mark, stages, history.judged.slice(0, index));
  const closest = results[index]?.history.judged[index] ?? history.judged[index];
  const expected = stages[index]?.expected ?? [];
  const words = (closest?.comparison.pairs ?? []).flatMap((pair) => {
    const noted = pair.expected === undefined ? undefined : expected[pair.expected];
    const actual = pair.actual === undefined ? undefined : closest?.run.lines[pair.actual];
    if (noted?.type !== 'text' || actual === undefined || !noted.text.includes(mark)) return [];
    return wordAtMark(noted.text, actual, mark) ?? [];
  });
  const [word] = words;
  return word === undefined || word === mark ? [] : [...new Set([valueInForm(mark, word), word])];
}

/** The first value under which the last stage comes out as the note shows it; else the last that is left. */
async function bestValue(
  values: readonly string[],
  stages: readonly Stage[],
  mark: string,
  judge: (stages: readonly Stage[]) => Promise<Judgement>,
): Promise<string | undefined> {
  if (values.length <= 1) return values[0];
  for (const value of values) {
    const { results, history } = await judge(stages.map((stage) => withValue(stage, mark, value)));
    const isRight = results.at(-1)?.found ?? history.judged.at(-1)?.run.exitCode === 0;
    if (isRight) return value;
  }
  return values[0];
}

function withValue(stage: Stage, mark: string, value: string): Stage {
  return {
    ...stage,
    commands: stage.commands.map((command) => command.replaceAll(mark, value)),
    expected: stage.expected?.map((line) =>
      line.type === 'text' ? { ...line, text: line.text.replaceAll(mark, value) } : line,
    ),
  };
}
