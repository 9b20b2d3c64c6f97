import type { Invocation } from './invocation.ts';
import { missingKubeconfigs } from './kubeconfig.ts';
import { logLine } from './log-line.ts';

/**
 * Old clients log which of the files that `KUBECONFIG` names are not there, if none is, each time when they
 * read them. client-go: tools/clientcmd/loader.go `Load`
 */
export function tellMissingConfigs(invocation: Invocation, index = 1): void {
  const { flags, host, profile } = invocation;
  if (!profile.has('logsMissingConfigs')) return;
  const missing = missingKubeconfigs(host, flags);
  const stated = (host.env.KUBECONFIG ?? '').split(':').filter((path) => path !== '');
  if (missing.length === 0 || missing.length < stated.length) return;
  logLine(invocation, 'W', 'loader.go', `Config not found: ${missing.join(', ')}`, index);
}
