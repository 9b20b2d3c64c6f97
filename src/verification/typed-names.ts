import type { Answer } from '#cluster';
import { drawsOf, type History, type Stage } from './stage.ts';

/** A name that ends in a generated suffix, as a word of a command or a part of one (`pod/web-x7k2p`). */
const generated = /(?:^|[\s/='"])((?:[a-z0-9]+[-.])+)([a-z0-9]{5})(?=$|[\s:'"])/g;

/**
 * Authors type names that no listing showed before, such as that of the pod they look into: what is typed in
 * a command is the name of something that has been, too.
 */
export function typedNames(
  history: History,
  stage: Stage,
  target: number,
  confirmed: ReadonlySet<string>,
): readonly Answer[] {
  const { run, comparison } = history.judged[target] ?? {};
  const printed = run?.lines.join('\n') ?? '';
  // An expression that asks for a name which nothing has finds nothing: less is printed than the note shows.
  const findsLess = comparison?.pairs.some(({ actual }) => actual === undefined) === true;
  if (!findsLess && !printed.includes(' not found')) return [];
  const all = drawsOf(history).filter(({ key }) => /^suffix of \w/.test(key));
  const draws = all.filter(({ key }) => !confirmed.has(key));
  const isKnown = (prefix: string, suffix: string) =>
    all.some(({ value, about }) => value === suffix && about.includes(` ${prefix}…`));
  const taken = new Set<string>();
  const words = stage.commands.flatMap((command) => [...command.matchAll(generated)]);
  return words.flatMap(([, prefix = '', suffix = '']) => {
    if (!findsLess && !printed.includes(`"${prefix}${suffix}" not found`)) return [];
    if (findsLess && isKnown(prefix, suffix)) return [];
    const draw = draws.find(({ key, about }) => !taken.has(key) && about.includes(` ${prefix}…`));
    if (draw === undefined) return [];
    taken.add(draw.key);
    return [{ key: draw.key, value: suffix }];
  });
}
