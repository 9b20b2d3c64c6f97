import { clockOf } from '../clock.ts';
import type { Invocation, Target } from '../invocation.ts';
import { DescribeWriter } from './describe-writer.ts';
import { describerOf } from './describers.ts';

/** The description of an object. */
export function describeObject(invocation: Invocation, target: Target): string {
  const { client, profile, host, flags } = invocation;
  const writer = new DescribeWriter();
  describerOf(target.info)({
    writer,
    info: target.info,
    object: target.object,
    client,
    profile,
    clock: clockOf(host, profile, target.object.metadata.uid),
    host,
    showEvents: flags.bool('show-events'),
  });
  const shown = writer.finish();
  if (!profile.has('terminalEscaped')) return shown;
  return shown.replaceAll('\x1b', '^[').replaceAll('\r', '\\r');
}
