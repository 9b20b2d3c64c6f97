import { Refusal, failure } from './errors.ts';
import type { Flags } from './flags.ts';
import type { KubectlHost } from './host.ts';
import { kubeconfig } from './kubeconfig.ts';

/** Refuses global flags that name nothing. client-go: tools/clientcmd */
export function checkGlobals(flags: Flags, host: KubectlHost): void {
  const config = kubeconfig(host);
  const path = flags.string('kubeconfig');
  if (path !== '' && host.readFile(path) === undefined) throw failure(`stat ${path}: no such file or directory`);
  const context = flags.string('context');
  if (context !== '' && path === '' && !config.contexts.some((one) => one.name === context)) {
    throw new Refusal(`Error in configuration: context was not found for specified context: ${context}`);
  }
  const cluster = flags.string('cluster');
  if (cluster !== '' && path === '' && !config.clusters.some((one) => one.name === cluster)) {
    throw failure(`no server found for cluster "${cluster}"`);
  }
  if (!/^(\d+|(\d+\.?\d*(ns|us|µs|ms|s|m|h))+)$/.test(flags.string('request-timeout') || '0')) {
    throw failure(
      'Invalid timeout value. Timeout must be a single integer in seconds, or an integer followed by a ' +
        'corresponding time unit (e.g. 1s | 2m | 3h)',
    );
  }
}
