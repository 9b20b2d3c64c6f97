import type { ViewSource } from '../api/api-plugins.ts';
import { chooseUid } from '../api/choices.ts';
import { discovered } from '../api/discovery.ts';
import { groupPriority, versionPriority } from '../api/priorities.ts';
import { timestamp } from '../api/timestamp.ts';
import { numberDomain } from '../domains.ts';
import type { ApiService } from '../kinds/api-service.ts';

const own = 'apiregistration.k8s.io';

/** The group versions that the server serves itself, registered when it started, but for the registry's own. */
export function apiServices(source: ViewSource): readonly ApiService[] {
  const { kinds, context } = source;
  const born = timestamp(context.settings.birth);
  const all = discovered(kinds, context.settings.kubernetes).filter(({ group }) => group !== own);
  const names = new Set(all.map(({ group, version }) => `${version}.${group}`));
  return [...names].sort().map((name) => apiServiceOf(name, born, source));
}

function apiServiceOf(name: string, born: string, source: ViewSource): ApiService {
  const [version = '', ...parts] = name.split('.');
  const group = parts.join('.');
  const serial = `apiservices/${name}`;
  const revision = source.context.oracle.choose({
    key: `revision of ${serial}`,
    domain: numberDomain({ from: 1, to: 1000 }, () => undefined, 'a resourceVersion of the first moment'),
    about: `the resourceVersion of ${serial}`,
  });
  return {
    apiVersion: 'apiregistration.k8s.io/v1',
    kind: 'APIService',
    metadata: {
      name,
      uid: chooseUid(serial, `APIService ${name}`, source),
      resourceVersion: String(revision),
      creationTimestamp: born,
      labels: { 'kube-aggregator.kubernetes.io/automanaged': 'onstart' },
    },
    spec: {
      ...(group !== '' && { group }),
      groupPriorityMinimum: groupPriority(group, source.context.settings.kubernetes),
      version,
      versionPriority: versionPriority(group, version),
    },
    status: { conditions: [availableSince(born)] },
  };
}

/** kube-aggregator: pkg/controllers/status/local */
function availableSince(born: string): object {
  return {
    lastTransitionTime: born,
    message: 'Local APIServices are always available',
    reason: 'Local',
    status: 'True',
    type: 'Available',
  };
}
