import type { ContainerRef, KubeObject, ResourceTarget, Status } from '#cluster';
import { isFailure } from '#cluster';
import type { ServedApi } from './served-world.ts';
import { refusal } from './statuses.ts';

/** The container of a pod that a request means, or why there is none. */
export type ContainerReading =
  | {
      readonly type: 'container';
      readonly ref: ContainerRef;
      readonly state: ContainerState;
      /** Whether the pod has a node. */
      readonly isAssigned: boolean;
    }
  | { readonly type: 'refused'; readonly status: Status };

/** What a pod's status says of a container. */
export interface ContainerState {
  readonly state?: Readonly<Record<string, { readonly reason?: string }>>;
  readonly lastState?: Readonly<Record<string, unknown>>;
}

interface PodLike extends KubeObject {
  readonly spec: Readonly<Record<string, readonly { readonly name: string }[] | undefined>> & {
    readonly nodeName?: unknown;
  };
  readonly status?: {
    readonly containerStatuses?: readonly (ContainerState & { readonly name: string })[];
    readonly initContainerStatuses?: readonly (ContainerState & { readonly name: string })[];
    readonly ephemeralContainerStatuses?: readonly (ContainerState & { readonly name: string })[];
  };
}

/** Finds the container that `name` means: the only one, if it is left out. registry: pkg/registry/core/pod/strategy.go */
export function podContainer(api: ServedApi, target: ResourceTarget, name: string | null): ContainerReading {
  const { group, version, resource, namespace = 'default', name: pod = '' } = target;
  const { body } = api.request({ group, version, resource, namespace, name: pod, verb: 'get' });
  if (isFailure(body)) return { type: 'refused', status: body };
  const found = body as PodLike;
  const names = (list: string) => (found.spec[list] ?? []).map((container) => container.name);
  const own = names('containers');
  const all = [...names('initContainers'), ...own, ...names('ephemeralContainers')];
  const wanted = name || (own.length === 1 ? own[0] : undefined);
  if (wanted === undefined) {
    const first = names('initContainers');
    const others = first.length === 0 ? '' : ` or one of the init containers: [${first.join(' ')}]`;
    const choice = `choose one of: [${own.join(' ')}]${others}`;
    return refused(`a container name must be specified for pod ${pod}, ${choice}`);
  }
  if (!all.includes(wanted)) return refused(`container ${wanted} is not valid for pod ${pod}`);
  const {
    containerStatuses = [],
    initContainerStatuses = [],
    ephemeralContainerStatuses = [],
  } = found.status ?? {};
  const states = [...containerStatuses, ...initContainerStatuses, ...ephemeralContainerStatuses];
  const state = states.find((one) => one.name === wanted) ?? {};
  const podUid = found.metadata.uid ?? '';
  const isAssigned = (found.spec.nodeName ?? '') !== '';
  return { type: 'container', ref: { podUid, namespace, pod, container: wanted }, state, isAssigned };
}

function refused(message: string): ContainerReading {
  return { type: 'refused', status: refusal(400, 'BadRequest', message) };
}
