import { compareVersions, type Version } from '../version.ts';

/**
 * Versions of a program by the Kubernetes minor (1.N) in whose time its image was the newest, oldest first.
 */
export type Eras = readonly (readonly [kubernetesMinor: number, version: string])[];

/**
 * The version of the program in an image of a tag: the tag's own number (`1.12-alpine`), its newest patch
 * release by a table, or, for a tag without a number (`latest`), what was newest in the time of a Kubernetes
 * version.
 */
export function tagVersion(tag: string, patches: readonly string[], eras: Eras, kubernetes: Version): string {
  const number = /^v?(\d+(?:\.\d+)*)/.exec(tag)?.[1];
  if (number === undefined) return eraVersion(eras, kubernetes);
  return patches.find((version) => version === number || version.startsWith(`${number}.`)) ?? number;
}

/** The version that was newest when a Kubernetes version was. */
export function eraVersion(eras: Eras, kubernetes: Version): string {
  const fitting = eras.filter(([minor]) => compareVersions({ major: 1, minor }, kubernetes) <= 0);
  return (fitting.at(-1) ?? eras[0])?.[1] ?? '';
}

/**
 * Compares dotted numbers: negative, zero or positive as `left` is older than, the same as or newer than
 * `right`.
 */
export function compareDotted(left: string, right: string): number {
  const [a, b] = [left, right].map((text) => (/\d+(?:\.\d+)*/.exec(text)?.[0] ?? '0').split('.').map(Number));
  for (let index = 0; index < Math.max(a?.length ?? 0, b?.length ?? 0); index += 1) {
    const difference = (a?.[index] ?? 0) - (b?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
