import { orderDomain } from '#cluster';
import { base64Length } from '../base64.ts';
import { byBytes, record, text } from '../fields.ts';
import { refuseNotes } from '../unknown-content.ts';
import type { DescribeContext } from './describe-context.ts';
import { describeEvents } from './events.ts';
import { describeHeader } from './header.ts';

/** kubectl: pkg/describe/describe.go `ConfigMapDescriber` */
export function describeConfigMap(context: DescribeContext): void {
  const { writer, object, profile } = context;
  refuseNotes(object);
  describeHeader(context);
  const data = record(object, 'data');
  writer.write(0, '\nData\n====\n');
  for (const key of keysOf(context, Object.keys(data))) {
    writer.write(
      0,
      `${key}:\n----\n${text(data, key)}\n${profile.has('configMapBlankAfterKey') ? '\n' : ''}`,
    );
  }
  if (profile.has('configMapBinaryData')) {
    const binary = record(object, 'binaryData');
    writer.write(0, '\nBinaryData\n====\n');
    for (const key of keysOf(context, Object.keys(binary))) {
      writer.write(0, `${key}: ${base64Length(text(binary, key))} bytes\n`);
    }
    writer.write(0, '\n');
  }
  describeEvents(context);
}

/** kubectl: pkg/describe/describe.go `describeSecret` */
export function describeSecret(context: DescribeContext): void {
  const { writer, object } = context;
  describeHeader(context);
  writer.write(0, `\nType:\t${text(object, 'type')}\n\nData\n====\n`);
  const data = record(object, 'data');
  const token = text(object, 'type') === 'kubernetes.io/service-account-token';
  for (const key of keysOf(context, Object.keys(data))) {
    const value = text(data, key);
    if (key === 'token' && token) writer.write(0, `${key}:\t${decoded(value)}\n`);
    else writer.write(0, `${key}:\t${base64Length(value)} bytes\n`);
  }
}

function decoded(value: string): string {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const bits = [...value.replace(/=+$/, '')]
    .map((letter) => digits.indexOf(letter).toString(2).padStart(6, '0'))
    .join('');
  return (bits.match(/.{8}/g) ?? []).map((byte) => String.fromCharCode(Number.parseInt(byte, 2))).join('');
}

/** Old clients walk a Go map, whose order is free. */
function keysOf({ profile, host, object }: DescribeContext, keys: readonly string[]): readonly string[] {
  const sorted = [...keys].sort(byBytes);
  if (profile.has('mapKeysSorted') || keys.length < 2) return sorted;
  return host.oracle.choose({
    key: `order of the keys of ${object.kind} ${object.metadata.namespace ?? ''}/${object.metadata.name} in ${host.runId}`,
    about: `the order in which kubectl walks the keys of ${object.metadata.name}`,
    domain: orderDomain(sorted, 'keys'),
  });
}
