import { isList, isObject, type JsonObject, text } from '../fields.ts';
import { groupVersionOf } from './resource.ts';

/** Where an object of some kinds holds something. kustomize: api/types/fieldspec.go */
export interface FieldSpec {
  readonly path: string;
  readonly kind?: string;
  readonly group?: string;
  readonly version?: string;
  /** What lacks on the way is made. */
  readonly create: boolean;
}

const affinities = ['podAffinity', 'podAntiAffinity'].flatMap((which) => [
  `${which}/preferredDuringSchedulingIgnoredDuringExecution/podAffinityTerm`,
  `${which}/requiredDuringSchedulingIgnoredDuringExecution`,
]);

function podSelectors(kind: string): readonly FieldSpec[] {
  return [...affinities.map((path) => `affinity/${path}`), 'topologySpreadConstraints'].map((path) => ({
    path: `spec/template/spec/${path}/labelSelector/matchLabels`,
    kind,
    group: 'apps',
    create: false,
  }));
}

function at(path: string, kind: string, others: Partial<FieldSpec> = {}): FieldSpec {
  return { path, kind, create: true, ...others };
}

/** The pod templates of workloads, in which labels and annotations stand. */
function templates(what: 'labels' | 'annotations'): readonly FieldSpec[] {
  return [
    at(`spec/template/metadata/${what}`, 'ReplicationController', { version: 'v1' }),
    ...['Deployment', 'ReplicaSet', 'DaemonSet'].map((kind) => at(`spec/template/metadata/${what}`, kind)),
    at(`spec/template/metadata/${what}`, 'StatefulSet', { group: 'apps' }),
    at(`spec/template/metadata/${what}`, 'Job', { group: 'batch' }),
    at(`spec/jobTemplate/metadata/${what}`, 'CronJob', { group: 'batch' }),
    at(`spec/jobTemplate/spec/template/metadata/${what}`, 'CronJob', { group: 'batch' }),
  ];
}

/** kustomize: api/internal/konfig/builtinpluginconsts/templatelabels.go */
export const labelsInTemplates: readonly FieldSpec[] = [
  ...templates('labels'),
  at('spec/volumeClaimTemplates/metadata/labels', 'StatefulSet', { group: 'apps' }),
];

/** builtinpluginconsts/metadatalabels.go */
export const labelsOfObjects: readonly FieldSpec[] = [{ path: 'metadata/labels', create: true }];

/** builtinpluginconsts/commonlabels.go */
export function labelsAndSelectors(isOld: boolean): readonly FieldSpec[] {
  return [
    ...labelsOfObjects,
    at('spec/selector', 'Service', { version: 'v1' }),
    at('spec/selector', 'ReplicationController', { version: 'v1' }),
    ...labelsInTemplates,
    ...['Deployment', 'ReplicaSet', 'DaemonSet'].map((kind) => at('spec/selector/matchLabels', kind)),
    at('spec/selector/matchLabels', 'StatefulSet', { group: 'apps' }),
    ...['Deployment', 'StatefulSet']
      .flatMap(podSelectors)
      .filter(({ path }) => !isOld || path.includes('Affinity')),
    at('spec/selector/matchLabels', 'Job', { group: 'batch', create: false }),
    at('spec/jobTemplate/spec/selector/matchLabels', 'CronJob', { group: 'batch', create: false }),
    at('spec/selector/matchLabels', 'PodDisruptionBudget', { group: 'policy', create: false }),
    ...['podSelector', 'ingress/from/podSelector', 'egress/to/podSelector'].map((path) =>
      at(`spec/${path}/matchLabels`, 'NetworkPolicy', { group: 'networking.k8s.io', create: false }),
    ),
  ];
}

/** builtinpluginconsts/commonannotations.go */
export const annotationsEverywhere: readonly FieldSpec[] = [
  { path: 'metadata/annotations', create: true },
  ...templates('annotations'),
];

/** The object with entries added to the maps at some places. kustomize: api/filters/fieldspec */
export function withEntries(
  object: JsonObject,
  entries: JsonObject,
  specs: readonly FieldSpec[],
): JsonObject {
  if (Object.keys(entries).length === 0) return object;
  const [group, version] = groupVersionOf(object);
  return specs
    .filter((spec) => (spec.kind ?? text(object, 'kind')) === text(object, 'kind'))
    .filter((spec) => (spec.group ?? group) === group && (spec.version ?? version) === version)
    .reduce<JsonObject>(
      (result, { path, create }) => added(result, path.split('/'), entries, create),
      object,
    );
}

function added(
  holder: JsonObject,
  path: readonly string[],
  entries: JsonObject,
  create: boolean,
): JsonObject {
  const [key, ...rest] = path;
  if (key === undefined) return { ...holder, ...entries };
  const held = holder[key];
  if (isList(held))
    return {
      ...holder,
      [key]: held.map((item) => (isObject(item) ? added(item, rest, entries, create) : item)),
    };
  if (isObject(held)) return { ...holder, [key]: added(held, rest, entries, create) };
  return create && (held === undefined || held === null)
    ? { ...holder, [key]: added({}, rest, entries, create) }
    : holder;
}
