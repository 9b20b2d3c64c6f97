import type { Json } from '#cluster';
import { alignTabs, tableLayout } from '#text';
import { failure, Refusal, usageFailure } from '../errors.ts';
import { type JsonObject, list, text, withField } from '../fields.ts';
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
  const config = configOf(invocation);
  const shown = invocation.flags.bool('minify') ? minified(invocation, config) : config;
  const ordered =
    invocation.profile.within({ from: '1.34' }) && Object.keys(shown.preferences ?? {}).length === 0
      ? withField(shown, ['preferences'], undefined)
      : shown;
  const printer = objectPrinter(invocation, { customColumns: false, wide: false });
  invocation.out(printer ? printer(ordered) : printYaml(ordered));
  return 0;
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
  const missing = names.find((name) => !entryOf(config, 'contexts', name));
  if (missing !== undefined) throw failure(`context ${missing} not found`);
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
  const titles = flags.bool('no-headers') ? [] : ['CURRENT\tNAME\tCLUSTER\tAUTHINFO\tNAMESPACE'];
  invocation.out(alignTabs(`${[...titles, ...rows].join('\n')}\n`, tableLayout));
  return 0;
}

/** `kubectl config get-clusters` and `get-users`. */
export function configNames(kind: 'clusters' | 'users'): (invocation: Invocation) => number {
  return (invocation) => {
    const names = [...entryNames(configOf(invocation), kind)].sort();
    invocation.out(['NAME', ...names].map((name) => `${name}\n`).join(''));
    return 0;
  };
}

/** `kubectl config use-context`. kubectl: pkg/cmd/config/use_context.go */
export function configUseContext(invocation: Invocation): number {
  const [name, ...more] = invocation.args;
  if (name === undefined || more.length > 0)
    throw usageFailure(invocation.command, `Unexpected args: [${invocation.args.join(' ')}]`);
  const config = configOf(invocation);
  if (!entryOf(config, 'contexts', name)) throw failure(`no context exists with the name: "${name}"`);
  return save(invocation, { ...config, 'current-context': name }, `Switched to context "${name}".`);
}

/** `kubectl config set-context`. kubectl: pkg/cmd/config/set_context.go */
export function configSetContext(invocation: Invocation): number {
  const { args, flags } = invocation;
  const config = configOf(invocation);
  const name = flags.bool('current') ? text(config, 'current-context') : args[0];
  if (name === undefined || name === '')
    throw usageFailure(invocation.command, 'you must specify a non-empty context name or --current');
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
  const [from = '', to = ''] = invocation.args;
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
    const [name = ''] = invocation.args;
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
    const [name = ''] = invocation.args;
    const { flags } = invocation;
    const config = configOf(invocation);
    const keys =
      kind === 'cluster'
        ? ['server', 'certificate-authority', 'tls-server-name']
        : ['token', 'username', 'password', 'client-certificate', 'client-key'];
    const plural = kind === 'cluster' ? 'clusters' : 'users';
    const inner = keys
      .filter((key) => flags.changed(key))
      .reduce<JsonObject>(
        (result, key) => withField(result, [key], flags.string(key)),
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
    const [path = '', value = ''] = invocation.args;
    const config = configOf(invocation);
    const [head = '', name = '', ...rest] = path.split('.');
    const done = `Property "${path}" ${change}.`;
    if (head === 'current-context')
      return save(invocation, { ...config, 'current-context': change === 'set' ? value : '' }, done);
    if (head !== 'clusters' && head !== 'contexts' && head !== 'users')
      throw new Refusal(`error: unable to parse path "${path}"`);
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
