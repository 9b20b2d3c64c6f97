import type { Json } from '#cluster';
import { base64Text } from '../base64.ts';
import { failure, usageFailure } from '../errors.ts';
import { byBytes } from '../fields.ts';
import type { Invocation } from '../invocation.ts';
import { printJson } from '../print/print-json.ts';
import { born } from '../verbs/create-typed.ts';
import { type DataEntry, dataOf } from './data-sources.ts';
import { hashedName } from './name-hash.ts';

/** kubectl: pkg/cmd/create/create_secret.go */
export function makeGenericSecret(invocation: Invocation, name: string): Json {
  const type = invocation.flags.string('type');
  return secret(invocation, name, dataOf(invocation, `Secret "${name}"`), type);
}

/** kubectl: pkg/cmd/create/create_secret_tls.go */
export function makeTlsSecret(invocation: Invocation, name: string): Json {
  refuseParts(invocation);
  const entries = [
    { key: 'tls.crt', content: readPart(invocation, 'cert') },
    { key: 'tls.key', content: readPart(invocation, 'key') },
  ];
  if (!entries[0]?.content.includes('-----BEGIN')) {
    const what = invocation.profile.has('ownRequiredFlags') ? 'failed to load key pair ' : '';
    throw failure(`${what}tls: failed to find any PEM data in certificate input`);
  }
  return secret(invocation, name, entries, 'kubernetes.io/tls');
}

/** Both flags are asked for before any file is read. create_secret_tls.go `Validate` */
function refuseParts({ flags, profile, command }: Invocation): void {
  const lacking = ['cert', 'key'].find((flag) => flags.string(flag) === '');
  if (lacking === undefined) return;
  if (profile.has('ownRequiredFlags')) throw usageFailure(command, `flag ${lacking} is required`);
  throw failure('key and cert must be specified');
}

function readPart(invocation: Invocation, flag: string): string {
  const path = invocation.flags.string(flag);
  const content = invocation.host.readFile(path);
  if (content === undefined)
    throw failure(`Cannot read file ${path}, open ${path}: no such file or directory`);
  return content;
}

const dockerKey = '.dockerconfigjson';

/** kubectl: pkg/cmd/create/create_secret_docker.go */
export function makeDockerSecret(invocation: Invocation, name: string): Json {
  const { flags, profile } = invocation;
  const [username, password, email] = ['username', 'password', 'email'].map((part) =>
    flags.string(`docker-${part}`),
  );
  if (flags.list('from-file').length === 0 && (username === '' || password === '')) {
    if (profile.has('ownRequiredFlags')) {
      const lacking = username === '' ? 'docker-username' : 'docker-password';
      throw usageFailure(invocation.command, `flag ${lacking} is required`);
    }
    throw failure(
      'either --from-file or the combination of --docker-username, --docker-password and --docker-server is required',
    );
  }
  if (flags.list('from-file').length > 0) {
    const entries = dataOf(invocation, `Secret "${name}"`, profile.has('dockerFileKey') ? dockerKey : '');
    return secret(invocation, name, entries, 'kubernetes.io/dockerconfigjson');
  }
  const entry = {
    ...(username ? { username } : {}),
    ...(password ? { password } : {}),
    ...(email ? { email } : {}),
    auth: base64Text(`${username ?? ''}:${password ?? ''}`),
  };
  const config = { auths: { [flags.string('docker-server')]: entry } };
  const content = printJson(config, { indent: 0, keys: 'given' });
  return secret(invocation, name, [{ key: dockerKey, content }], 'kubernetes.io/dockerconfigjson');
}

function secret(invocation: Invocation, name: string, entries: readonly DataEntry[], type: string): Json {
  const sorted = [...entries].sort((left, right) => byBytes(left.key, right.key));
  const data = Object.fromEntries(sorted.map(({ key, content }) => [key, base64Text(content)]));
  return hashedName(invocation, {
    kind: 'Secret',
    apiVersion: 'v1',
    metadata: { name, ...born(invocation) },
    ...(sorted.length > 0 ? { data } : {}),
    ...(type === '' ? {} : { type }),
  });
}
