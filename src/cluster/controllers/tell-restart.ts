import type { KubeObject } from '../api/object.ts';
import type { TimeInTemplate } from '../hash/instant-of-hash.ts';
import type { PodTemplateSpec } from '../kinds/pod-spec.ts';
import type { Context } from './context.ts';

/** `kubectl rollout restart` came with 1.15, in June 2019. */
const firstRestart = Date.UTC(2019, 5, 1);
/** Far enough ahead; in twice as long a time, two seconds often have the same hash. */
const lastRestart = Date.UTC(2035, 0, 1);

/** What a restart restarts. */
interface Restarted extends KubeObject {
  readonly spec: { readonly template: PodTemplateSpec };
}

/**
 * A restart writes its instant into the template (kubectl: pkg/polymorphichelpers/objectrestarter.go), so
 * that the hash of the template tells it: `instantsOf` knows the instants that give a hash.
 */
export function tellRestart(
  owner: Restarted,
  hash: string,
  instantsOf: (hash: string, time: TimeInTemplate) => readonly number[],
  { now, tell }: Context,
): void {
  const { uid } = owner.metadata;
  const text = owner.spec.template.metadata?.annotations?.['kubectl.kubernetes.io/restartedAt'];
  const instant = Date.parse(text ?? '');
  if (text === undefined || Number.isNaN(instant)) return;
  const span = { text, from: firstRestart, to: lastRestart };
  tell({
    type: 'hash',
    what: 'a restart',
    text: hash,
    instant,
    now,
    instantsOf: (other) => instantsOf(other, span),
    ...(uid && { uid }),
  });
}
