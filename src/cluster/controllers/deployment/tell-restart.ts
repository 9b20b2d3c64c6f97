import type { Json } from '../../api/object.ts';
import { instantsOfHash } from '../../hash/instant-of-hash.ts';
import type { Context } from '../context.ts';
import type { Deployment } from './deployment.ts';

/** `kubectl rollout restart` came with 1.15, in June 2019. */
const firstRestart = Date.UTC(2019, 5, 1);
/** Far enough ahead; in twice as long a time, two seconds often have the same hash. */
const lastRestart = Date.UTC(2035, 0, 1);

/**
 * A restart writes its instant into the template (kubectl: pkg/polymorphichelpers/objectrestarter.go), so
 * that the hash of the template tells it.
 */
export function tellRestart(deployment: Deployment, hash: string, { version, now, tell }: Context): void {
  const { template } = deployment.spec;
  const { uid } = deployment.metadata;
  const text = template.metadata?.annotations?.['kubectl.kubernetes.io/restartedAt'];
  const instant = Date.parse(text ?? '');
  if (text === undefined || Number.isNaN(instant)) return;
  const span = { text, from: firstRestart, to: lastRestart };
  const instantsOf = (other: string) => instantsOfHash(template as unknown as Json, version, other, span);
  tell({ type: 'hash', text: hash, instant, now, instantsOf, ...(uid && { uid }) });
}
