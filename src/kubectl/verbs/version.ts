import type { Json } from '#cluster';
import { buildOf } from '../build-info.ts';
import { failure, Refusal } from '../errors.ts';
import type { Invocation } from '../invocation.ts';
import { printJson } from '../print/print-json.ts';
import { unreachedBy } from '../reach.ts';
import { kustomizeVersion } from '../releases.ts';
import { printYaml } from '../yaml/print-yaml.ts';

const deprecated =
  'WARNING: This version information is deprecated and will be replaced with the output from kubectl version --short.  ' +
  'Use --output=yaml|json to get the full version.\n';

/** `kubectl version`. kubectl: pkg/cmd/version/version.go */
export function version(invocation: Invocation): number {
  const { flags, host, profile } = invocation;
  const output = flags.string('output');
  const { args } = invocation;
  if (args.length > 0 && !flags.bool('client') && profile.has('versionRefusesArguments'))
    throw failure(`extra arguments: [${args.join(' ')}]`);
  if (output !== '' && output !== 'yaml' && output !== 'json')
    throw failure("--output must be 'yaml' or 'json'");
  const asked = !flags.bool('client');
  const isReached = asked && host.api !== undefined && unreachedBy(flags, host) === undefined;
  const versions: Versions = {
    client: buildOf(host, 'client', host.version),
    ...(profile.within({ from: '1.24' }) && { kustomize: kustomizeVersion(host.version) }),
    ...(isReached && { server: buildOf(host, 'server', host.settings.kubernetes) }),
  };
  if (output !== '') invocation.out(documentOf(versions, output));
  else printLines(invocation, versions);
  if (asked && !isReached) throw unreachable();
  const skew = Math.abs(host.version.minor - host.settings.kubernetes.minor);
  if (asked && skew > 1 && profile.within({ from: '1.23' })) warnSkew(invocation);
  return 0;
}

interface Versions {
  readonly client: Readonly<Record<string, string>>;
  readonly kustomize?: string;
  readonly server?: Readonly<Record<string, string>>;
}

function documentOf({ client, kustomize, server }: Versions, output: 'yaml' | 'json'): string {
  const value = {
    clientVersion: client,
    ...(kustomize !== undefined && { kustomizeVersion: kustomize }),
    ...(server && { serverVersion: server }),
  } satisfies Json;
  return output === 'yaml' ? `${printYaml(value)}\n` : `${printJson(value, { indent: 2, keys: 'given' })}\n`;
}

/** The release alone since 1.28, or with `--short`; the whole Go struct before. */
function printLines(invocation: Invocation, { client, kustomize, server }: Versions): void {
  const { flags, profile } = invocation;
  const short = flags.bool('short') || profile.within({ from: '1.28' });
  if (!short && profile.within({ from: '1.24' })) invocation.err(deprecated);
  const text = (build: Readonly<Record<string, string>>) => (short ? build.gitVersion : goStruct(build));
  invocation.out(`Client Version: ${text(client)}\n`);
  if (kustomize !== undefined) invocation.out(`Kustomize Version: ${kustomize}\n`);
  if (server) invocation.out(`Server Version: ${text(server)}\n`);
}

/** Go's `%#v` of a `version.Info`. */
function goStruct(build: Readonly<Record<string, string>>): string {
  const fields = Object.entries(build).map(
    ([name, value]) => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}:${JSON.stringify(value)}`,
  );
  return `version.Info{${fields.join(', ')}}`;
}

function unreachable(): Refusal {
  return new Refusal(
    'The connection to the server localhost:8080 was refused - did you specify the right host or port?',
  );
}

/** kubectl: pkg/cmd/version/skew_warning.go */
function warnSkew(invocation: Invocation): void {
  const { host } = invocation;
  const [client, server] = [host.version, host.settings.kubernetes];
  invocation.err(
    `WARNING: version difference between client (${client.major}.${client.minor}) and server (${server.major}.${server.minor}) exceeds the supported minor version skew of +/-1\n`,
  );
}
