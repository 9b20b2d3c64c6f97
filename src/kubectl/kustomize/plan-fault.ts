import type { Version } from '#cluster';
import { NotSimulated } from '../errors.ts';
import { byBytes, type JsonObject, list, record } from '../fields.ts';

/** The fields of a kustomization that are understood, and since which client. kustomize: api/types/kustomization.go */
const understood: Readonly<Record<string, number>> = {
  ...{ apiVersion: 0, kind: 0, metadata: 21, resources: 0, bases: 0, components: 21, namespace: 0 },
  ...{ namePrefix: 0, nameSuffix: 0, commonLabels: 0, commonAnnotations: 0, labels: 21, images: 0 },
  ...{ replicas: 21, configMapGenerator: 0, secretGenerator: 0, generatorOptions: 0, patches: 21 },
  ...{ patchesStrategicMerge: 0, patchesJson6902: 0, replacements: 22, sortOptions: 27 },
};

/** What kustomize knows and nothing here does. */
const others: Readonly<Record<string, number>> = {
  ...{ configurations: 0, crds: 0, generators: 0, inventory: 0, transformers: 0, vars: 0 },
  ...{ buildMetadata: 25, helmChartInflationGenerator: 21, helmCharts: 21, helmGlobals: 21 },
  ...{ openapi: 21, validators: 21 },
};

/** Fields of structs in lists, by the Go type and the list: their JSON types. */
const typed: readonly (readonly [type: string, key: string, fields: Readonly<Record<string, string>>])[] = [
  ['Image', 'images', { name: 'string', newName: 'string', newTag: 'string', digest: 'string' }],
  ['Replica', 'replicas', { name: 'string', count: 'int64' }],
];

/** What is wrong with the fields of a kustomization, in the words of Go's decoder. */
export function planFault(plan: JsonObject, { minor }: Version): string | undefined {
  for (const key of Object.keys(plan).sort(byBytes)) {
    if (minor <= 20 && list(plan, key).some((one) => 'envs' in record(one)))
      return 'json: unknown field "envs"';
    if (minor <= 20 && list(plan, key).some((one) => key.endsWith('Generator') && 'options' in record(one)))
      return 'json: unknown field "options"';
    if (minor <= 20 && key === 'patchesJson6902' && list(plan, key).some((one) => 'patch' in record(one)))
      return 'json: unknown field "patch"';
    // The name was another for `patchesStrategicMerge` once.
    if (minor <= 20 && key === 'patches' && list(plan, key).some((one) => typeof one === 'object'))
      return 'json: cannot unmarshal object into Go struct field Kustomization.patchesStrategicMerge of type patch.StrategicMerge';
    const from = understood[key];
    if (from === undefined && (others[key] ?? minor + 1) <= minor)
      throw new NotSimulated(`kustomize: ${key}`);
    if (from === undefined || from > minor) return `json: unknown field "${key}"`;
  }
  return typeFault(plan);
}

function typeFault(plan: JsonObject): string | undefined {
  for (const key of ['namespace', 'namePrefix', 'nameSuffix']) {
    const fault = mismatch(plan[key], 'string', `Kustomization.${key}`);
    if (fault !== undefined) return fault;
  }
  for (const [type, key, fields] of typed)
    for (const one of list(plan, key))
      for (const [name, wanted] of Object.entries(fields)) {
        const fault = mismatch(record(one)[name], wanted, `${type}.${key}.${name}`);
        if (fault !== undefined) return fault;
      }
  return undefined;
}

/** encoding/json: decode.go `UnmarshalTypeError` */
function mismatch(value: unknown, wanted: string, place: string): string | undefined {
  if (value === undefined || value === null) return undefined;
  const actual = Array.isArray(value) ? 'array' : typeof value === 'boolean' ? 'bool' : typeof value;
  if (actual === (wanted === 'int64' ? 'number' : wanted)) return undefined;
  return `json: cannot unmarshal ${actual} into Go struct field ${place} of type ${wanted}`;
}
