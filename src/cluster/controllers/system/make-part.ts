import type { Job } from '../../kinds/job.ts';
import type { Node } from '../../kinds/node.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { Context } from '../context.ts';
import { hexDomain } from '../kubelet/images.ts';
import { controllerReference } from '../owners.ts';
import { timestamp } from '../time.ts';
import type { Part } from './part.ts';
import { homeNamespace, partName, partTemplate } from './part-objects.ts';

/** Makes the namespace of a part, and the account that it runs as. */
export function makeNamespaceOf(part: Part, context: Context): void {
  const namespace = homeNamespace(part);
  const by = { part: part.name };
  if (context.objects.get('namespaces', undefined, namespace) === undefined)
    context.objects.create(
      'namespaces',
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } },
      by,
    );
  const { account } = part;
  if (account === undefined || context.objects.get('serviceaccounts', namespace, account)) return;
  const metadata = { name: account, namespace };
  context.objects.create('serviceaccounts', { apiVersion: 'v1', kind: 'ServiceAccount', metadata }, by);
}

/**
 * What a kubelet tells the API of a pod that it runs of its own. kubernetes: pkg/kubelet/pod/mirror_client.go
 */
export function makeMirrorPod(part: Part, node: Node, context: Context): void {
  const { labels } = part;
  const { spec } = partTemplate(part, context);
  const hash = context.choose({
    key: `manifest hash of static:${part.name} of ${context.objects.serialOf(node)}`,
    domain: { ...hexDomain, sample: (random) => hexDomain.sample(random).slice(0, 32) },
    about: `the hash of the manifest of ${part.name} on node ${node.metadata.name}`,
  });
  const { name, uid = '' } = node.metadata;
  const owner = { apiVersion: 'v1', controller: true, kind: 'Node', name, uid };
  context.objects.create<Pod>(
    'pods',
    {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: {
        name: `${part.name}-${name}`,
        namespace: homeNamespace(part),
        labels,
        annotations: {
          'kubernetes.io/config.hash': hash,
          'kubernetes.io/config.mirror': hash,
          'kubernetes.io/config.seen': `${timestamp(context.now).slice(0, -1)}.000000000Z`,
          'kubernetes.io/config.source': 'file',
        },
        ...(context.is({ from: '1.17' }) ? { ownerReferences: [owner] } : {}),
      },
      spec: { ...spec, nodeName: name } as Pod['spec'],
    },
    { part: part.name },
  );
}

/** Makes a DaemonSet, whose controller does the rest. */
export function makeDaemons(part: Part, context: Context): void {
  makeWorkload('DaemonSet', 'daemonsets.apps', part, {}, context);
}

/** Makes a Deployment of one pod. */
export function makeDeployment(part: Part, context: Context): void {
  makeWorkload('Deployment', 'deployments.apps', part, { replicas: 1 }, context);
}

function makeWorkload(kind: string, resource: string, part: Part, more: object, context: Context): void {
  const selector = { matchLabels: part.selector ?? part.labels };
  const metadata = { name: partName(part, context), namespace: homeNamespace(part), labels: part.labels };
  const spec = { ...more, selector, template: partTemplate(part, context) };
  context.objects.create(resource, { apiVersion: 'apps/v1', kind, metadata, spec } as never, {
    part: part.name,
  });
}

/** Makes a pod that nothing controls. */
export function makePod(part: Part, context: Context): void {
  const metadata = { name: part.name, namespace: homeNamespace(part), labels: part.labels };
  const { spec } = partTemplate(part, context);
  context.objects.create('pods', { apiVersion: 'v1', kind: 'Pod', metadata, spec } as never, {
    part: part.name,
  });
}

/** A Job that did its work when the cluster came up. */
export function makeJob(part: Part, context: Context): void {
  const by = { part: part.name };
  const { metadata, spec } = partTemplate(part, context);
  const namespace = homeNamespace(part);
  const job = context.objects.create<Job>(
    'jobs.batch',
    {
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: { name: part.name, namespace, labels: part.labels },
      spec: {
        backoffLimit: 1000,
        template: { metadata, spec: { ...spec, restartPolicy: 'OnFailure' } },
      } as Job['spec'],
    },
    by,
  );
  const at = timestamp(context.now);
  const complete = { type: 'Complete', status: 'True', lastProbeTime: at, lastTransitionTime: at };
  const status = { conditions: [complete], startTime: at, completionTime: at, succeeded: 1, ready: 0 };
  context.objects.updateStatus<Job>('jobs.batch', { ...job, status } as Job);
  const [node] = context.objects.list<Node>('nodes');
  const pod = context.objects.create<Pod>(
    'pods',
    {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: {
        generateName: `${part.name}-`,
        namespace,
        labels: job.spec.template.metadata?.labels ?? {},
        ownerReferences: [controllerReference(job)],
      },
      spec: { ...job.spec.template.spec, nodeName: node?.metadata.name ?? '' } as Pod['spec'],
    },
    by,
  );
  context.objects.updateStatus<Pod>('pods', { ...pod, status: endedWell(pod, at) });
}

function endedWell({ spec }: Pod, at: string): NonNullable<Pod['status']> {
  const terminated = { exitCode: 0, reason: 'Completed', startedAt: at, finishedAt: at };
  const containerStatuses = spec.containers.map(({ name, image }) => ({
    name,
    image,
    imageID: '',
    ready: false,
    restartCount: 0,
    state: { terminated },
    lastState: {},
  }));
  return { phase: 'Succeeded', startTime: at, containerStatuses } as NonNullable<Pod['status']>;
}
