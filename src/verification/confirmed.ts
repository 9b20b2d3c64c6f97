import { onSameLine, type Reading } from './reading.ts';
import type { History } from './stage.ts';

const confirmedBy = new WeakMap<Reading, readonly string[]>();

/** The choices whose values a text shows as they are, beside what else it shows of their objects. */
function confirmedIn(reading: Reading): readonly string[] {
  const known = confirmedBy.get(reading);
  if (known) return known;
  const keys = reading.values.flatMap(({ draws, value, line }) => {
    const draw = draws.length === 1 ? draws[0] : onSameLine(draws, line, reading);
    return draw?.value === value ? [draw.key] : [];
  });
  confirmedBy.set(reading, keys);
  return keys;
}

/**
 * The choices whose values the lines before a stage show: another value beside them says that something else
 * is meant, such as another node, sooner than that they were wrong.
 */
export function confirmedBefore(history: History, target: number): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { reading, trusted } of history.judged.slice(0, target)) {
    if (trusted) for (const key of confirmedIn(reading)) keys.add(key);
  }
  return keys;
}
