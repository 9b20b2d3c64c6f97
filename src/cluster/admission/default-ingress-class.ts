import type { Admission } from '../api/admission.ts';
import { forbiddenStatus } from '../api/status.ts';
import type { Ingress } from '../kinds/ingress.ts';
import type { IngressClass } from '../kinds/ingress-class.ts';

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
    const marked = (store.list(classes) as readonly IngressClass[]).filter(
      ({ metadata }) => metadata.annotations?.[defaultMark] === 'true',
    );
    if (marked.length > 1 && context.settings.kubernetes.minor < 26) throw several(ingress, marked.length);
    const [chosen] = [...marked].sort(newestFirst);
    if (!chosen) return object;
    return { ...ingress, spec: { ...ingress.spec, ingressClassName: chosen.metadata.name } } as Ingress;
  },
};

function newestFirst({ metadata: left }: IngressClass, { metadata: right }: IngressClass): number {
  const [one, other] = [left.creationTimestamp ?? '', right.creationTimestamp ?? ''];
  if (one !== other) return one < other ? 1 : -1;
  return left.name < right.name ? -1 : 1;
}

function several({ metadata }: Ingress, count: number): Error {
  const reason = `${count} default IngressClasses were found`;
  return forbiddenStatus({ group: 'networking.k8s.io', plural: 'ingresses' }, metadata.name, reason);
}
