import { NotSimulated } from '../errors.ts';
import type { Invocation } from '../invocation.ts';

/** `kubectl get --raw PATH`. */
export function getRaw(_invocation: Invocation): number {
  throw new NotSimulated('kubectl get --raw');
}
