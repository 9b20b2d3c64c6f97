import { failure, type Refusal, usageFailure } from '../errors.ts';
import type { Invocation } from '../invocation.ts';
import { rawAnswer } from '../raw-answer.ts';

/** `kubectl get --raw PATH`: what the server answers to a path, as it comes. kubectl: pkg/rawhttp/raw.go */
export function getRaw(invocation: Invocation): number {
  const { args, flags } = invocation;
  if (args.length > 0) throw failure('arguments may not be passed when --raw is specified');
  if (flags.string('output') !== '') throw wrongRaw(invocation, '--raw and --output are mutually exclusive');
  const path = flags.string('raw');
  if (!path.startsWith('/'))
    throw wrongRaw(
      invocation,
      `--raw must be a valid URL path: parse ${JSON.stringify(path)}: invalid URI for request`,
    );
  invocation.out(rawAnswer(invocation, path));
  return 0;
}

function wrongRaw({ command, profile }: Invocation, message: string): Refusal {
  return profile.has('rawUsageHint') ? usageFailure(command, message) : failure(message);
}
