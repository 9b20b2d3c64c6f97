import type { Admission, AdmissionRequest } from '../api/admission.ts';
import { hubOf } from '../api/kind.ts';
import type { KubeObject } from '../api/object.ts';
import { forbiddenStatus, notFound } from '../api/status.ts';
import type { Namespace } from '../kinds/namespace.ts';

const immortal = ['default', 'kube-system', 'kube-public'];

/** apiserver: pkg/admission/plugin/namespace/lifecycle/admission.go */
export const namespaceLifecycle: Admission = { admit };

function admit({ kind, groupResource, operation, object, store }: AdmissionRequest): KubeObject {
  const resource = { group: hubOf(kind).group, plural: kind.names.plural };
  if (groupResource === 'namespaces' && operation === 'delete' && immortal.includes(object.metadata.name)) {
    throw forbiddenStatus(resource, object.metadata.name, 'this namespace may not be deleted');
  }
  const { namespace, name } = object.metadata;
  if (!kind.namespaced || namespace === undefined || operation !== 'create') return object;
  const home = store.get('namespaces', undefined, namespace) as Namespace | undefined;
  if (!home) throw notFound({ group: '', plural: 'namespaces' }, namespace);
  if (home.status?.phase !== 'Terminating') return object;
  const reason = `unable to create new content in namespace ${namespace} because it is being terminated`;
  throw forbiddenStatus(resource, name, reason);
}
