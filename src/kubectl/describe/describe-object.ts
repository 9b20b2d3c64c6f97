import { clockOf } from '../clock.ts';
import type { Invocation, Target } from '../invocation.ts';
import { DescribeWriter } from './describe-writer.ts';
import { describerOf } from './describers.ts';

/** The description of an object, with its events or without. */
export function describeObject(invocation: Invocation, target: Target, showEvents: boolean): string {
  const { client, profile, host } = invocation;
  const writer = new DescribeWriter(profile);
  describerOf(target.info)({
    writer,
    info: target.info,
    object: target.object,
    client,
    profile,
    clock: clockOf(host, profile, target.object.metadata.uid),
    host,
    showEvents,
  });
  const shown = writer.finish();
  if (!profile.has('terminalEscaped')) return shown;
  return shown.replaceAll('\x1b', '^[').replaceAll('\r', '\\r');
}
