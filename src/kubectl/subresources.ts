import { failure } from './errors.ts';
import type { Invocation } from './invocation.ts';

/** Refuses a `--subresource` that the client does not know. kubectl: pkg/cmd/util/override_options.go */
export function refuseSubresource({ command, flags, profile }: Invocation): void {
  const asked = flags.string('subresource');
  const canResize = profile.within({ from: '1.32' }) && command !== 'kubectl get';
  const known = ['status', 'scale', ...(canResize ? ['resize'] : [])];
  if (asked === '' || !profile.has('subresourcesKnown') || known.includes(asked)) return;
  throw failure(`invalid subresource value: "${asked}". Must be one of [${known.join(' ')}]`);
}
