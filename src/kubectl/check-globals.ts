import { failure, Refusal } from './errors.ts';
import type { Flags, FlagTable } from './flags.ts';
import type { KubectlHost } from './host.ts';
import { entryOf, readKubeconfig } from './kubeconfig.ts';

/** Refuses global flags that name nothing, without those that the command has itself. client-go: tools/clientcmd */
export function checkGlobals(flags: Flags, host: KubectlHost, own: FlagTable): void {
  const path = flags.string('kubeconfig');
  if (path !== '' && host.readFile(path) === undefined)
    throw failure(`stat ${path}: no such file or directory`);
  const named = ['context', 'cluster', 'user'].filter((name) => !(name in own) && flags.changed(name));
  if (named.length > 0) checkNames(flags, host, named);
  if (!/^(\d+|(\d+\.?\d*(ns|us|µs|ms|s|m|h))+)$/.test(flags.string('request-timeout') || '0')) {
    throw failure(
      'Invalid timeout value. Timeout must be a single integer in seconds, or an integer followed by a ' +
        'corresponding time unit (e.g. 1s | 2m | 3h)',
    );
  }
}

function checkNames(flags: Flags, host: KubectlHost, named: readonly string[]): void {
  const config = readKubeconfig(host, flags);
  const context = flags.string('context');
  if (context !== '' && !entryOf(config, 'contexts', context)) {
    throw new Refusal(`Error in configuration: context was not found for specified context: ${context}`);
  }
  const cluster = flags.string('cluster');
  if (cluster !== '' && !entryOf(config, 'clusters', cluster))
    throw failure(`no server found for cluster "${cluster}"`);
  const user = named.includes('user') ? flags.string('user') : '';
  if (user !== '' && !entryOf(config, 'users', user)) throw failure(`auth info "${user}" does not exist`);
}
