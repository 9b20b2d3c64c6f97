import type { Answer } from '#cluster';
import { confirmedBefore } from './confirmed.ts';
import { nameKey } from './line-views.ts';
import { drawsOf, type History } from './stage.ts';
import { anyOther } from './transcript-oracle.ts';

/**
 * A name that was read for one thing, and is now read for another of its kind: no line shows the first by it,
 * which may have any other. Nothing refuses the same name twice where the first was never made.
 */
export function freedBy(history: History, target: number, answers: readonly Answer[]): readonly Answer[] {
  if (!answers.some(({ key }) => nameKey.test(key))) return [];
  const drawn = new Map(drawsOf(history).map((draw) => [draw.key, draw]));
  const meant = new Map(
    answers.flatMap(({ key, value }) => {
      const draw = drawn.get(key);
      return draw && nameKey.test(key) ? [[`${draw.about} ${value}`, key] as const] : [];
    }),
  );
  const held = [...history.answers].filter(([key, value]) => {
    const holder = meant.get(`${drawn.get(key)?.about} ${value}`);
    return holder !== undefined && holder !== key && !answers.some((answer) => answer.key === key);
  });
  if (held.length === 0) return [];
  const confirmed = confirmedBefore(history, target);
  return held.flatMap(([key, value]) => (confirmed.has(key) ? [] : [{ key, value: anyOther(value) }]));
}
