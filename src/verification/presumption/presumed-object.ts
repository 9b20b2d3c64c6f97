import type { SeenObject } from './seen-objects.ts';

/** An object that a note shows or names, and does not show made. */
export interface PresumedObject {
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  /** Where it is met first. */
  readonly line: number;
  /** All rows and commands that tell of it. */
  readonly seen: SeenObject[];
  /** Its pods, by the lines of the steps that list them. */
  readonly pods: SeenObject[];
}

const hash = String.raw`(?:[bcdfghjklmnpqrstvwxz2456789]{8,10}|\d{8,10})`;
const letters = '[bcdfghjklmnpqrstvwxz2456789]{5}';

/** What a pod belongs to by its name, and by what else the note names. */
export function ownerOf(
  { kind, name }: Pick<SeenObject, 'kind' | 'name'>,
  isNamed: (kind: string, name: string) => boolean,
): { readonly kind: string; readonly name: string } {
  const set = new RegExp(`^(.+)-${hash}$`).exec(name)?.[1];
  if (kind === 'ReplicaSet' && set !== undefined) return { kind: 'Deployment', name: set };
  if (kind !== 'Pod') return { kind, name };
  const ofDeployment = new RegExp(`^(.+)-${hash}-[a-z0-9]{5}$`).exec(name)?.[1];
  if (ofDeployment !== undefined) return { kind: 'Deployment', name: ofDeployment };
  const counted = /^(.+)-\d+$/.exec(name)?.[1];
  if (counted !== undefined && isNamed('StatefulSet', counted)) return { kind: 'StatefulSet', name: counted };
  const ofSet = new RegExp(`^(.+)-${letters}$`).exec(name)?.[1];
  if (ofSet === undefined) return { kind, name };
  const other = ['DaemonSet', 'ReplicaSet', 'ReplicationController'].find((each) => isNamed(each, ofSet));
  return { kind: other ?? 'ReplicaSet', name: ofSet };
}

/** A cell of the object's rows: the first that is not empty. */
export function cellOf({ seen }: PresumedObject, ...columns: readonly string[]): string | undefined {
  for (const column of columns)
    for (const { cells } of seen) {
      const cell = cells[column];
      if (cell !== undefined && cell !== '' && cell !== '<none>') return cell;
    }
  return undefined;
}
