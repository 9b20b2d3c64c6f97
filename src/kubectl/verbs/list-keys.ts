import { orderDomain } from '#cluster';
import { type JsonObject, sortedEntries, text } from '../fields.ts';
import type { Invocation, Target } from '../invocation.ts';

/** How the labels or annotations of an object are listed. */
export interface ListedKeys {
  readonly what: 'labels' | 'annotations';
  readonly keys: JsonObject;
  /** One object was asked for, which needs no title. */
  readonly single: boolean;
}

/** `--list`. kubectl: pkg/cmd/label/label.go, pkg/cmd/annotate/annotate.go */
export function listKeys(invocation: Invocation, target: Target, { what, keys, single }: ListedKeys): void {
  const { kind, apiVersion, metadata } = target.object;
  const group = apiVersion.includes('/') ? (apiVersion.split('/')[0] ?? '') : '';
  if (!single) invocation.out(`Listing ${what} for ${kind}.${group}/${metadata.name}:\n`);
  const lines = sortedEntries(keys).map(([key, value]) => `${single ? '' : ' '}${key}=${text(value)}`);
  for (const line of inMapOrder(invocation, `${what} of ${metadata.name}`, lines))
    invocation.out(`${line}\n`);
}

/** Old clients walk a Go map, whose order is free. */
function inMapOrder(
  { profile, host }: Invocation,
  what: string,
  lines: readonly string[],
): readonly string[] {
  if (profile.has('mapKeysSorted') || lines.length < 2) return lines;
  return host.oracle.choose({
    key: `order of the ${what} in ${host.runId}`,
    about: `the order in which kubectl walks the ${what}`,
    domain: orderDomain(lines, what.split(' ')[0] ?? ''),
  });
}
