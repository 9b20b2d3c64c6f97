import { type Json, orderDomain } from '#cluster';
import { alignTabs, tableLayout } from '#text';
import { failure, usageFailure } from '../errors.ts';
import { isList, isObject, type JsonObject, list, record, text, withField } from '../fields.ts';
import { helpOf } from '../help.ts';
import type { Invocation } from '../invocation.ts';
import {
  currentContext,
  entryNames,
  entryOf,
  innerOf,
  kubeconfigPath,
  readKubeconfig,
  withEntry,
  withoutEntry,
  writeKubeconfig,
} from '../kubeconfig.ts';
import { objectPrinter } from '../print/output.ts';
import { printYaml } from '../yaml/print-yaml.ts';

function configOf(invocation: Invocation): JsonObject {
  return readKubeconfig(invocation.host, invocation.flags);
}

function save(invocation: Invocation, config: JsonObject, message: string): number {
  writeKubeconfig(invocation.host, invocation.flags, config);
  invocation.out(`${message}\n`);
  return 0;
}

/** `kubectl config view`. kubectl: pkg/cmd/config/view.go */
export function configView(invocation: Invocation): number {
  const { args, command, flags, profile } = invocation;
  if (args.length > 0) throw usageFailure(command, `unexpected arguments: [${args.join(' ')}]`);
  const config = configOf(invocation);
  const chosen = flags.bool('minify') ? minified(invocation, config) : config;
  const shown = flags.bool('raw') || flags.bool('flatten') ? chosen : redacted(chosen, profile);
  const withoutPreferences =
    profile.within({ from: '1.34' }) && Object.keys(shown.preferences ?? {}).length === 0;
  const ordered = inTypeOrder(withoutPreferences ? withField(shown, ['preferences'], undefined) : shown);
  const printer = objectPrinter(invocation, { customColumns: false, wide: false, keys: 'given' });
  invocation.out(printer ? printer(ordered) : printYaml(ordered));
  return 0;
}

const secretFields = ['token', 'password'];
const dataFields = ['certificate-authority-data', 'client-certificate-data', 'client-key-data'];

/** client-go: tools/clientcmd/api/helpers.go `ShortenConfig`, `RedactSecrets` */
function redacted(config: JsonObject, profile: Invocation['profile']): JsonObject {
  const omitted = (key: string) =>
    // Clients up to 1.20 omit the cluster's data only. `ShortenConfig`
    profile.has('userDataRedacted') && key.startsWith('client') ? 'REDACTED' : 'DATA+OMITTED';
  const hide = (inner: JsonObject): JsonObject =>
    Object.fromEntries(
      Object.entries(inner).map(([key, value]) => [
        key,
        secretFields.includes(key) ? 'REDACTED' : dataFields.includes(key) ? omitted(key) : value,
      ]),
    );
  const hideAll = (kind: 'clusters' | 'users', key: 'cluster' | 'user') =>
    list(config, kind).map((one) => ({ ...record(one), [key]: hide(innerOf(one, key)) }));
  return { ...config, clusters: hideAll('clusters', 'cluster'), users: hideAll('users', 'user') };
}

/** The fields in the order of their Go types. client-go: tools/clientcmd/api/v1/types.go */
const typeOrder = [
  ...['kind', 'apiVersion', 'preferences', 'name', 'clusters', 'users', 'contexts', 'current-context'],
  ...['server', 'tls-server-name', 'insecure-skip-tls-verify', 'certificate-authority'],
  ...['certificate-authority-data', 'client-certificate', 'client-certificate-data', 'client-key'],
  ...['client-key-data', 'token', 'tokenFile', 'username', 'password', 'cluster', 'user', 'namespace'],
];

function inTypeOrder(value: JsonObject): JsonObject {
  const place = (key: string) => (typeOrder.indexOf(key) + typeOrder.length + 1) % (typeOrder.length + 1);
  const inner = (item: Json): Json =>
    isList(item) ? item.map(inner) : isObject(item) ? inTypeOrder(item) : item;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([left], [right]) => place(left) - place(right))
      .map(([key, item]) => [key, inner(item)]),
  );
}

function minified(invocation: Invocation, config: JsonObject): JsonObject {
  const name = currentContext(config, invocation.flags);
  const context = entryOf(config, 'contexts', name);
  if (!context) throw failure('current-context must exist in order to minify');
  const { cluster, user } = innerOf(context, 'context');
  return {
    ...config,
    clusters: list(config, 'clusters').filter((one) => text(one, 'name') === cluster),
    contexts: [context],
    'current-context': name,
    users: list(config, 'users').filter((one) => text(one, 'name') === user),
  };
}

