import { type FieldError, invalid, required } from '../api/field-error.ts';
import { defineKind } from '../api/kind.ts';
import type { KubeObject } from '../api/object.ts';
import { behaves } from '../profile.ts';
import { ageColumn } from './cells.ts';
import { validateReference } from './ingress-validation.ts';

/** k8s.io/api: networking/v1 `IngressClass` */
export interface IngressClass extends KubeObject {
  readonly spec: {
    readonly controller?: string;
    readonly parameters?: {
      readonly apiGroup?: string;
      readonly kind: string;
      readonly name: string;
      readonly scope?: string;
      readonly namespace?: string;
    };
  };
}

const defaultMark = 'ingressclass.kubernetes.io/is-default-class';

/** A kind of ingress controller. */
export const ingressClassKind = defineKind<IngressClass>({
  names: { kind: 'IngressClass', plural: 'ingressclasses', singular: 'ingressclass' },
  namespaced: false,
  versions: [
    { group: 'networking.k8s.io', version: 'v1', served: { from: '1.19' } },
    {
      group: 'networking.k8s.io',
      version: 'v1beta1',
      served: { from: '1.18', to: '1.21' },
      deprecated: { since: '1.19', removed: '1.22', use: 'networking.k8s.io/v1 IngressClass' },
    },
  ],
  generation: {},
  updateChecks: ['metadata change', 'change', 'metadata', 'object'],
  columns: [
    {
      name: 'Name',
      cell: ({ metadata }, { version }) => {
        const isDefault = metadata.annotations?.[defaultMark] === 'true';
        return isDefault && behaves(version, 'table.ingressclasses.default')
          ? `${metadata.name} (default)`
          : metadata.name;
      },
    },
    { name: 'Controller', cell: ({ spec }) => spec.controller ?? '' },
    { name: 'Parameters', cell: parametersCell },
    ageColumn,
  ],
  example: {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'IngressClass',
    metadata: { name: 'example' },
    spec: { controller: 'example.com/ingress-controller' },
  },
  validate: ({ spec }, { version }) => [
    ...validateController(spec.controller ?? ''),
    ...(spec.parameters ? validateReference(spec.parameters, 'spec.parameters', version) : []),
  ],
});

/** kubernetes: pkg/apis/networking/validation/validation.go `validateIngressClassSpec` */
function validateController(controller: string): readonly FieldError[] {
  const field = 'spec.controller';
  if (controller === '') return [required(field)];
  if (/^[^/]+\/.+$/.test(controller)) return [];
  return [invalid(field, controller, 'must be a domain-prefixed path (such as "acme.io/foo")')];
}

function parametersCell({ spec }: IngressClass): string {
  if (!spec.parameters) return '<none>';
  const { apiGroup, kind, name } = spec.parameters;
  return `${apiGroup ? `${kind}.${apiGroup}` : kind}/${name}`;
}
