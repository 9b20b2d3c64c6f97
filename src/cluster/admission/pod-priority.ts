import type { Admission, AdmissionRequest } from '../api/admission.ts';
import { forbiddenStatus } from '../api/status.ts';
import type { Pod } from '../kinds/pod.ts';
import { type PriorityClass, systemPriorities } from '../kinds/priority-class.ts';
import { behaves } from '../profile.ts';

/** Turns a pod's priority class into a number. kubernetes: plugin/pkg/admission/priority/admission.go */
export const podPriority: Admission = {
  groupResources: ['pods'],
  admit(request) {
    const isKnown = behaves(request.context.settings.kubernetes, 'pod.priority');
    const pod = request.object as Pod;
    if (request.operation === 'update') return kept(pod, request.previous as Pod | undefined);
    if (request.operation !== 'create' || !isKnown) return pod;
    const { name, value, policy } = classOf(pod, request);
    const preemptionPolicy = pod.spec.preemptionPolicy ?? policy ?? 'PreemptLowerPriority';
    return {
      ...pod,
      spec: {
        ...pod.spec,
        priority: value,
        ...(name !== undefined && { priorityClassName: name }),
        ...(behaves(request.context.settings.kubernetes, 'pod.preemptionPolicy') && { preemptionPolicy }),
      },
    } as Pod;
  },
};

/** Who writes a pod anew need not state what was set here. */
function kept(pod: Pod, previous: Pod | undefined): Pod {
  const { priority, preemptionPolicy } = previous?.spec ?? {};
  const stated = {
    ...(priority !== undefined && { priority }),
    ...(preemptionPolicy && { preemptionPolicy }),
  };
  return { ...pod, spec: { ...stated, ...pod.spec } };
}

interface Priority {
  readonly name?: string;
  readonly value: number;
  readonly policy?: string | undefined;
}

function classOf({ metadata, spec }: Pod, { store }: AdmissionRequest): Priority {
  const classes = store.list('priorityclasses.scheduling.k8s.io') as readonly PriorityClass[];
  const name = spec.priorityClassName;
  if (!name) {
    const standard = classes.find(({ globalDefault }) => globalDefault);
    if (!standard) return { value: 0 };
    return { name: standard.metadata.name, value: standard.value, policy: standard.preemptionPolicy };
  }
  const stated = classes.find((each) => each.metadata.name === name);
  const value = stated?.value ?? systemPriorities[name];
  if (value !== undefined) return { name, value, policy: stated?.preemptionPolicy };
  throw forbiddenStatus(
    { group: '', plural: 'pods' },
    metadata.name,
    `no PriorityClass with name ${name} was found`,
  );
}
