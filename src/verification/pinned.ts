import type { Answer } from '#cluster';
import { confirmedBefore } from './confirmed.ts';
import { drawsOf, type History } from './stage.ts';

/**
 * Addresses that the note has shown as they came out by chance, and the nodes of all pods: what is allocated
 * or scheduled otherwise before them would move them, and which pods go first when there are too many depends
 * on where they all are.
 */
export function pinned(history: History, target: number): readonly Answer[] {
  const confirmed = confirmedBefore(history, target);
  return drawsOf(history).filter(({ key, type }) => {
    if (history.answers.has(key)) return false;
    return type === 'address' ? confirmed.has(key) : key.startsWith('node of ');
  });
}
