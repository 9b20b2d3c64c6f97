import { expect, it } from 'vitest';
import type { KubeObject } from '../../../src/cluster/api/object.ts';
import { testServer } from '../api/server.ts';

const labels = { app: 'web' };

it.each([
  ['extensions', 'v1beta1', 'Deployment', '1.9', undefined, labels],
  ['extensions', 'v1beta1', 'ReplicaSet', '1.9', undefined, labels],
  ['extensions', 'v1beta1', 'DaemonSet', '1.9', undefined, labels],
  ['apps', 'v1beta1', 'StatefulSet', '1.9', undefined, labels],
  ['extensions', 'v1beta1', 'Deployment', '1.9', { own: 'yes' }, { own: 'yes' }],
  ['apps', 'v1', 'Deployment', '1.9', undefined, undefined],
])(
  '%s/%s %s takes the labels that it lacks from its template: %5$j',
  (group, version, kind, kubernetes, own, found) => {
    const server = testServer(kubernetes);
    const resource = `${kind.toLowerCase()}s`;
    const body = {
      apiVersion: `${group}/${version}`,
      kind,
      metadata: { name: 'web', ...(own && { labels: own }) },
      spec: {
        ...(version === 'v1' && { selector: { matchLabels: labels } }),
        ...(kind === 'StatefulSet' && { serviceName: 'web' }),
        template: { metadata: { labels }, spec: { containers: [{ name: 'c', image: 'nginx' }] } },
      },
    } as KubeObject;
    const answer = server.request({ verb: 'create', group, version, resource, body });
    const made = answer.body as KubeObject & { readonly spec: { readonly selector: object } };
    expect(made.metadata.labels).toEqual(found);
    expect(made.spec.selector).toEqual({ matchLabels: labels });
  },
);
