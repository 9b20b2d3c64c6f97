import type { Oracle, Version } from '#cluster';
import { shapedText } from './shaped-text.ts';

/**
 * What a build of a client or a server says of itself, in the order of its JSON: which patch release it is,
 * and who made it with what, is free. apimachinery: pkg/version/types.go `Info`
 */
export function buildOf(
  { oracle }: { readonly oracle: Oracle },
  side: 'client' | 'server',
  version: Version,
): Readonly<Record<string, string>> {
  const choose = (what: string, shape: RegExp, usual: string) =>
    oracle.choose({
      key: `${what} of the ${side}`,
      about: `the ${what} of the ${side}`,
      domain: shapedText(what, shape, usual),
    });
  const { major, minor } = version;
  const gitVersion = choose(
    'patch release',
    new RegExp(`^v${major}\\.${minor}\\.\\d+([-+][\\w.+-]+)?$`),
    // Releases of their own, so that a note which shows another for one side is not read as the other's.
    `v${major}.${minor}.${side === 'client' ? 1 : 2}`,
  );
  return {
    major: String(major),
    // A build with changes of its own counts as later than the release. kubernetes: hack/lib/version.sh
    minor: `${minor}${/[-+]/.test(gitVersion) ? '+' : ''}`,
    ...(minor >= 34 && emulated(side, version)),
    gitVersion,
    gitCommit: choose('commit', /^[0-9a-f]{40}$/, '0123456789abcdef0123456789abcdef01234567'),
    gitTreeState: choose('state of the source tree', /^(clean|archive|dirty)$/, 'clean'),
    buildDate: choose('build date', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, '2024-01-01T00:00:00Z'),
    goVersion: choose('Go version', /^go1\.\d+(\.\d+|rc\d+)?(b\d+)?$/, `go1.${goMinor(version)}.1`),
    compiler: 'gc',
    platform: choose('platform', /^[a-z]+\/[a-z0-9]+$/, 'linux/amd64'),
  };
}

/**
 * The minor version of the Go that the first release of a version was built with. kubernetes:
 * build/dependencies.yaml
 */
const goMinors: Readonly<Record<string, number>> = {
  ...{ '1.2': 6, '1.3': 6, '1.4': 6, '1.5': 7, '1.6': 7, '1.7': 8, '1.8': 8, '1.9': 9, '1.10': 9 },
  ...{ '1.11': 10, '1.12': 10 },
  ...{ '1.13': 11, '1.14': 12, '1.15': 12, '1.16': 12, '1.17': 13, '1.18': 13, '1.19': 15, '1.20': 15 },
  ...{ '1.21': 16, '1.22': 16, '1.23': 17, '1.24': 18, '1.25': 19, '1.26': 19, '1.27': 20, '1.28': 20 },
  ...{ '1.29': 21, '1.30': 22, '1.31': 22, '1.32': 23, '1.33': 24, '1.34': 24, '1.35': 25, '1.36': 26 },
};

function goMinor({ major, minor }: Version): number {
  return goMinors[`${major}.${minor}`] ?? 21;
}

/** The minor version of the Go that the client was built with. */
export function goOfClient(host: { readonly oracle: Oracle; readonly version: Version }): number {
  const { goVersion = '' } = buildOf(host, 'client', host.version);
  return Number(/^go1\.(\d+)/.exec(goVersion)?.[1]);
}

/** Which versions a server stands in for. KEP-4330 */
function emulated(side: 'client' | 'server', { major, minor }: Version): Readonly<Record<string, string>> {
  if (side === 'client') return {};
  return {
    emulationMajor: String(major),
    emulationMinor: String(minor),
    minCompatibilityMajor: String(major),
    minCompatibilityMinor: String(minor - 1),
  };
}
