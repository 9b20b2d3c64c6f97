import type { KubeObject } from '#cluster';
import { NotSimulated } from '../errors.ts';
import { isObject, type JsonObject, list, record, withField } from '../fields.ts';
import type { Invocation } from '../invocation.ts';
import { born } from './create-typed.ts';

/**
 * A manifest as the client holds it once it has read it into Go types: fields that Go always writes appear.
 * k8s.io/api: the fields without `omitempty`
 */
export function decoded(invocation: Invocation, object: KubeObject): KubeObject {
  if (invocation.flags.string('output') === '' || invocation.flags.string('output') === 'name') return object;
  const value = object as unknown as JsonObject;
  const dated = withField(value, ['metadata'], { ...born(invocation), ...record(value, 'metadata') });
  return withSpec(invocation, dated, object.kind) as unknown as KubeObject;
}

function withSpec(invocation: Invocation, object: JsonObject, kind: string): JsonObject {
  const spec = record(object, 'spec');
  switch (kind) {
    case 'Pod':
      return { ...object, spec: podSpec(spec), status: record(object, 'status') };
    case 'Deployment': {
      const template = record(spec, 'template');
      const shown = {
        ...template,
        metadata: { ...born(invocation), ...record(template, 'metadata') },
        spec: podSpec(record(template, 'spec')),
      };
      return {
        ...object,
        spec: { ...spec, strategy: record(spec, 'strategy'), template: shown },
        status: record(object, 'status'),
      };
    }
    case 'Service': {
      const ports = list(spec, 'ports').map((port) => ({ targetPort: 0, ...record(port) }));
      const status = isObject(object.status) ? object.status : { loadBalancer: {} };
      return { ...object, spec: ports.length > 0 ? { ...spec, ports } : spec, status };
    }
    default:
      throw new NotSimulated(`--local for a ${kind}`);
  }
}

function podSpec(spec: JsonObject): JsonObject {
  const complete = (key: string) =>
    list(spec, key).length === 0
      ? {}
      : { [key]: list(spec, key).map((one) => ({ resources: {}, ...record(one) })) };
  return { ...spec, ...complete('initContainers'), ...complete('containers') };
}
