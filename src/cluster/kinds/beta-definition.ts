import type { KubeObject } from '../api/object.ts';
import { wellFormedBeta } from './definition-form.ts';
import type { Definition, DefinitionSpec, DefinitionVersion, Schema } from './definition-spec.ts';

type BetaSpec = Omit<DefinitionSpec, 'versions'> & {
  readonly version?: string;
  readonly validation?: { readonly openAPIV3Schema?: Schema };
  readonly subresources?: DefinitionVersion['subresources'];
  readonly additionalPrinterColumns?: readonly BetaColumn[];
  readonly versions?: readonly BetaVersion[];
};

type BetaVersion = Omit<DefinitionVersion, 'additionalPrinterColumns'> & {
  readonly additionalPrinterColumns?: readonly BetaColumn[];
};

interface BetaColumn {
  readonly name: string;
  readonly type: string;
  readonly JSONPath: string;
}

/**
 * v1beta1 has one schema, one set of columns and of subresources for all versions, or one for each.
 * apiextensions-apiserver: pkg/apis/apiextensions/v1beta1/conversion.go
 */
export function fromBeta(object: KubeObject): Definition {
  const { spec: sent = {}, ...rest } = wellFormedBeta(object) as KubeObject & {
    readonly spec?: Partial<BetaSpec>;
  };
  const { version, validation, subresources, additionalPrinterColumns, versions, ...spec } = sent;
  const named = versions ?? (version === undefined ? [] : [{ name: version, served: true, storage: true }]);
  const common = {
    ...(validation && { schema: validation }),
    ...(subresources && { subresources }),
    ...(additionalPrinterColumns && { additionalPrinterColumns }),
  };
  const all = named.map((each) => withPaths({ ...common, ...each }));
  // Only the old form keeps unknown fields where nothing is said.
  const { preserveUnknownFields = true } = spec;
  const { preserveUnknownFields: _, ...known } = spec;
  return {
    ...rest,
    spec: {
      scope: 'Namespaced',
      ...known,
      ...(preserveUnknownFields && { preserveUnknownFields }),
      versions: all,
    } as DefinitionSpec,
  };
}

function withPaths({ additionalPrinterColumns, ...rest }: BetaVersion): DefinitionVersion {
  if (additionalPrinterColumns === undefined) return rest;
  const columns = additionalPrinterColumns.map(({ JSONPath: jsonPath, ...column }) => ({
    ...column,
    jsonPath,
  }));
  return { ...rest, additionalPrinterColumns: columns };
}

/** What is the same for all versions stands once. */
export function toBeta({ spec, ...rest }: Definition): KubeObject {
  const { versions, preserveUnknownFields = false, ...common } = spec;
  const all = versions.map(withOldPaths);
  const [first] = all;
  const { schema, subresources, additionalPrinterColumns } = first ?? {};
  const isOne = all.length === 1;
  return {
    ...rest,
    spec: {
      ...common,
      preserveUnknownFields,
      version: first?.name ?? '',
      ...(isOne && schema && { validation: schema }),
      ...(isOne && subresources && { subresources }),
      ...(isOne && additionalPrinterColumns && { additionalPrinterColumns }),
      versions: isOne ? all.map(({ name, served, storage }) => ({ name, served, storage })) : all,
    },
  } as KubeObject;
}

function withOldPaths({ additionalPrinterColumns, ...rest }: DefinitionVersion): BetaVersion {
  if (additionalPrinterColumns === undefined) return rest;
  const columns = additionalPrinterColumns.map(({ jsonPath: JSONPath, ...column }) => ({
    ...column,
    JSONPath,
  }));
  return { ...rest, additionalPrinterColumns: columns };
}
