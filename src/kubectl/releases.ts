import type { Version } from '#cluster';

/** The kustomize that each client carries, from the version on. */
const kustomizeVersions: readonly (readonly [number, string])[] = [
  [36, 'v5.8.1'],
  [35, 'v5.7.1'],
  [34, 'v5.7.1'],
  [33, 'v5.6.0'],
  [32, 'v5.5.0'],
  [31, 'v5.4.2'],
  [28, 'v5.0.4-0.20230601165947-6ce0bf390ce3'],
  [27, 'v5.0.1'],
  [26, 'v4.5.7'],
  [25, 'v4.5.7'],
  [24, 'v4.5.4'],
];

/** The kustomize in a client. */
export function kustomizeVersion(version: Version): string {
  return kustomizeVersions.find(([minor]) => version.minor >= minor)?.[1] ?? 'v4.5.4';
}
