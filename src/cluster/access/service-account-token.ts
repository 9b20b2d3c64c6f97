import { decodeBase64, encodeBase64 } from '../api/base64.ts';
import { invalid } from '../api/field-error.ts';
import type { KubeObject } from '../api/object.ts';
import {
  badRequest,
  conflict,
  invalidObject,
  methodNotAllowed,
  notFound,
  type StatusError,
} from '../api/status.ts';
import type { Subresource, SubresourceCall } from '../api/subresources.ts';
import { timestamp } from '../api/timestamp.ts';
import type { Pod } from '../kinds/pod.ts';
import type { Domain } from '../oracle.ts';

interface BoundObject {
  readonly kind?: string;
  readonly apiVersion?: string;
  readonly name?: string;
  readonly uid?: string;
}

interface TokenSpec {
  readonly audiences?: readonly string[] | null;
  readonly expirationSeconds?: number | null;
  readonly boundObjectRef?: BoundObject | null;
}

const usualSeconds = 3600;
const leastSeconds = 600;
const audience = 'https://kubernetes.default.svc.cluster.local';

/** Signs a token for a service account. kubernetes: pkg/registry/core/serviceaccount/storage/token.go */
export const serviceAccountToken: Subresource = (call) => {
  const { request, registry } = call;
  if (request.verb !== 'create') throw methodNotAllowed();
  const { name = '', namespace } = request;
  const { store, context } = registry;
  const account = store.get('serviceaccounts', namespace, name);
  if (!account) throw notFound({ group: '', plural: 'serviceaccounts' }, name);
  const { spec = {} } = (request.body ?? {}) as { readonly spec?: TokenSpec };
  const seconds = spec.expirationSeconds ?? usualSeconds;
  if (seconds < leastSeconds) throw tooShort(seconds, call);
  const bound = spec.boundObjectRef ?? undefined;
  if (bound) checkBound(bound, account, call);
  const from = Math.floor(context.now() / 1000);
  const subject = `system:serviceaccount:${namespace}:${name}`;
  const audiences = spec.audiences?.length ? spec.audiences : [audience];
  const times = { iat: from, exp: from + seconds };
  const token = context.oracle.choose({
    key: `token ${store.draw('serial of tokens')}`,
    about: `the token of ${subject}`,
    domain: tokenDomain(subject, { aud: audiences, ...times }),
  });
  return {
    kind: 'TokenRequest',
    apiVersion: 'authentication.k8s.io/v1',
    metadata: { name, ...(namespace && { namespace }), creationTimestamp: timestamp(from * 1000) },
    spec: { audiences, expirationSeconds: seconds, boundObjectRef: bound ?? null },
    status: { token, expirationTimestamp: timestamp(times.exp * 1000) },
  } as KubeObject;
};

function tooShort(seconds: number, { registry }: SubresourceCall): StatusError {
  const detail = 'may not specify a duration less than 10 minutes';
  const faults = [invalid('spec.expirationSeconds', seconds, detail)];
  const what = { group: 'authentication.k8s.io', kind: 'TokenRequest', name: '' };
  return invalidObject(what, faults, registry.context.settings.kubernetes);
}

const plurals: Readonly<Record<string, string>> = { Pod: 'pods', Secret: 'secrets', Node: 'nodes' };

function checkBound(bound: BoundObject, account: KubeObject, { request, registry }: SubresourceCall): void {
  const { kind = '', apiVersion = '', name = '', uid = '' } = bound;
  const plural = apiVersion === 'v1' ? plurals[kind] : undefined;
  if (plural === undefined) {
    const [group, version] = apiVersion.includes('/') ? apiVersion.split('/') : ['', apiVersion];
    throw badRequest(`cannot bind token to object of type ${group}/${version}, Kind=${kind}`);
  }
  const place = kind === 'Node' ? undefined : request.namespace;
  const object = registry.store.get(plural, place, name);
  if (!object) throw notFound({ group: '', plural }, name);
  const accountName = account.metadata.name;
  if (kind === 'Pod' && (object as Pod).spec.serviceAccountName !== accountName) {
    const what = `cannot bind token for serviceaccount ${JSON.stringify(accountName)}`;
    throw badRequest(`${what} to pod running with different serviceaccount name.`);
  }
  if (uid === '' || object.metadata.uid === uid) return;
  const reason =
    `the UID in the bound object reference (${uid}) does not match the UID in record. ` +
    'The object might have been deleted and then recreated';
  throw conflict({ group: '', plural: kind }, name, reason);
}

/** Any token whose claims say whom it is for: nobody can foretell a signature. RFC 7519 */
function tokenDomain(subject: string, claims: Readonly<Record<string, unknown>>): Domain<string> {
  const shape = /^[\w-]+\.([\w-]+)\.[\w-]+$/;
  const refuse = (token: string) => {
    const stated = subjectOf(shape.exec(token)?.[1] ?? '');
    if (stated === undefined) return 'it is no token';
    return stated === subject ? undefined : `it is a token of ${stated}, and not of ${subject}`;
  };
  return {
    type: 'text',
    description: `a token of ${subject}`,
    refuse,
    sample: () =>
      [{ alg: 'RS256' }, { ...claims, sub: subject }, {}]
        .map((part) => urlSafe(encodeBase64(bytesOf(JSON.stringify(part)))))
        .join('.'),
    parse: (token) => (refuse(token) === undefined ? token : undefined),
    print: (token) => token,
  };
}

function subjectOf(part: string): string | undefined {
  try {
    const bytes = decodeBase64(part.replaceAll('-', '+').replaceAll('_', '/'));
    const { sub } = JSON.parse(String.fromCharCode(...bytes)) as { readonly sub?: unknown };
    return typeof sub === 'string' ? sub : '';
  } catch {
    return undefined;
  }
}

/** Claims have no letter that takes more than a byte. */
function bytesOf(text: string): readonly number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}

function urlSafe(encoded: string): string {
  return encoded.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
