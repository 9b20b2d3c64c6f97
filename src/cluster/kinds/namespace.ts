import { invalid } from '../api/field-error.ts';
import { defineKind } from '../api/kind.ts';
import { qualifiedNameProblems } from '../api/names.ts';
import type { KubeObject } from '../api/object.ts';
import { behaves } from '../profile.ts';
import { ageColumn, nameColumn } from './cells.ts';
import { beginsIn } from './phase.ts';

/** k8s.io/api: core/v1 `NamespaceCondition` */
export interface NamespaceCondition {
  readonly type: string;
  readonly status: 'True' | 'False';
  readonly lastTransitionTime: string;
  readonly reason: string;
  readonly message: string;
}

/** k8s.io/api: core/v1 `Namespace` */
export interface Namespace extends KubeObject {
  readonly spec?: { readonly finalizers?: readonly string[] };
  readonly status?: { readonly phase?: string; readonly conditions?: readonly NamespaceCondition[] };
}

/** A room for names. It goes only when everything in it is gone. */
export const namespaceKind = defineKind<Namespace>({
  names: { kind: 'Namespace', plural: 'namespaces', singular: 'namespace', shortNames: ['ns'] },
  namespaced: false,
  versions: [{ group: '', version: 'v1', served: {} }],
  subresources: ['finalize', 'status'],
  verbs: ['create', 'delete', 'get', 'list', 'patch', 'update', 'watch'],
  nameRule: 'label',
  updateChecks: ['metadata', 'object', 'metadata change'],
  answersDeleted: true,
  columns: [nameColumn, { name: 'Status', cell: ({ status }) => status?.phase ?? '' }, ageColumn],
  example: { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'example' } },
  fields: ({ status }) => ({ 'status.phase': status?.phase ?? '' }),
  defaults: (namespace, { version }) =>
    beginsIn('Active', behaves(version, 'namespace.nameLabel') ? labelled(namespace) : namespace, version),
  prepare: (namespace, previous) =>
    previous
      ? namespace
      : {
          ...namespace,
          spec: { finalizers: withOwn(namespace.spec?.finalizers ?? []) },
          status: { phase: 'Active' },
        },
  keptFromClients: (namespace, { spec }) => ({ ...namespace, ...(spec && { spec }) }),
  validate: ({ spec }, { version }) =>
    (spec?.finalizers ?? []).flatMap((name) => [
      ...qualifiedNameProblems(name, version).map((detail) => invalid('spec.finalizers', name, detail)),
      ...(name.includes('/') || bareFinalizers.includes(name)
        ? []
        : [invalid('spec.finalizers', name, bareRule)]),
    ]),
  terminate: (namespace) =>
    (namespace.spec?.finalizers ?? []).length > 0
      ? { ...namespace, status: { ...namespace.status, phase: 'Terminating' } }
      : undefined,
});

const bareFinalizers = ['kubernetes', 'orphan', 'foregroundDeletion'];
/** kubernetes: pkg/apis/core/validation/validation.go `ValidateFinalizerName` */
const bareRule = 'name is neither a standard finalizer name nor is it fully qualified';

/** kubernetes: pkg/registry/core/namespace/strategy.go `PrepareForCreate` */
function withOwn(finalizers: readonly string[]): readonly string[] {
  return finalizers.includes('kubernetes') ? finalizers : [...finalizers, 'kubernetes'];
}

/** kubernetes: pkg/apis/core/v1/defaults.go `SetDefaults_Namespace` */
function labelled(namespace: Namespace): Namespace {
  const { metadata } = namespace;
  if (!metadata.name) return namespace;
  const labels = { ...metadata.labels, 'kubernetes.io/metadata.name': metadata.name };
  return { ...namespace, metadata: { ...metadata, labels } };
}
