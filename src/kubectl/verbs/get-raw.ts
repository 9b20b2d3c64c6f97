import type { Json } from '#cluster';
import { buildOf } from '../build-info.ts';
import { failure, NotSimulated, Refusal, usageFailure } from '../errors.ts';
import { field, text } from '../fields.ts';
import type { Invocation } from '../invocation.ts';
import { printJson } from '../print/print-json.ts';

/** What answers `ok` as long as the server lives. */
const healthPaths = ['/healthz', '/livez', '/readyz'];

/** `kubectl get --raw PATH`: the server's discovery and health; other paths are not simulated. */
export function getRaw(invocation: Invocation): number {
  const { args, flags, host } = invocation;
  if (args.length > 0) throw failure('arguments may not be passed when --raw is specified');
  if (flags.string('output') !== '') throw wrongRaw(invocation, '--raw and --output are mutually exclusive');
  const path = flags.string('raw');
  if (!path.startsWith('/'))
    throw wrongRaw(
      invocation,
      `--raw must be a valid URL path: parse ${JSON.stringify(path)}: invalid URI for request`,
    );
  if (healthPaths.includes(path)) invocation.out('ok');
  else if (path === '/version') {
    const build = buildOf(host, 'server', host.settings.kubernetes);
    invocation.out(printJson(build, { indent: 2, keys: 'given' }));
  } else if (path === '/api' || path === '/apis') {
    const answer = path === '/api' ? coreVersions(invocation) : groups(invocation);
    invocation.out(`${printJson(answer, { indent: 0, keys: 'given' })}\n`);
  } else if (/^\/(apis?|healthz|livez|readyz|metrics|logs|openapi|openid|\.well-known)([/?]|$)/.test(path)) {
    throw new NotSimulated(`kubectl get --raw ${path}`);
  } else {
    throw new Refusal('Error from server (NotFound): the server could not find the requested resource');
  }
  return 0;
}

function wrongRaw({ command, profile }: Invocation, message: string): Refusal {
  return profile.has('rawUsageHint') ? usageFailure(command, message) : failure(message);
}

/** The server tells its own address; that of its Endpoints is the same, and asking for them here warns nobody. */
function coreVersions({ client, host }: Invocation): Json {
  const endpoints = client.resource('endpoints');
  const place = { namespace: 'default', name: 'kubernetes' };
  const kubernetes = endpoints && host.api?.request({ ...endpoints, ...place, verb: 'get' }).body;
  const subset = field(kubernetes, 'subsets', 0);
  const address = `${text(subset, 'addresses', 0, 'ip')}:${text(subset, 'ports', 0, 'port')}`;
  return {
    kind: 'APIVersions',
    versions: ['v1'],
    serverAddressByClientCIDRs: [{ clientCIDR: '0.0.0.0/0', serverAddress: address }],
  };
}

/** apiserver: pkg/endpoints/discovery/root.go */
function groups({ client }: Invocation): Json {
  const versions = new Map<string, string[]>();
  for (const { group, version } of client.resources()) {
    if (group === '') continue;
    const known = versions.get(group) ?? [];
    if (!known.includes(version)) versions.set(group, [...known, version]);
  }
  const entry = (group: string, version: string) => ({ groupVersion: `${group}/${version}`, version });
  return {
    kind: 'APIGroupList',
    apiVersion: 'v1',
    groups: [...versions].map(([name, served]) => ({
      name,
      versions: served.map((version) => entry(name, version)),
      preferredVersion: entry(name, served[0] ?? ''),
    })),
  };
}
