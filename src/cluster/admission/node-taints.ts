import type { Admission } from '../api/admission.ts';
import type { Node } from '../kinds/node.ts';
import { behaves } from '../profile.ts';

const notReady = { key: 'node.kubernetes.io/not-ready', effect: 'NoSchedule' };

/**
 * A node that is new takes no pods before it is ready.
 *
 * kubernetes: plugin/pkg/admission/nodetaint/admission.go
 */
export const nodeTaints: Admission = {
  groupResources: ['nodes'],
  admit({ object, operation, context }) {
    if (operation !== 'create' || !behaves(context.settings.kubernetes, 'node.taintedNew')) return object;
    const node = object as Node;
    const taints = node.spec?.taints ?? [];
    if (taints.some(({ key, effect }) => key === notReady.key && effect === notReady.effect)) return node;
    return { ...node, spec: { ...node.spec, taints: [...taints, notReady] } };
  },
};
