import type { Domain, Version } from '#cluster';
import { failure, NotSimulated } from '../errors.ts';
import type { Invocation } from '../invocation.ts';
import { kustomizeVersion } from '../releases.ts';

/** `kubectl version`. kubectl: pkg/cmd/version/version.go */
export function version(invocation: Invocation): number {
  const { flags, host, profile } = invocation;
  const output = flags.string('output');
  if (output !== '' && output !== 'yaml' && output !== 'json')
    throw failure("--output must be 'yaml' or 'json'");
  if (output !== '') throw new NotSimulated(`kubectl version -o ${output}`);
  const plain = profile.within({ from: '1.28' });
  if (!plain && !flags.bool('short'))
    throw new NotSimulated('kubectl version without --short in clients before 1.28');
  invocation.out(`Client Version: ${releaseOf(invocation, 'client', host.version)}\n`);
  if (profile.within({ from: '1.24' }))
    invocation.out(`Kustomize Version: ${kustomizeVersion(host.version)}\n`);
  if (flags.bool('client') || !host.api) return 0;
  invocation.out(`Server Version: ${releaseOf(invocation, 'server', host.settings.kubernetes)}\n`);
  const skew = Math.abs(host.version.minor - host.settings.kubernetes.minor);
  if (skew > 1) warnSkew(invocation);
  return 0;
}

/** Which patch release it is, is free. */
function releaseOf(invocation: Invocation, side: 'client' | 'server', { major, minor }: Version): string {
  return invocation.host.oracle.choose({
    key: `patch release of the ${side}`,
    about: `the patch release of the ${side}`,
    domain: releases(major, minor),
  });
}

function releases(major: number, minor: number): Domain<string> {
  const shape = new RegExp(`^v${major}\\.${minor}\\.\\d+([-+][\\w.+-]+)?$`);
  return {
    type: 'text',
    description: `a release of v${major}.${minor}`,
    refuse: (value) => (shape.test(value) ? undefined : `${value} is no release of v${major}.${minor}`),
    sample: () => `v${major}.${minor}.0`,
    parse: (text) => (shape.test(text) ? text : undefined),
    print: (value) => value,
  };
}

/** kubectl: pkg/cmd/version/skew_warning.go */
function warnSkew(invocation: Invocation): void {
  const { host } = invocation;
  const [client, server] = [host.version, host.settings.kubernetes];
  invocation.err(
    `WARNING: version difference between client (${client.major}.${client.minor}) and server (${server.major}.${server.minor}) exceeds the supported minor version skew of +/-1\n`,
  );
}
