import { orderDomain } from '#cluster';
import { alignTabs, tableLayout } from '#text';
import { failure, refusalOf, usageFailure } from '../errors.ts';
import { type JsonObject, text, withField } from '../fields.ts';
import { helpOf } from '../help.ts';
import type { Invocation } from '../invocation.ts';
import {
  entryNames,
  entryOf,
  innerOf,
  kubeconfigPath,
  readKubeconfig,
  withEntry,
  withoutEntry,
  writeKubeconfig,
} from '../kubeconfig.ts';
import { tellMissingConfigs } from '../missing-configs.ts';

/** The kubeconfig that a command works on. */
export function configOf(invocation: Invocation): JsonObject {
  return readKubeconfig(invocation.host, invocation.flags);
}

/** Writes a changed kubeconfig and says so. */
export function save(invocation: Invocation, config: JsonObject, message: string): number {
  // It is read once more before it is written.
  tellMissingConfigs(invocation, 2);
  writeKubeconfig(invocation.host, invocation.flags, config);
  invocation.out(`${message}\n`);
  return 0;
}

/** The names that a command is given, or its help where they are not as many as it takes. */
export function names(invocation: Invocation, least: number, most = least): readonly string[] {
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
  const missing = names.filter((name) => !entryOf(config, 'contexts', name));
  const found = names.filter((name) => !missing.includes(name));
  if (flags.string('output') === 'name') {
    invocation.out(found.map((name) => `${name}\n`).join(''));
    return refuseMissing(missing);
  }
  const rows = found.map((name) => {
    const context = innerOf(entryOf(config, 'contexts', name), 'context');
    const mark = name === text(config, 'current-context') ? '*' : '';
    return [mark, name, text(context, 'cluster'), text(context, 'user'), text(context, 'namespace')].join(
      '\t',
    );
  });
  const lines = [...titles, ...rows].map((line) => `${line}\n`);
  invocation.out(alignTabs(lines.join(''), tableLayout));
  return refuseMissing(missing);
}

function refuseMissing(names: readonly string[]): number {
  if (names.length === 0) return 0;
  throw refusalOf(names.map((name) => failure(`context ${name} not found`)));
}

/** What the oldest clients take for a way of printing, though not here. get_contexts.go `validOutputTypes` */
const printings = [
  'json',
  'yaml',
  'wide',
  'custom-columns',
  'custom-columns-file',
  'go-template',
  'jsonpath',
];

function refuseOutput({ flags, profile, command }: Invocation): void {
  const output = flags.string('output');
  if (output === '' || output === 'name') return;
  throw failure(
    profile.within({ to: '1.20' }) && !printings.includes(output)
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
  if (given !== undefined && flags.bool('current'))
    throw failure('you cannot specify both a context name and --current');
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
    if (name === undefined && kind === 'users') throw usageFailure(command, 'user to delete is required');
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
