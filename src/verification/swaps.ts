import type { Answer } from '#cluster';
import { nameKey } from './line-views.ts';
import { type Reading, serialOf } from './reading.ts';
import { drawsOf, type History } from './stage.ts';

/**
 * Where a line is another's but for its name, each of the two did what the other did: all that is known of
 * the one is true of the other.
 */
export function swapsIn({ values }: Reading, history: History): readonly Answer[] {
  const named = new Map(
    drawsOf(history).flatMap(({ key, value }) => (nameKey.test(key) ? [[value, serialOf(key) ?? '']] : [])),
  );
  const roles = new Map<string, string>();
  for (const { draws, value } of values) {
    const [draw] = draws;
    const meant = named.get(value);
    if (draw === undefined || draws.length > 1 || !nameKey.test(draw.key) || meant === undefined) continue;
    const serial = serialOf(draw.key) ?? '';
    if (serial !== meant && sortOf(serial) === sortOf(meant)) swap(roles, serial, meant);
  }
  return [...history.answers].flatMap(([key, value]) => {
    const serial = serialOf(key);
    const role = serial && [...roles].find(([, meant]) => meant === serial)?.[0];
    return serial === undefined || role === undefined ? [] : [{ key: key.replace(serial, role), value }];
  });
}

/** Lets one thing have the name that is meant; the thing that had it has its old one. */
function swap(roles: Map<string, string>, serial: string, meant: string): void {
  const old = roles.get(serial) ?? serial;
  const holder = [...roles].find(([, name]) => name === meant)?.[0] ?? meant;
  roles.set(serial, meant);
  roles.set(holder, old);
}

function sortOf(serial: string): string {
  return serial.split('/')[0] ?? serial;
}
