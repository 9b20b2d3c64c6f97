import type { Admission, AdmissionRequest } from '../api/admission.ts';
import type { KubeObject } from '../api/object.ts';
import type { ApiRequest } from '../api/request.ts';
import { forbiddenStatus } from '../api/status.ts';
import type { Store } from '../api/store.ts';
import { suffixDomain } from '../domains.ts';
import type { Pod } from '../kinds/pod.ts';
import type { Container, PodSpec, Volume } from '../kinds/pod-spec.ts';
import type { Secret } from '../kinds/secret.ts';
import type { ServiceAccount } from '../kinds/service-account.ts';
import { behaves } from '../profile.ts';
import type { Version } from '../version.ts';

const mountPath = '/var/run/secrets/kubernetes.io/serviceaccount';

/**
 * Makes every pod somebody, and hands it the token of that account: from 1.21 on a projected one, before
 * that a Secret.
 *
 * kubernetes: plugin/pkg/admission/serviceaccount/admission.go
 */
export const serviceAccountAdmission: Admission = {
  groupResources: ['pods'],
  admit: (request) => (request.operation === 'create' ? admit(request) : request.object),
};

function admit(request: AdmissionRequest): KubeObject {
  const pod = request.object as Pod;
  if (pod.metadata.annotations?.['kubernetes.io/config.mirror'] !== undefined) return pod;
  const name = pod.spec.serviceAccountName || 'default';
  const account = accountOf(pod, name, request);
  const spec = { ...pod.spec, serviceAccountName: name, serviceAccount: name };
  const { imagePullSecrets } = account;
  const pulls = !spec.imagePullSecrets && imagePullSecrets ? { imagePullSecrets } : {};
  return { ...pod, spec: withToken({ ...spec, ...pulls }, account, request) } as Pod;
}

function accountOf({ metadata }: Pod, name: string, { store }: AdmissionRequest): ServiceAccount {
  const account = store.get('serviceaccounts', metadata.namespace, name);
  if (account) return account as ServiceAccount;
  const reason = `error looking up service account ${metadata.namespace}/${name}: serviceaccount ${JSON.stringify(name)} not found`;
  throw forbiddenStatus({ group: '', plural: 'pods' }, metadata.name, reason);
}

/** So often, and so long apart, the server looks for an account that is to come: admission.go `getServiceAccount` */
const accountLooks = { times: 10, apartMs: 100 };

/** Lets the time pass until a pod's account is there, as long as the server looks for it. */
export function awaitAccount(
  request: ApiRequest,
  store: Store,
  { kubernetes }: { readonly kubernetes: Version },
  wait: (ms: number) => void,
): void {
  for (let look = 0; look < accountLooks.times; look += 1) {
    if (!awaitsAccount(request, store, kubernetes)) return;
    wait(accountLooks.apartMs);
  }
}

/**
 * Whether a request makes a pod in a namespace whose account `default` is not there yet, or has no token yet:
 * its controllers make both a moment after the namespace.
 */
function awaitsAccount(request: ApiRequest, store: Store, version: Version): boolean {
  const { verb, resource, subresource, namespace = '', body } = request;
  if (verb !== 'create' || resource !== 'pods' || subresource !== undefined) return false;
  const { spec } = (body ?? {}) as Partial<Pod>;
  if ((spec?.serviceAccountName || 'default') !== 'default') return false;
  const home = store.get('namespaces', undefined, namespace);
  if (home === undefined || home.metadata.deletionTimestamp) return false;
  const account = store.get('serviceaccounts', namespace, 'default') as ServiceAccount | undefined;
  if (account === undefined) return true;
  return !behaves(version, 'pod.projectedToken') && (account.secrets ?? []).length === 0;
}

function withToken(spec: PodSpec, account: ServiceAccount, request: AdmissionRequest): PodSpec {
  const wanted = spec.automountServiceAccountToken ?? account.automountServiceAccountToken ?? true;
  const needy = [...spec.containers, ...(spec.initContainers ?? [])].some(
    (container) => !hasMount(container),
  );
  if (!wanted || !needy) return spec;
  const volume = tokenVolume(account, request);
  if (!volume) return spec;
  const mounted = (container: Container): Container =>
    hasMount(container)
      ? container
      : {
          ...container,
          volumeMounts: [...(container.volumeMounts ?? []), { name: volume.name, readOnly: true, mountPath }],
        };
  return {
    ...spec,
    volumes: [...(spec.volumes ?? []), volume],
    containers: spec.containers.map(mounted),
    ...(spec.initContainers && { initContainers: spec.initContainers.map(mounted) }),
  };
}

function hasMount({ volumeMounts = [] }: Container): boolean {
  return volumeMounts.some((mount) => mount.mountPath === mountPath);
}

function tokenVolume(account: ServiceAccount, request: AdmissionRequest): Volume | undefined {
  if (behaves(request.context.settings.kubernetes, 'pod.projectedToken')) return projectedVolume(request);
  const secretName = (account.secrets ?? []).find(({ name = '' }) => isToken(name, request))?.name;
  return secretName === undefined
    ? undefined
    : { name: secretName, secret: { secretName, defaultMode: 420 } };
}

function isToken(name: string, { object, store }: AdmissionRequest): boolean {
  const secret = store.get('secrets', object.metadata.namespace, name) as Secret | undefined;
  return secret?.type === 'kubernetes.io/service-account-token';
}

function projectedVolume({ serial, context }: AdmissionRequest): Volume {
  const suffix = context.oracle.choose({
    key: `token volume of ${serial}`,
    domain: suffixDomain(5, context.settings.kubernetes, () => undefined),
    about: `the suffix of the token volume of ${serial}`,
  });
  const namespace = { path: 'namespace', fieldRef: { apiVersion: 'v1', fieldPath: 'metadata.namespace' } };
  return {
    name: `kube-api-access-${suffix}`,
    projected: {
      defaultMode: 420,
      sources: [
        { serviceAccountToken: { expirationSeconds: 3607, path: 'token' } },
        { configMap: { name: 'kube-root-ca.crt', items: [{ key: 'ca.crt', path: 'ca.crt' }] } },
        { downwardAPI: { items: [namespace] } },
      ],
    },
  };
}
