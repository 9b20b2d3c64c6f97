import { failure, Refusal } from './errors.ts';
import { text } from './fields.ts';
import type { Flags, FlagTable } from './flags.ts';
import type { KubectlHost } from './host.ts';
import { entryOf, readKubeconfig } from './kubeconfig.ts';
import type { Profile } from './profile.ts';

/** The command that is run, and the flags that it has itself. */
interface Called {
  readonly path: string;
  readonly own: FlagTable;
  readonly profile: Profile;
}

/** Commands that ask for no namespace, and so learn of a missing context from another part of the client. */
const global: ReadonlySet<string> = new Set(
  ['api-resources', 'api-versions', 'cluster-info', 'version'].map((name) => `kubectl ${name}`),
);

/** Refuses global flags that name nothing, without those that the command has itself. client-go: tools/clientcmd */
export function checkGlobals(flags: Flags, host: KubectlHost, { path: command, own, profile }: Called): void {
  const path = flags.string('kubeconfig');
  if (path !== '' && host.readFile(path) === undefined)
    throw failure(`stat ${path}: no such file or directory`);
  const named = ['context', 'cluster', 'user'].filter((name) => !(name in own) && flags.changed(name));
  if (named.length > 0) checkNames(flags, host, named, command);
  checkGroups(flags, host, profile);
  if (!/^(\d+|(\d+\.?\d*(ns|us|µs|ms|s|m|h))+)$/.test(flags.string('request-timeout') || '0')) {
    throw failure(
      'Invalid timeout value. Timeout must be a single integer in seconds, or an integer followed by a ' +
        'corresponding time unit (e.g. 1s | 2m | 3h)',
    );
  }
}

/** client-go: tools/clientcmd/validation.go `validateAuthInfo` */
function checkGroups(flags: Flags, host: KubectlHost, profile: Profile): void {
  if (flags.string('as') !== '' || flags.list('as-group').length === 0) return;
  const config = readKubeconfig(host, flags);
  const context = entryOf(config, 'contexts', flags.string('context') || text(config, 'current-context'));
  const user = flags.string('user') || text(context, 'context', 'user');
  const what = profile.within({ from: '1.22' }) ? 'uid, groups' : 'groups';
  throw failure(`requesting ${what} or user-extra for ${user} without impersonating a user`);
}

function checkNames(flags: Flags, host: KubectlHost, named: readonly string[], command: string): void {
  const config = readKubeconfig(host, flags);
  const context = flags.string('context');
  if (context !== '' && !entryOf(config, 'contexts', context)) {
    if (global.has(command)) throw failure(`context "${context}" does not exist`);
    throw new Refusal(`Error in configuration: context was not found for specified context: ${context}`);
  }
  const cluster = flags.string('cluster');
  if (cluster !== '' && !entryOf(config, 'clusters', cluster))
    throw failure(`no server found for cluster "${cluster}"`);
  const user = named.includes('user') ? flags.string('user') : '';
  if (user !== '' && !entryOf(config, 'users', user)) throw failure(`auth info "${user}" does not exist`);
}
