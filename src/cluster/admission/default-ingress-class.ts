import type { Admission } from '../api/admission.ts';
import { forbiddenStatus } from '../api/status.ts';
import type { Ingress } from '../kinds/ingress.ts';
import { markedDefault } from './default-class.ts';

const classes = 'ingressclasses.networking.k8s.io';
const defaultMark = 'ingressclass.kubernetes.io/is-default-class';
const oldMark = 'kubernetes.io/ingress.class';

/**
 * Gives an Ingress that names no class the default one. kubernetes:
 * plugin/pkg/admission/network/defaultingressclass/admission.go
 */
export const defaultIngressClass: Admission = {
  groupResources: ['ingresses.networking.k8s.io'],
  admit({ operation, object, store, context }) {
    const ingress = object as Ingress;
    const isNamed =
      ingress.spec.ingressClassName !== undefined || ingress.metadata.annotations?.[oldMark] !== undefined;
    if (operation !== 'create' || isNamed) return object;
    const marked = markedDefault(store.list(classes), [defaultMark]);
    if (marked.length > 1 && context.settings.kubernetes.minor < 26) throw several(ingress, marked.length);
    const [chosen] = marked;
    if (!chosen) return object;
    return { ...ingress, spec: { ...ingress.spec, ingressClassName: chosen.metadata.name } } as Ingress;
  },
};

function several({ metadata }: Ingress, count: number): Error {
  const reason = `${count} default IngressClasses were found`;
  return forbiddenStatus({ group: 'networking.k8s.io', plural: 'ingresses' }, metadata.name, reason);
}
