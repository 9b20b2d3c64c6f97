import { textDomain } from '../../domains.ts';
import type { Node } from '../../kinds/node.ts';
import { printVersion } from '../../version.ts';
import type { Context } from '../context.ts';
import { etcdTag } from './etcd-tags.ts';
import type { Part } from './part.ts';

/** The namespace that a part lives in. */
export function homeNamespace({ namespace = 'kube-system' }: Part): string {
  return namespace;
}

/**
 * The name of a part's own object. k3s names the daemons of a balancer after the Service's UID since 1.24.
 * k3s: pkg/cloudprovider/servicelb.go `generateName`
 */
export function partName({ name }: Part, context: Context): string {
  if (!name.startsWith('svclb-') || context.is({ to: '1.23' })) return name;
  const suffix = context.choose({
    key: `suffix of daemonsets.apps:${name}/1`,
    domain: {
      ...textDomain(/^[0-9a-f]{8}$/, '', 'start of a UID'),
      sample: (random) =>
        random
          .below(2 ** 32)
          .toString(16)
          .padStart(8, '0'),
    },
    about: `the end of the name of DaemonSet ${name}`,
  });
  return `${name}-${suffix}`;
}

/** What a part's pods are: the labels and the spec of their template. */
export function partTemplate(part: Part, context: Context) {
  const { labels, account, nodeSelector, onHost, priority, form } = part;
  const critical =
    priority !== undefined && context.is({ from: '1.14' }) ? { priorityClassName: priority } : {};
  return {
    metadata: { labels },
    spec: {
      containers: (part.containers ?? [part.name]).map((name) => containerOf(name, part, context)),
      ...critical,
      ...(account !== undefined && form !== 'static' ? { serviceAccountName: account } : {}),
      ...(nodeSelector ? { nodeSelector } : {}),
      ...(onHost ? { hostNetwork: true } : {}),
      ...tolerationsOf(part),
    },
  };
}

function containerOf(name: string, part: Part, context: Context) {
  const image = part.image ?? imageOf(part.name, context);
  return { name, image, imagePullPolicy: 'IfNotPresent', resources: part.resources ?? {} };
}

/** Static pods bear what would drive them out, daemons and what serves the whole cluster bear everything. */
function tolerationsOf({ form, priority }: Part): object {
  if (form === 'static') return { tolerations: [{ operator: 'Exists', effect: 'NoExecute' }] };
  return form === 'daemon' || priority !== undefined ? { tolerations: [{ operator: 'Exists' }] } : {};
}

/** kubernetes: cmd/kubeadm/app/images. The registry moved in 1.25. */
function imageOf(name: string, context: Context): string {
  const registry = context.is({ from: '1.25' }) ? 'registry.k8s.io' : 'k8s.gcr.io';
  return `${registry}/${name}:${name === 'etcd' ? etcdTag(context.version) : releaseOf(context)}`;
}

function releaseOf(context: Context): string {
  const [node] = context.objects.list<Node>('nodes');
  const told = node?.status?.nodeInfo?.kubeletVersion?.split('+')[0];
  return told ?? `v${printVersion(context.version)}.0`;
}
