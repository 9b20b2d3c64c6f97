import { toClient } from '../api/codec.ts';
import { equalJson } from '../api/equal.ts';
import { duplicate, type FieldError, forbidden, notFoundField, required } from '../api/field-error.ts';
import { patched } from '../api/patched.ts';
import { invalidObject, methodNotAllowed, noSuchResource, notFound } from '../api/status.ts';
import type { Subresource } from '../api/subresources.ts';
import type { Pod } from '../kinds/pod.ts';
import { defaultContainer } from '../kinds/pod-defaults.ts';
import type { Container } from '../kinds/pod-spec.ts';
import { behaves } from '../profile.ts';

/**
 * Adds containers to a pod that is there. kubernetes: pkg/registry/core/pod/strategy.go
 * `podEphemeralContainersStrategy`; served by default since 1.23
 */
export const podEphemeralContainers: Subresource = ({ served, request, registry }) => {
  const version = registry.context.settings.kubernetes;
  if (!behaves(version, 'pod.ephemeralContainers')) throw noSuchResource();
  const pod = registry.store.get('pods', request.namespace, request.name ?? '') as Pod | undefined;
  if (!pod) throw notFound({ group: '', plural: 'pods' }, request.name ?? '');
  const { kind } = served;
  const shown = (object: Pod) => toClient(kind, served.served, object, version);
  if (request.verb === 'get') return shown(pod);
  if (request.verb !== 'patch' && request.verb !== 'update') throw methodNotAllowed();
  const context = { kinds: registry.kinds, version };
  const wanted = request.verb === 'patch' ? patched(served, shown(pod), request, context) : request.body;
  const stated = (wanted as unknown as Pod).spec.ephemeralContainers ?? [];
  const ephemeralContainers = stated.map((container) => defaultContainer(container, pod.spec));
  const faults = faultsOf(ephemeralContainers, pod);
  if (faults.length > 0) {
    throw invalidObject({ group: '', kind: 'Pod', name: pod.metadata.name }, faults, version);
  }
  const fieldManager = request.fieldManager === undefined ? {} : { fieldManager: request.fieldManager };
  const options = { subresource: 'ephemeralcontainers', ...fieldManager };
  return shown(registry.update({ ...pod, spec: { ...pod.spec, ephemeralContainers } }, options));
};

/** kubernetes: pkg/apis/core/validation/validation.go `ValidatePodEphemeralContainersUpdate` */
function faultsOf(wanted: readonly Container[], { spec }: Pod): readonly FieldError[] {
  const others = [...spec.containers, ...(spec.initContainers ?? [])].map(({ name }) => name);
  const field = 'spec.ephemeralContainers';
  const own = wanted.flatMap((container, index) => {
    const { name, image, targetContainerName = '' } = container;
    const earlier = [...others, ...wanted.slice(0, index).map((other) => other.name)];
    const hasTarget = targetContainerName === '' || others.includes(targetContainerName);
    return [
      ...(name ? [] : [required(`${field}[${index}].name`)]),
      ...(earlier.includes(name) ? [duplicate(`${field}[${index}].name`, name)] : []),
      ...(image ? [] : [required(`${field}[${index}].image`)]),
      ...(hasTarget ? [] : [notFoundField(`${field}[${index}].targetContainerName`, targetContainerName)]),
    ];
  });
  const changed = (spec.ephemeralContainers ?? []).flatMap((before) => {
    const now = wanted.find(({ name }) => name === before.name);
    if (now !== undefined && equalJson(now, before)) return [];
    const what = now === undefined ? 'removed' : 'changed';
    return [forbidden(field, `existing ephemeral containers "${before.name}" may not be ${what}\n`)];
  });
  return [...own, ...changed];
}
