import type { ViewSource } from '../api/api-plugins.ts';
import { orderDomain } from '../domains.ts';
import type { ComponentStatus } from '../kinds/component-status.ts';
import type { Version } from '../version.ts';

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
  return order.map((name) =>
    componentOf(name, name === 'etcd-0' ? etcdMessage(kubernetes) : 'ok', kubernetes),
  );
}

function componentOf(name: string, message: string, { minor }: Version): ComponentStatus {
  // Such an object was never created, which is told up to 1.33.
  const born = minor <= 33 ? { creationTimestamp: null as unknown as string } : {};
  return {
    apiVersion: 'v1',
    kind: 'ComponentStatus',
    metadata: { name, ...born },
    conditions: [{ type: 'Healthy', status: 'True', ...(message !== '' && { message }) }],
  };
}

/** The answer of etcd's /health, of 3.4 and 3.5; from 1.28 on the server asks it as its own client does. */
function etcdMessage({ minor }: Version): string {
  if (minor >= 28) return 'ok';
  if (minor === 27) return '';
  return minor >= 22 ? '{"health":"true","reason":""}' : '{"health":"true"}';
}
