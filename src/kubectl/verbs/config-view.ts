import type { Json } from '#cluster';
import { failure, usageFailure } from '../errors.ts';
import { isList, isObject, type JsonObject, list, record, text, withField } from '../fields.ts';
import type { Invocation } from '../invocation.ts';
import { currentContext, entryOf, inForm, innerOf } from '../kubeconfig.ts';
import { objectPrinter } from '../print/output.ts';
import { printYaml } from '../yaml/print-yaml.ts';
import { configOf } from './config.ts';

/** `kubectl config view`. kubectl: pkg/cmd/config/view.go */
export function configView(invocation: Invocation): number {
  const { args, command, flags, profile } = invocation;
  if (args.length > 0) throw usageFailure(command, `unexpected arguments: [${args.join(' ')}]`);
  if (flags.changed('merge') && !flags.bool('merge') && flags.string('kubeconfig') === '')
    throw failure(
      `if merge==false a precise file must ${profile.within({ to: '1.20' }) ? 'to' : 'be'} specified`,
    );
  const config = configOf(invocation);
  const chosen = flags.bool('minify') ? minified(invocation, config) : config;
  const shown = flags.bool('raw') || flags.bool('flatten') ? chosen : redacted(chosen, profile);
  const withoutPreferences =
    profile.within({ from: '1.34' }) && Object.keys(shown.preferences ?? {}).length === 0;
  const ordered = inTypeOrder(withoutPreferences ? withField(shown, ['preferences'], undefined) : shown);
  const printer = objectPrinter(invocation, { customColumns: false, wide: false, keys: 'given' });
  // A kubeconfig has no name.
  if (flags.string('output') === 'name') invocation.out('config/<unknown>\n');
  else invocation.out(printer ? printer(ordered) : printYaml(ordered));
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
  const hidden = { clusters: hideAll('clusters', 'cluster'), users: hideAll('users', 'user') };
  return inForm({ ...config, ...hidden });
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
  if (!context)
    throw failure(
      name === '' ? 'current-context must exist in order to minify' : `cannot locate context ${name}`,
    );
  const { cluster, user } = innerOf(context, 'context');
  return {
    ...config,
    clusters: list(config, 'clusters').filter((one) => text(one, 'name') === cluster),
    contexts: [context],
    'current-context': name,
    users: list(config, 'users').filter((one) => text(one, 'name') === user),
  };
}