/** The names that a command is given, or its help where they are not as many as it takes. */
function names(invocation: Invocation, least: number, most = least): readonly string[] {
  const { args, command, host } = invocation;
  if (args.length >= least && args.length <= most) return args;
  invocation.out(helpOf(command, host));
  const word = command.endsWith('set-credentials') && invocation.profile.within({ from: '1.21' }) ? 'u' : 'U';
  throw failure(`${word}nexpected args: [${args.join(' ')}]`);
}

/** `kubectl config current-context`. */
export function configCurrentContext(invocation: Invocation): number {
  const name = text(configOf(invocation), 'current-context');
  if (name === '') throw failure('current-context is not set');
  invocation.out(`${name}\n`);
  return 0;
}

/** `kubectl config get-contexts`. kubectl: pkg/cmd/config/get_contexts.go */
export function configGetContexts(invocation: Invocation): number {
  const { args, flags } = invocation;
  const config = configOf(invocation);
  const names = args.length > 0 ? args : [...entryNames(config, 'contexts')].sort();
  refuseOutput(invocation);
  const titles = flags.bool('no-headers') ? [] : ['CURRENT\tNAME\tCLUSTER\tAUTHINFO\tNAMESPACE'];
  const missing = names.find((name) => !entryOf(config, 'contexts', name));
  if (missing !== undefined) {
    invocation.out(alignTabs(titles.map((line) => `${line}\n`).join(''), tableLayout));
    throw failure(`context ${missing} not found`);
  }
  if (flags.string('output') === 'name') {
    invocation.out(names.map((name) => `${name}\n`).join(''));
    return 0;
  }
  const rows = names.map((name) => {
    const context = innerOf(entryOf(config, 'contexts', name), 'context');
    const mark = name === text(config, 'current-context') ? '*' : '';
    return [mark, name, text(context, 'cluster'), text(context, 'user'), text(context, 'namespace')].join(
      '\t',
    );
  });
  invocation.out(alignTabs(`${[...titles, ...rows].join('\n')}\n`, tableLayout));
  return 0;
}

function refuseOutput({ flags, profile, command }: Invocation): void {
  const output = flags.string('output');
  if (output === '' || output === 'name') return;
  throw failure(
    profile.within({ to: '1.20' })
      ? `output must be one of '' or 'name': ${output}`
      : `--output ${output} is not available in ${command}; resetting to default output format`,
  );
}

/** `kubectl config get-clusters` and `get-users`. */
export function configNames(kind: 'clusters' | 'users'): (invocation: Invocation) => number {
  return (invocation) => {
    const names = inMapOrder(invocation, kind, [...entryNames(configOf(invocation), kind)].sort());
    invocation.out(['NAME', ...names].map((name) => `${name}\n`).join(''));
    return 0;
  };
}

/** Clusters and users are kept in a Go map, whose order is free. get_clusters.go */
function inMapOrder(
  { host }: Invocation,
  kind: 'clusters' | 'users',
  names: readonly string[],
): readonly string[] {
  if (names.length < 2) return names;
  return host.oracle.choose({
    key: `order of the ${kind} in ${host.runId}`,
    about: `the order in which kubectl walks the ${kind}`,
    domain: orderDomain(names, kind),
  });
}

/** `kubectl config use-context`. kubectl: pkg/cmd/config/use_context.go */
export function configUseContext(invocation: Invocation): number {
  const [name = ''] = names(invocation, 1);
  const config = configOf(invocation);
  if (!entryOf(config, 'contexts', name)) throw failure(`no context exists with the name: "${name}"`);
  return save(invocation, { ...config, 'current-context': name }, `Switched to context "${name}".`);
}

/** `kubectl config set-context`. kubectl: pkg/cmd/config/set_context.go */
export function configSetContext(invocation: Invocation): number {
  const { flags } = invocation;
  const config = configOf(invocation);
  const [given] = names(invocation, 0, 1);
  const name = flags.bool('current') ? text(config, 'current-context') : given;
  if (name === undefined || name === '')
    throw failure('you must specify a non-empty context name or --current');
  const old = entryOf(config, 'contexts', name);
  const changes = (['cluster', 'user', 'namespace'] as const).filter((key) => flags.changed(key));
  const context = changes.reduce<JsonObject>(
    (result, key) => withField(result, [key], flags.string(key) || undefined),
    innerOf(old, 'context'),
  );
  const word = old ? 'modified' : 'created';
  return save(invocation, withEntry(config, 'contexts', { context, name }), `Context "${name}" ${word}.`);
}

