import { type FieldError, invalid, required, unsupported } from '../api/field-error.ts';
import { defineKind, type KindContext } from '../api/kind.ts';
import { timestamp } from '../api/timestamp.ts';
import { fromBeta, toBeta } from './beta-definition.ts';
import { createdColumn, nameColumn } from './cells.ts';
import { wellFormed } from './definition-form.ts';
import type { Definition, DefinitionSpec } from './definition-spec.ts';

/** Says that there are objects of a kind of one's own. */
export const customResourceDefinitionKind = defineKind<Definition>({
  names: {
    kind: 'CustomResourceDefinition',
    plural: 'customresourcedefinitions',
    singular: 'customresourcedefinition',
    shortNames: ['crd', 'crds'],
    categories: ['api-extensions'],
  },
  namespaced: false,
  versions: [
    { group: 'apiextensions.k8s.io', version: 'v1', served: { from: '1.16' }, toHub: wellFormed },
    {
      group: 'apiextensions.k8s.io',
      version: 'v1beta1',
      served: { from: '1.7', to: '1.21' },
      deprecated: {
        since: '1.16',
        removed: '1.22',
        use: 'apiextensions.k8s.io/v1 CustomResourceDefinition',
      },
      toHub: (object) => wellFormed(fromBeta(object)),
      fromHub: (object) => toBeta(object as Definition),
    },
  ],
  subresources: ['status'],
  generation: {},
  columns: [nameColumn, createdColumn],
  example: {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'examples.example.com' },
    spec: {
      group: 'example.com',
      scope: 'Namespaced',
      names: { plural: 'examples', kind: 'Example' },
      versions: [
        { name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: { type: 'object' } } },
      ],
    },
  },
  defaults: (definition) => ({ ...definition, spec: defaultSpec(definition.spec ?? {}) }),
  prepare: (definition, previous, context) => (previous ? definition : established(definition, context)),
  validate: validateDefinition,
});

/** apiextensions-apiserver: pkg/apis/apiextensions/v1/defaults.go */
function defaultSpec(spec: Partial<DefinitionSpec>): DefinitionSpec {
  const { names, scope = '', group = '', versions = [] } = spec;
  const { kind = '', plural = '' } = names ?? {};
  const named = { listKind: `${kind}List`, singular: kind.toLowerCase(), ...names, kind, plural };
  return { conversion: { strategy: 'None' }, ...spec, group, scope, versions, names: named };
}

/**
 * What the controllers of names and of endpoints say at once of a definition that nothing speaks against.
 * apiextensions-apiserver: pkg/controller/status/naming_controller.go
 */
function established(definition: Definition, { now }: KindContext): Definition {
  const condition = (type: string, reason: string, message: string) => ({
    lastTransitionTime: timestamp(now),
    message,
    reason,
    status: 'True',
    type,
  });
  const { names, versions } = definition.spec;
  return {
    ...definition,
    status: {
      acceptedNames: names,
      conditions: [
        condition('NamesAccepted', 'NoConflicts', 'no conflicts found'),
        condition('Established', 'InitialNamesAccepted', 'the initial names have been accepted'),
      ],
      storedVersions: versions.filter(({ storage }) => storage).map(({ name }) => name),
    },
  };
}

/** apiextensions-apiserver: pkg/apis/apiextensions/validation/validation.go */
function validateDefinition({ metadata, spec }: Definition): readonly FieldError[] {
  const { group, scope, names, versions } = spec;
  const wanted = `${names.plural}.${group}`;
  const stored = versions.filter(({ storage }) => storage).length;
  return [
    ...(metadata.name === wanted
      ? []
      : [invalid('metadata.name', metadata.name, 'must be spec.names.plural+"."+spec.group')]),
    ...(group === '' ? [required('spec.group')] : []),
    ...(group === '' || group.includes('.')
      ? []
      : [invalid('spec.group', group, 'should be a domain with at least one dot')]),
    ...scopeErrors(scope),
    ...(stored === 1 ? [] : [storageError(versions)]),
    ...(names.plural === '' ? [required('spec.names.plural')] : []),
    ...(names.kind === '' ? [required('spec.names.kind')] : []),
    ...versions.flatMap(({ schema }, index) =>
      schema || spec.preserveUnknownFields
        ? []
        : [required(`spec.versions[${index}].schema.openAPIV3Schema`, 'schemas are required')],
    ),
  ];
}

function scopeErrors(scope: string): readonly FieldError[] {
  if (scope === '') return [required('spec.scope')];
  const scopes = ['Cluster', 'Namespaced'];
  return scopes.includes(scope) ? [] : [unsupported('spec.scope', scope, scopes)];
}

/** The server shows all versions in Go's syntax, which is not simulated. */
function storageError(versions: DefinitionSpec['versions']): FieldError {
  const detail = 'must have exactly one version marked as storage version';
  return { ...invalid('spec.versions', versions as never, detail), unprinted: 'the versions in the refusal' };
}

/** The definitions of a store, for whoever wants to know which kinds there are. */
export const definitions = 'customresourcedefinitions.apiextensions.k8s.io';
