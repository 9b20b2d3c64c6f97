import { failure, type Refusal, usageFailure } from '../errors.ts';
import type { Invocation } from '../invocation.ts';

/** The path of `--raw`, if it can be one and nothing says how to print the answer. */
export function checkRaw(invocation: Invocation): string {
  const { flags, command } = invocation;
  const wrong = (message: string) =>
    command === 'kubectl delete' ? failure(message) : wrongRaw(invocation, message);
  if (flags.string('output') !== '') throw wrong('--raw and --output are mutually exclusive');
  const path = flags.string('raw');
  if (path.startsWith('/')) return path;
  throw wrong(`--raw must be a valid URL path: parse ${JSON.stringify(path)}: invalid URI for request`);
}

/** Old clients point to their help. */
export function wrongRaw({ command, profile }: Invocation, message: string): Refusal {
  return profile.has('rawUsageHint') ? usageFailure(command, message) : failure(message);
}
