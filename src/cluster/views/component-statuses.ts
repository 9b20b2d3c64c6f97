import type { ViewSource } from '../api/api-plugins.ts';
import { orderDomain, pickDomain } from '../domains.ts';
import type { ComponentStatus } from '../kinds/component-status.ts';
import { inRange, type Version } from '../version.ts';

/**
 * How the parts of a control plane say they are. All are asked at once, so that they come in any order.
 *
 * kubernetes: pkg/registry/core/componentstatus/rest.go `List`
 */
export function componentStatuses({ store, context }: ViewSource): readonly ComponentStatus[] {
  const { kubernetes } = context.settings;
  const order = context.oracle.choose({
    key: `order of component statuses ${store.draw('component statuses')}`,
    domain: orderDomain(['controller-manager', 'scheduler', 'etcd-0'], 'component statuses'),
    about: 'the order in which the parts of the control plane answer',
  });
  return order.map((name) => {
    const refusal = refusalOf(name, context);
    const message = refusal ?? (name === 'etcd-0' ? etcdMessage(kubernetes) : 'ok');
    return componentOf(name, message, refusal === undefined, kubernetes);
  });
}

function componentOf(name: string, message: string, isHealthy: boolean, { minor }: Version): ComponentStatus {
  // Such an object was never created, which is told up to 1.33.
  const born = minor <= 33 ? { creationTimestamp: null as unknown as string } : {};
  const status = isHealthy ? 'True' : 'False';
  return {
    apiVersion: 'v1',
    kind: 'ComponentStatus',
    metadata: { name, ...born },
    conditions: [{ type: 'Healthy', status, ...(message !== '' && { message }) }],
  };
}

/** The plain ports at which these are asked; installers such as kubeadm keep them closed. */
const plainPorts: Readonly<Record<string, number>> = { scheduler: 10251, 'controller-manager': 10252 };

const ways = ['answers', 'refuses'] as const;

/** What a closed port answers, if it is closed. Later servers ask at ports that are always open. */
function refusalOf(name: string, { settings, oracle }: ViewSource['context']): string | undefined {
  const port = plainPorts[name];
  if (port === undefined || !inRange(settings.kubernetes, { to: '1.22' })) return undefined;
  const way = oracle.choose({
    key: `plain port of the ${name}`,
    domain: { ...pickDomain(ways, String, 'ways'), sample: () => 'answers', exceptional: true } as const,
    about: `whether the ${name} listens at its plain port`,
  });
  if (way === 'answers') return undefined;
  const url = `http://127.0.0.1:${port}/healthz`;
  const [asked, call] = [
    // Go quotes addresses since 1.14, and names the call as `connect` since 1.11.
    inRange(settings.kubernetes, { from: '1.19' }) ? `"${url}"` : url,
    inRange(settings.kubernetes, { from: '1.12' }) ? 'connect' : 'getsockopt',
  ];
  return `Get ${asked}: dial tcp 127.0.0.1:${port}: ${call}: connection refused`;
}

/** The answer of etcd's /health, of 3.4 and 3.5; from 1.28 on the server asks it as its own client does. */
function etcdMessage({ minor }: Version): string {
  if (minor >= 28) return 'ok';
  if (minor === 27) return '';
  return minor >= 22 ? '{"health":"true","reason":""}' : '{"health":"true"}';
}
