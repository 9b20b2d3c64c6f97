import type { KubeObject } from '../api/object.ts';
import type { Context } from './context.ts';
import type { Controller } from './controller.ts';
import { chooseName } from './generated-name.ts';
import { latency } from './latency.ts';
import { keyOf, splitKey } from './owners.ts';

interface ServiceAccount extends KubeObject {
  readonly secrets?: readonly { readonly name: string }[];
}

/**
 * What every namespace gets: ServiceAccount `default`, until 1.23 a token Secret for each account, since
 * 1.20 the
 * cluster's certificate. kubernetes: pkg/controller/serviceaccount,
 * pkg/controller/certificates/rootcacertpublisher
 */
export const serviceAccountController: Controller = {
  name: 'serviceaccount-controller',
  watches: {
    namespaces: ({ object }) => (object.metadata.deletionTimestamp ? [] : [`/${object.metadata.name}`]),
    serviceaccounts: ({ object, type }) =>
      type === 'DELETED' ? [`/${object.metadata.namespace}`, keyOf(object)] : [keyOf(object)],
    configmaps: ({ object, type }) => (type === 'DELETED' ? [`/${object.metadata.namespace}`] : []),
  },
  lag(key, context) {
    const { namespace, name } = splitKey(key);
    const object =
      namespace === undefined
        ? context.objects.get('namespaces', undefined, name)
        : context.objects.get('serviceaccounts', namespace, name);
    if (object === undefined) return 2;
    const serial = context.objects.serialOf(object);
    const times = context.draw(`account of ${serial}`);
    return latency('an account to be seen to', times === 1 ? serial : `${serial} ${times}`, context);
  },
  reconcile(key, context) {
    const { namespace, name } = splitKey(key);
    if (namespace === undefined) furnish(name, context);
    else issueToken(namespace, name, context);
    return undefined;
  },
};

function furnish(namespace: string, context: Context): void {
  const home = context.objects.get('namespaces', undefined, namespace);
  if (home === undefined || home.metadata.deletionTimestamp) return;
  if (!context.objects.get('serviceaccounts', namespace, 'default')) {
    context.objects.create('serviceaccounts', {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name: 'default', namespace },
    });
  }
  if (context.is({ to: '1.19' }) || context.objects.get('configmaps', namespace, 'kube-root-ca.crt')) return;
  const annotation = 'kubernetes.io/description';
  const text = [
    'Contains a CA bundle that can be used to verify the kube-apiserver when using internal endpoints such as',
    'the internal service IP or kubernetes.default.svc. No other usage is guaranteed across distributions of',
    'Kubernetes clusters.',
  ].join(' ');
  context.objects.create('configmaps', {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: {
      name: 'kube-root-ca.crt',
      namespace,
      ...(context.is({ from: '1.21' }) ? { annotations: { [annotation]: text } } : {}),
    },
    data: { 'ca.crt': certificate },
  } as never);
}

/** kubernetes: pkg/controller/serviceaccount/tokens_controller.go */
function issueToken(namespace: string, name: string, context: Context): void {
  const account = context.objects.get<ServiceAccount>('serviceaccounts', namespace, name);
  if (account === undefined) revokeTokens(namespace, name, context);
  if (account === undefined || context.is({ from: '1.24' }) || (account.secrets ?? []).length > 0) return;
  const secret = chooseName(`${name}-token-`, { of: account, resource: 'secrets' }, context);
  context.objects.create('secrets', {
    apiVersion: 'v1',
    kind: 'Secret',
    type: 'kubernetes.io/service-account-token',
    metadata: {
      name: secret,
      namespace,
      annotations: {
        'kubernetes.io/service-account.name': name,
        'kubernetes.io/service-account.uid': account.metadata.uid ?? '',
      },
    },
    data: {
      'ca.crt': 'LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCg==',
      namespace: 'ZGVmYXVsdA==',
      token: 'dG9rZW4=',
    },
  } as never);
  context.objects.update('serviceaccounts', { ...account, secrets: [{ name: secret }] });
}

/** With an account go its tokens. tokens_controller.go `syncServiceAccount` */
function revokeTokens(namespace: string, account: string, { objects }: Context): void {
  for (const secret of objects.list<KubeObject & { readonly type?: string }>('secrets', namespace)) {
    const owner = secret.metadata.annotations?.['kubernetes.io/service-account.name'];
    const isToken = secret.type === 'kubernetes.io/service-account-token';
    if (isToken && owner === account) objects.remove('secrets', secret);
  }
}

const certificate =
  '-----BEGIN CERTIFICATE-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA\n-----END CERTIFICATE-----\n';
