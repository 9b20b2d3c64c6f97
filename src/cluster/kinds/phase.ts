import type { KubeObject } from '../api/object.ts';
import { behaves } from '../profile.ts';
import type { Version } from '../version.ts';

interface Begun extends KubeObject {
  readonly status?: { readonly phase?: string };
}

/**
 * An object with the phase that it begins in. It was a default of what was sent, so that who made the object
 * owned it, until writes of an object left its status out. kubernetes: pkg/apis/core/v1/defaults.go
 * `SetDefaults_NamespaceStatus`, `SetDefaults_PersistentVolumeClaim`; registry/core `GetResetFields`
 */
export function beginsIn<T extends Begun>(phase: string, object: T, version: Version): T {
  const { status } = object;
  if (behaves(version, 'meta.managedSubresource') || status?.phase) return object;
  return { ...object, status: { ...status, phase } };
}
