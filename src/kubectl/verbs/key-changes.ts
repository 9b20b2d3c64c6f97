import type { Json } from '#cluster';
import { failure } from '../errors.ts';
import type { JsonObject } from '../fields.ts';

/** What `a=1 b-` asks for. */
export interface KeyChanges {
  readonly set: Readonly<Record<string, string>>;
  readonly removed: readonly string[];
}

/** Parts arguments into resources and changes. kubectl: pkg/cmd/util/helpers.go `GetResourcesAndPairs` */
export function splitChanges(
  args: readonly string[],
  what: 'label' | 'annotation',
): { readonly resources: readonly string[]; readonly changes: KeyChanges } {
  const first = args.findIndex((arg) => isChange(arg));
  const resources = first < 0 ? args : args.slice(0, first);
  const set: Record<string, string> = {};
  const removed: string[] = [];
  for (const arg of first < 0 ? [] : args.slice(first)) {
    const cut = arg.indexOf('=');
    if (cut > 0) set[arg.slice(0, cut)] = arg.slice(cut + 1);
    else if (arg.endsWith('-') && arg.length > 1) removed.push(arg.slice(0, -1));
    else
      throw failure(
        `unexpected arg: ${arg}; all ${what === 'label' ? 'resources must be provided before label changes' : `resources must be provided before annotation changes`}`,
      );
  }
  const both = removed.filter((key) => key in set);
  if (both.length > 0) {
    // annotate.go `validateAnnotations`, label.go `parseLabels`
    const named = `the following annotation(s) in the same command: ${both.join(', ')}`;
    throw failure(
      `can not both modify and remove ${what === 'label' ? 'a label in the same command' : named}`,
    );
  }
  return { resources, changes: { set, removed } };
}

function isChange(arg: string): boolean {
  return (arg.includes('=') && !arg.startsWith('=')) || (arg.endsWith('-') && arg.length > 1);
}

/** The keys after the changes. */
export function changedKeys(old: JsonObject, changes: KeyChanges): Json {
  const kept = Object.entries(old).filter(([key]) => !changes.removed.includes(key));
  return { ...Object.fromEntries(kept), ...changes.set };
}
