import { failure, refusalOf, usageFailure } from '../errors.ts';
import type { Invocation } from '../invocation.ts';
import { lastApplied } from '../last-applied.ts';
import { printJson } from '../print/print-json.ts';
import { fetchTargets, select } from '../selection.ts';
import { printYaml } from '../yaml/print-yaml.ts';
import { readYaml } from '../yaml/read-yaml.ts';

/** `kubectl apply view-last-applied`. kubectl: pkg/cmd/apply/apply_view_last_applied.go */
export function viewLastApplied(invocation: Invocation): number {
  const { flags, command } = invocation;
  const format = flags.string('output');
  if (format !== 'yaml' && format !== 'json') {
    throw usageFailure(
      command,
      `Unexpected -o output mode: ${format}, the flag 'output' must be one of yaml|json`,
    );
  }
  const { targets, refusals } = fetchTargets(invocation, select(invocation, { allAlone: flags.bool('all') }));
  if (refusals.length > 0) throw refusalOf(refusals);
  for (const { object } of targets) {
    const text = lastApplied(object);
    if (text === undefined) continue;
    const reading = readYaml(text);
    if (reading.type === 'error') throw failure(reading.message);
    invocation.out(
      format === 'yaml'
        ? printYaml(reading.value)
        : `${printJson(reading.value, { indent: 2, keys: 'given' })}\n`,
    );
  }
  return 0;
}
