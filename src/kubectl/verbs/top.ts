import { failure } from '../errors.ts';
import type { Invocation } from '../invocation.ts';

/** `kubectl top`: no metrics server is installed. kubectl: pkg/cmd/top/top_pod.go */
export function top(_invocation: Invocation): number {
  throw failure('Metrics API not available');
}
