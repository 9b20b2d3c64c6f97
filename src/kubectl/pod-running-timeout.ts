import { usageFailure } from './errors.ts';
import type { Invocation } from './invocation.ts';

/** A pod is waited for at least a little. kubectl: pkg/cmd/util/helpers.go `GetPodRunningTimeoutFlag` */
export function refuseNoTimeout({ flags, command }: Invocation): void {
  if (flags.duration('pod-running-timeout') > 0) return;
  throw usageFailure(command, '--pod-running-timeout must be higher than zero');
}
