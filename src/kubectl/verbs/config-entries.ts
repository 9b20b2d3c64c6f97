import { base64Text } from '../base64.ts';
import { failure } from '../errors.ts';
import { type JsonObject, withField, without } from '../fields.ts';
import { helpOf } from '../help.ts';
import type { Invocation } from '../invocation.ts';
import { entryOf, innerOf, withEntry } from '../kubeconfig.ts';
import { configOf, names, save } from './config.ts';

/** `kubectl config set-cluster`. kubectl: pkg/cmd/config/set_cluster.go */
export function configSetCluster(invocation: Invocation): number {
  const [name = ''] = names(invocation, 1);
  const { flags } = invocation;
  const config = configOf(invocation);
  const isInsecure = flags.bool('insecure-skip-tls-verify');
  if (isInsecure && flags.string('certificate-authority') !== '')
    throw failure('you cannot specify a certificate authority and insecure mode at the same time');
  let cluster = innerOf(entryOf(config, 'clusters', name), 'cluster');
  for (const key of ['server', 'tls-server-name', 'proxy-url'])
    if (flags.changed(key)) cluster = withField(cluster, [key], flags.string(key) || undefined);
  if (flags.changed('insecure-skip-tls-verify')) {
    cluster = withField(cluster, ['insecure-skip-tls-verify'], isInsecure || undefined);
    if (isInsecure) cluster = without(cluster, 'certificate-authority', 'certificate-authority-data');
  }
  cluster = withFiles(cluster, ['certificate-authority'], invocation);
  if (flags.string('certificate-authority') !== '')
    cluster = withField(cluster, ['insecure-skip-tls-verify'], undefined);
  return save(invocation, withEntry(config, 'clusters', { cluster, name }), `Cluster "${name}" set.`);
}

/** What stands in a file: its path, or with `--embed-certs` its content. */
function withFiles(entry: JsonObject, keys: readonly string[], invocation: Invocation): JsonObject {
  const { flags, host } = invocation;
  return keys
    .filter((key) => flags.changed(key))
    .reduce((result, key) => {
      const path = flags.string(key);
      const bare = withField(withField(result, [key], undefined), [`${key}-data`], undefined);
      if (path === '') return bare;
      if (!flags.bool('embed-certs')) return withField(bare, [key], absolute(path, host.directory ?? '/'));
      const content = host.readFile(path);
      if (content === undefined)
        throw failure(`could not stat ${key} file ${path}: stat ${path}: no such file or directory`);
      return withField(bare, [`${key}-data`], base64Text(content));
    }, entry);
}

function absolute(path: string, directory: string): string {
  return path.startsWith('/') ? path : `${directory.replace(/\/$/, '')}/${path.replace(/^\.\//, '')}`;
}

/** `kubectl config set-credentials`. kubectl: pkg/cmd/config/set_credentials.go */
export function configSetCredentials(invocation: Invocation): number {
  const [name = ''] = names(invocation, 1);
  const { flags } = invocation;
  checkMethods(invocation);
  const config = configOf(invocation);
  let user = withFiles(
    innerOf(entryOf(config, 'users', name), 'user'),
    ['client-certificate', 'client-key'],
    invocation,
  );
  for (const key of ['token', 'username', 'password'])
    if (flags.changed(key)) user = withField(user, [key], flags.string(key) || undefined);
  const hasToken = flags.string('token') !== '';
  const hasName = flags.string('username') !== '' || flags.string('password') !== '';
  // One way to prove who one is takes the place of the other.
  if (hasName && !hasToken) user = withField(user, ['token'], undefined);
  if (hasToken && !hasName)
    user = withField(withField(user, ['username'], undefined), ['password'], undefined);
  if (flags.string('auth-provider') !== '') {
    const pairs = argumentsOf(invocation, 'auth-provider-arg');
    const provider = { name: flags.string('auth-provider'), config: Object.fromEntries(pairs) };
    user = withField(user, ['auth-provider'], provider);
  }
  if (flags.string('exec-command') !== '') user = withField(user, ['exec'], execOf(invocation));
  return save(invocation, withEntry(config, 'users', { user, name }), `User "${name}" set.`);
}

function checkMethods(invocation: Invocation): void {
  const { flags } = invocation;
  argumentsOf(invocation, 'auth-provider-arg');
  argumentsOf(invocation, 'exec-env');
  const hasName = flags.string('username') !== '' || flags.string('password') !== '';
  if (flags.string('token') === '' || !hasName) return;
  throw failure(
    'you cannot specify more than one authentication method at the same time: --token, --username/--password',
  );
}

/** `key=value` pairs, or the help and a refusal. set_credentials.go `complete` */
function argumentsOf(
  invocation: Invocation,
  name: string,
): readonly (readonly [key: string, value: string])[] {
  const { flags, command, host, profile } = invocation;
  return flags.list(name).map((pair) => {
    const cut = pair.indexOf('=');
    if (cut >= 0) return [pair.slice(0, cut), pair.slice(cut + 1)];
    invocation.out(helpOf(command, host));
    throw failure(`${profile.within({ to: '1.20' }) ? 'Error: ' : ''}invalid ${name} format: ${pair}`);
  });
}

function execOf(invocation: Invocation): JsonObject {
  const { flags } = invocation;
  const env = argumentsOf(invocation, 'exec-env').map(([name, value]) => ({ name, value }));
  const args = flags.list('exec-arg');
  return {
    apiVersion: flags.string('exec-api-version') || null,
    args: args.length > 0 ? args : null,
    command: flags.string('exec-command'),
    env: env.length > 0 ? env : null,
    ...(invocation.profile.has('execInteractive') && {
      interactiveMode: flags.string('exec-interactive-mode') || 'IfAvailable',
    }),
    provideClusterInfo: flags.bool('exec-provide-cluster-info'),
  };
}
