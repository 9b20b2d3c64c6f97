import { failure } from '../errors.ts';
import { byBytes, type JsonObject, record, text, texts } from '../fields.ts';
import { groupVersionOf, idOf } from './resource.ts';

/** kustomize: api/internal/builtins SortOrderTransformer.go `defaultOrderFirst`, `defaultOrderLast` */
const usualFirst = [
  ...['Namespace', 'ResourceQuota', 'StorageClass', 'CustomResourceDefinition', 'ServiceAccount'],
  ...['PodSecurityPolicy', 'Role', 'ClusterRole', 'RoleBinding', 'ClusterRoleBinding', 'ConfigMap', 'Secret'],
  ...['Endpoints', 'Service', 'LimitRange', 'PriorityClass', 'PersistentVolume', 'PersistentVolumeClaim'],
  ...['Deployment', 'StatefulSet', 'CronJob', 'PodDisruptionBudget'],
];
/** kustomize 2.0: pkg/gvk/gvk.go `order` */
const oldFirst = [
  ...['Namespace', 'StorageClass', 'CustomResourceDefinition', 'MutatingWebhookConfiguration'],
  ...['ValidatingWebhookConfiguration', 'ServiceAccount', 'Role', 'ClusterRole', 'RoleBinding'],
  ...['ClusterRoleBinding', 'ConfigMap', 'Secret', 'Service', 'Deployment', 'StatefulSet', 'CronJob'],
  'PodDisruptionBudget',
];
const usualLast = ['MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration'];

/** The objects in the order that the root says; by kinds where it says nothing. */
export function inOrder(
  objects: readonly JsonObject[],
  sortOptions: JsonObject,
  isOld: boolean,
): readonly JsonObject[] {
  const order = text(sortOptions, 'order') || 'legacy';
  if (order === 'fifo') return objects;
  if (order !== 'legacy') throw failure(`the field 'sortOptions.order' must be one of [fifo, legacy]`);
  const own = record(sortOptions, 'legacySortOptions');
  const isOwn = 'legacySortOptions' in sortOptions;
  const [first, last] = isOwn
    ? [texts(own, 'orderFirst'), texts(own, 'orderLast')]
    : isOld
      ? [oldFirst, []]
      : [usualFirst, usualLast];
  const rank = (object: JsonObject) => {
    const kind = text(object, 'kind');
    if (first.includes(kind)) return first.indexOf(kind) - first.length;
    return last.indexOf(kind) + 1;
  };
  return [...objects].sort(
    (left, right) =>
      rank(left) - rank(right) || byBytes(kindKey(left), kindKey(right)) || byPlace(left, right),
  );
}

/** Within a kind, what lies in no namespace comes last, by the sign that stands for it. */
function byPlace(left: JsonObject, right: JsonObject): number {
  const [one, other] = [idOf(left), idOf(right)];
  return byBytes(one.namespace || '~X', other.namespace || '~X') || byBytes(one.name, other.name);
}

function kindKey(object: JsonObject): string {
  const [group, version] = groupVersionOf(object);
  return [group || '~G', version || '~V', text(object, 'kind') || '~K'].join('_');
}
