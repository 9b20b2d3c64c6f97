import type { Answer } from '#cluster';
import { confirmedBefore } from './confirmed.ts';
import { drawsOf, type History } from './stage.ts';

/**
 * Addresses that the note has shown as they came out by chance, and the nodes of all that it has shown: what
 * is allocated or scheduled otherwise before them would move them.
 */
export function pinned(history: History, target: number): readonly Answer[] {
  const confirmed = confirmedBefore(history, target);
  const isShown = (key: string) => confirmed.has(key) || history.answers.has(key);
  return drawsOf(history).filter(({ key, type }) => {
    if (history.answers.has(key)) return false;
    return type === 'address'
      ? confirmed.has(key)
      : key.startsWith('node of ') && isShown(key.replace('node of ', 'address of '));
  });
}
