import { failure } from '../errors.ts';
import type { Invocation } from '../invocation.ts';
import { rawAnswer } from '../raw-answer.ts';
import { checkRaw } from './raw-usage.ts';

/** `kubectl get --raw PATH`: what the server answers to a path, as it comes. kubectl: pkg/rawhttp/raw.go */
export function getRaw(invocation: Invocation): number {
  if (invocation.args.length > 0) throw failure('arguments may not be passed when --raw is specified');
  invocation.out(rawAnswer(invocation, checkRaw(invocation)));
  return 0;
}