/** `kubectl config rename-context`. */
export function configRenameContext(invocation: Invocation): number {
  const [from = '', to = ''] = names(invocation, 2);
  const config = configOf(invocation);
  const entry = entryOf(config, 'contexts', from);
  const path = kubeconfigPath(invocation.host, invocation.flags);
  if (!entry) throw failure(`cannot rename the context "${from}", it's not in ${path}`);
  if (entryOf(config, 'contexts', to))
    throw failure(`cannot rename the context "${from}", the context "${to}" already exists in ${path}`);
  const renamed = withEntry(withoutEntry(config, 'contexts', from), 'contexts', {
    context: innerOf(entry, 'context'),
    name: to,
  });
  const current = text(config, 'current-context') === from ? { 'current-context': to } : {};
  return save(invocation, { ...renamed, ...current }, `Context "${from}" renamed to "${to}".`);
}

/** `kubectl config delete-context`, `delete-cluster` and `delete-user`. */
export function configDelete(kind: 'contexts' | 'clusters' | 'users'): (invocation: Invocation) => number {
  return (invocation) => {
    const { args, command, host } = invocation;
    const [name] = args;
    if (name === undefined || args.length > 1) {
      invocation.out(helpOf(command, host));
      return 0;
    }
    const config = configOf(invocation);
    const path = kubeconfigPath(invocation.host, invocation.flags);
    const what = kind.slice(0, -1);
    if (!entryOf(config, kind, name)) throw failure(`cannot delete ${what} ${name}, not in ${path}`);
    if (kind === 'contexts' && text(config, 'current-context') === name) {
      invocation.err(
        'warning: this removed your active context, use "kubectl config use-context" to select a different one\n',
      );
    }
    return save(invocation, withoutEntry(config, kind, name), `deleted ${what} ${name} from ${path}`);
  };
}

/** `kubectl config set-cluster` and `set-credentials`. */
export function configSetEntry(kind: 'cluster' | 'user'): (invocation: Invocation) => number {
  return (invocation) => {
    const [name = ''] = names(invocation, 1);
    const { flags } = invocation;
    const config = configOf(invocation);
    const keys =
      kind === 'cluster'
        ? ['server', 'certificate-authority', 'tls-server-name', 'insecure-skip-tls-verify']
        : ['token', 'username', 'password', 'client-certificate', 'client-key'];
    const plural = kind === 'cluster' ? 'clusters' : 'users';
    const inner = keys
      .filter((key) => flags.changed(key))
      .reduce<JsonObject>(
        (result, key) =>
          withField(result, [key], key.startsWith('insecure') ? flags.bool(key) : flags.string(key)),
        innerOf(entryOf(config, plural, name), kind),
      );
    return save(
      invocation,
      withEntry(config, plural, { [kind]: inner, name }),
      `${kind === 'cluster' ? 'Cluster' : 'User'} "${name}" set.`,
    );
  };
}

/** `kubectl config set` and `unset`: a property by its path. */
export function configProperty(change: 'set' | 'unset'): (invocation: Invocation) => number {
  return (invocation) => {
    const [path = '', value = ''] = names(invocation, change === 'set' ? 2 : 1);
    const config = configOf(invocation);
    const [head = '', name = '', ...rest] = path.split('.');
    const done = `Property "${path}" ${change}.`;
    if (head === 'current-context')
      return save(invocation, { ...config, 'current-context': change === 'set' ? value : '' }, done);
    if (head !== 'clusters' && head !== 'contexts' && head !== 'users')
      throw failure(`unable to parse ${path} after [] at api.Config`);
    if (change === 'unset' && rest.length === 0)
      return save(invocation, withoutEntry(config, head, name), done);
    const kind = head.slice(0, -1) as 'cluster' | 'context' | 'user';
    const inner: Json = withField(
      innerOf(entryOf(config, head, name), kind),
      rest,
      change === 'set' ? value : undefined,
    );
    return save(invocation, withEntry(config, head, { [kind]: inner, name }), done);
  };
}
