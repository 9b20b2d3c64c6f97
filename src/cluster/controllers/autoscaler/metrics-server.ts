import { pickDomain } from '../../domains.ts';
import type { Choice } from '../../oracle.ts';

/** Whether somebody has installed one before the page begins, nothing but what is measured tells. */
const choice: Choice<string> = {
  key: 'metrics server',
  about: 'whether a metrics server is installed',
  domain: { ...pickDomain(['absent', 'installed'], String, 'states'), sample: () => 'absent' },
};

/** Whether the metrics API is served, by what makes choices. */
export function hasMetricsServer(chooser: { choose<T>(choice: Choice<T>): T }): boolean {
  return chooser.choose(choice) === 'installed';
}
