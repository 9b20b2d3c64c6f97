import type { TypeAt } from './apply-schema.ts';
import {
  compareFields,
  type FieldChanges,
  type FieldSet,
  intersection,
  pathsOf,
  statedFields,
  union,
  without,
} from './field-set.ts';
import { lastAppliedAnnotation } from './last-applied.ts';
import type { Manager } from './managers.ts';
import type { Json, KubeObject } from './object.ts';
import { failure, type StatusError } from './status.ts';

/** Fields that an apply changes and that another manager has. */
export interface Conflict {
  readonly manager: Manager;
  readonly fields: FieldSet;
}

/** What an apply would take from others. structured-merge-diff: merge/update.go `update` */
export function conflictsBetween(
  others: readonly Manager[],
  changes: (apiVersion: string) => FieldChanges,
): readonly Conflict[] {
  const conflicts = others.map((manager) => ({
    manager,
    fields: intersection(manager.fields, changes(manager.apiVersion).changed),
  }));
  return conflicts.filter((conflict) => pathsOf(conflict.fields).length > 0);
}

/** The conflicts that are left without some fields. */
export function withoutFields(conflicts: readonly Conflict[], fields: FieldSet): readonly Conflict[] {
  return conflicts
    .map((conflict) => ({ ...conflict, fields: without(conflict.fields, fields) }))
    .filter((conflict) => pathsOf(conflict.fields).length > 0);
}

/**
 * The fields that were applied from the client's side and are still what was applied.
 * apiserver: fieldmanager/lastappliedmanager.go `allowedConflictsFromLastApplied`
 */
export function lastAppliedFields(live: KubeObject, at: TypeAt): FieldSet {
  const text = live.metadata.annotations?.[lastAppliedAnnotation];
  const applied = text === undefined ? undefined : parsed(text);
  if (applied === undefined) return {};
  const { changed, removed } = compareFields(applied, live as unknown as Json, at);
  return without(statedFields(applied, at), union(changed, removed));
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Who applies has no version of its own. apiserver: fieldmanager/internal/conflict.go `printManager` */
function printManager({ manager, operation, apiVersion, subresource }: Manager): string {
  const name = JSON.stringify(manager);
  const whole = subresource === undefined ? name : `${name} with subresource ${JSON.stringify(subresource)}`;
  return operation === 'Apply' ? whole : `${whole} using ${apiVersion}`;
}

/** structured-merge-diff: merge/conflict.go `Error`, wrapped by fieldmanager/structuredmerge.go */
export function conflictStatus(conflicts: readonly Conflict[]): StatusError {
  const named = conflicts.map(({ manager, fields }) => ({
    name: printManager(manager),
    paths: pathsOf(fields),
  }));
  const count = named.reduce((sum, { paths }) => sum + paths.length, 0);
  const texts = named.map(({ name, paths }) => {
    const subject = `conflict${paths.length > 1 ? 's' : ''} with ${name}`;
    return paths.length === 1
      ? `${subject}: ${paths[0]}`
      : `${subject}:\n${paths.map((path) => `- ${path}`).join('\n')}`;
  });
  const causes = named.flatMap(({ name, paths }) =>
    paths.map((field) => ({ reason: 'FieldManagerConflict', message: `conflict with ${name}`, field })),
  );
  const message = `Apply failed with ${count} conflict${count > 1 ? 's' : ''}: ${texts.join('\n')}`;
  return failure(409, 'Conflict', message, { causes });
}
