import { clockOf } from '../clock.ts';
import type { Invocation, Target } from '../invocation.ts';
import { DescribeWriter } from './describe-writer.ts';
import { describerOf } from './describers.ts';
import { describeGeneric } from './generic.ts';

/**
 * The description of an object, with its events or without. Who manages its fields is asked for only where
 * that is shown: by what describes any kind, which gets the object by itself. kubectl: describe.go
 * `genericDescriber`
 */
export function describeObject(invocation: Invocation, target: Target, showEvents: boolean): string {
  const { profile, host } = invocation;
  const { info, namespace, name } = target;
  const writer = new DescribeWriter(profile);
  const describer = describerOf(info);
  const showsOwners = describer === describeGeneric && profile.has('managedFieldsDescribed');
  const client = showsOwners ? invocation.client : invocation.client.leavingOwners();
  const object = showsOwners ? client.get(info, namespace, name) : target.object;
  describer({
    writer,
    info,
    object,
    client,
    profile,
    clock: clockOf(host, profile, object.metadata.uid),
    host,
    showEvents,
  });
  const shown = writer.finish();
  if (!profile.has('terminalEscaped')) return shown;
  return shown.replaceAll('\x1b', '^[').replaceAll('\r', '\\r');
}
