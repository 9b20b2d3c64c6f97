import type { Execution } from './execution.ts';
import { freeNumber } from './free-bytes.ts';

/** `$RANDOM`, which the library would draw from real chance. In a loop each turn would need its own. */
export function withoutChance(source: string, execution: Execution): string {
  if (!/\$\{?RANDOM\b/.test(source)) return source;
  if (/\b(for|while|until)\b/.test(source)) execution.unsupported('$RANDOM in a loop');
  const free = { oracle: execution.oracle, runId: execution.nextRun('RANDOM') };
  let count = 0;
  return source.replace(/\$(?:RANDOM\b|\{RANDOM\})/g, () => {
    count += 1;
    return String(freeNumber(free, `random number ${count}`, { from: 0, to: 32_767 }));
  });
}
