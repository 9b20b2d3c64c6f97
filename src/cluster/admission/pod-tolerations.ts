import type { Admission } from '../api/admission.ts';
import type { Pod } from '../kinds/pod.ts';
import type { Toleration } from '../kinds/pod-spec.ts';
import { behaves } from '../profile.ts';

const patience = 300;

const knownTaints = ['node.kubernetes.io/not-ready', 'node.kubernetes.io/unreachable'];
const alphaTaints = ['node.alpha.kubernetes.io/notReady', 'node.alpha.kubernetes.io/unreachable'];

/**
 * A pod bears a node that is gone for five minutes, unless it says otherwise; also after it was changed, so
 * that a manifest that leaves this out can be applied again.
 *
 * kubernetes: plugin/pkg/admission/defaulttolerationseconds/admission.go
 */
export const podTolerations: Admission = {
  groupResources: ['pods'],
  admit({ operation, subresource, object, context }) {
    const version = context.settings.kubernetes;
    const isOther = operation === 'delete' || subresource !== undefined;
    if (isOther || !behaves(version, 'pod.defaultTolerations')) return object;
    const taints = behaves(version, 'taint.alphaNames') ? alphaTaints : knownTaints;
    const pod = object as Pod;
    const stated = pod.spec.tolerations ?? [];
    const added = taints
      .filter((key) => !stated.some((toleration) => bears(toleration, key)))
      .map((key) => ({ key, operator: 'Exists', effect: 'NoExecute', tolerationSeconds: patience }));
    return { ...pod, spec: { ...pod.spec, tolerations: [...stated, ...added] } } as Pod;
  },
};

function bears({ key = '', effect = '' }: Toleration, taint: string): boolean {
  return (key === taint || key === '') && (effect === 'NoExecute' || effect === '');
}
