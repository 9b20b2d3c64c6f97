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
  const printed = history.judged[target]?.run.lines.join('\n') ?? '';
  if (!printed.includes(' not found')) return [];
  const draws = drawsOf(history).filter(({ key }) => /^suffix of \w/.test(key) && !confirmed.has(key));
  const taken = new Set<string>();
  const words = stage.commands.flatMap((command) => [...command.matchAll(generated)]);
  return words.flatMap(([, prefix = '', suffix = '']) => {
    if (!printed.includes(`"${prefix}${suffix}" not found`)) return [];
    const draw = draws.find(({ key, about }) => !taken.has(key) && about.includes(` ${prefix}…`));
    if (draw === undefined) return [];
    taken.add(draw.key);
    return [{ key: draw.key, value: suffix }];
  });
}
