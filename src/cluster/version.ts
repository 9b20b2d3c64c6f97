/** A Kubernetes minor version, such as 1.13. Patch levels are not told apart. */
export interface Version {
  readonly major: number;
  readonly minor: number;
}

/** The oldest version that is simulated, of servers and clients alike. */
export const oldestVersion: Version = { major: 1, minor: 2 };
/** The newest version that is simulated, which a note has that states none. */
export const newestVersion: Version = { major: 1, minor: 36 };

/** Reads `1.13`, `v1.13` or `1.13.4`; undefined for anything else. */
export function parseVersion(text: string): Version | undefined {
  const match = /^v?(\d+)\.(\d+)(?:\.\d+)?$/.exec(text.trim());
  return match ? { major: Number(match[1]), minor: Number(match[2]) } : undefined;
}

/** `1.13`. */
export function printVersion(version: Version): string {
  return `${version.major}.${version.minor}`;
}

/** Negative, zero or positive as `left` is older than, the same as or newer than `right`. */
export function compareVersions(left: Version, right: Version): number {
  return left.major - right.major || left.minor - right.minor;
}

/** The versions from `from` to `to`, both included; an open end is unbounded. */
export interface VersionRange {
  readonly from?: string;
  readonly to?: string;
}

/** Whether a version lies in a range. */
export function inRange(version: Version, range: VersionRange): boolean {
  const from = range.from === undefined ? undefined : parseVersion(range.from);
  const to = range.to === undefined ? undefined : parseVersion(range.to);
  return (
    (from === undefined || compareVersions(version, from) >= 0) &&
    (to === undefined || compareVersions(version, to) <= 0)
  );
}

/** Whether a version lies in a range, asked over and over for the same few ranges. */
export function rangeCheck(version: Version): (range: VersionRange) => boolean {
  const known = new Map<string, boolean>();
  return (range) => {
    const name = `${range.from ?? ''}-${range.to ?? ''}`;
    const answer = known.get(name) ?? inRange(version, range);
    known.set(name, answer);
    return answer;
  };
}
