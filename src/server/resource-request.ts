import type { ApiRequest, PatchType, ResourceTarget, Status, Verb } from '#cluster';
import { type Incoming, isOn, numberOf } from './incoming.ts';
import { methodNotAllowed } from './statuses.ts';

const patchTypes: Readonly<Record<string, PatchType>> = {
  'application/json-patch+json': 'json',
  'application/merge-patch+json': 'merge',
  'application/strategic-merge-patch+json': 'strategic',
  'application/apply-patch+yaml': 'apply',
  'application/apply-patch+json': 'apply',
};

/** The request of the API behind an HTTP request, or why there is none. */
export type RequestReading =
  | { readonly type: 'request'; readonly request: ApiRequest }
  | { readonly type: 'refused'; readonly status: Status };

/** Reads what an HTTP request on a resource asks of the API. */
export function resourceRequest(target: ResourceTarget, incoming: Incoming, body: unknown): RequestReading {
  const verb = verbOf(incoming.method, target);
  if (verb === undefined) return { type: 'refused', status: methodNotAllowed };
  const patchType = patchTypes[mediaOf(incoming.contentType)];
  const { isWatch: _, type: __, rest: ___, ...place } = target;
  return {
    type: 'request',
    request: {
      ...place,
      verb,
      ...selection(incoming.query),
      ...writing(incoming),
      ...(verb === 'delete' || verb === 'deletecollection' ? deletion(incoming.query, body) : {}),
      ...(patchType !== undefined && { patchType }),
      ...(body !== undefined && { body }),
    },
  };
}

function verbOf(method: string, { name }: ResourceTarget): Verb | undefined {
  const verbs: Readonly<Record<string, Verb>> = {
    GET: name === undefined ? 'list' : 'get',
    HEAD: name === undefined ? 'list' : 'get',
    POST: 'create',
    DELETE: name === undefined ? 'deletecollection' : 'delete',
    ...(name !== undefined && { PUT: 'update', PATCH: 'patch' }),
  };
  return verbs[method];
}

/** Whether a content type is that of a patch. */
export function isPatchType(contentType: string | undefined): boolean {
  return mediaOf(contentType) in patchTypes;
}

function mediaOf(contentType: string | undefined): string {
  return (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

/** What stands in the query has been judged before. */
function selection(query: URLSearchParams): Partial<ApiRequest> {
  const limit = numberOf(query, 'limit');
  const match = query.get('resourceVersionMatch') as 'Exact' | 'NotOlderThan' | '' | null;
  return {
    ...text(query, 'labelSelector'),
    ...text(query, 'fieldSelector'),
    ...text(query, 'continue'),
    ...text(query, 'resourceVersion'),
    ...(match && { resourceVersionMatch: match }),
    ...(limit !== undefined && { limit }),
  };
}

/** Who writes is named by the client, else by the first word of its user agent. */
function writing({ query, userAgent }: Incoming): Partial<ApiRequest> {
  const validation = query.get('fieldValidation');
  const manager = query.get('fieldManager') || userAgent.split('/')[0] || 'unknown';
  return {
    fieldManager: manager,
    ...(query.getAll('dryRun').includes('All') && { dryRun: true }),
    ...(isOn(query, 'force') && { force: true }),
    ...((validation === 'Ignore' || validation === 'Warn' || validation === 'Strict') && {
      fieldValidation: validation,
    }),
  };
}

const policies: ReadonlySet<unknown> = new Set(['Orphan', 'Background', 'Foreground']);

/** Options of a deletion stand in its body; the query may say the same. meta/v1: `DeleteOptions` */
function deletion(query: URLSearchParams, body: unknown): Partial<ApiRequest> {
  const stated = (typeof body === 'object' && body !== null ? body : {}) as DeleteOptions;
  const policy = stated.propagationPolicy ?? query.get('propagationPolicy') ?? undefined;
  const orphans = stated.orphanDependents === true || isOn(query, 'orphanDependents');
  const grace = stated.gracePeriodSeconds ?? numberOf(query, 'gracePeriodSeconds');
  const dryRun = stated.dryRun?.includes('All') ?? false;
  return {
    ...(policies.has(policy) && {
      propagationPolicy: policy as NonNullable<ApiRequest['propagationPolicy']>,
    }),
    ...(policy === undefined && orphans && { propagationPolicy: 'Orphan' as const }),
    ...(grace !== undefined && { gracePeriodSeconds: grace }),
    ...(stated.preconditions && { preconditions: stated.preconditions }),
    ...(dryRun && { dryRun }),
  };
}

interface DeleteOptions {
  readonly propagationPolicy?: string;
  readonly orphanDependents?: boolean;
  readonly gracePeriodSeconds?: number;
  readonly preconditions?: { readonly uid?: string; readonly resourceVersion?: string };
  readonly dryRun?: readonly string[];
}

function text<Name extends string>(query: URLSearchParams, name: Name): Partial<Record<Name, string>> {
  const value = query.get(name);
  return (value === null || value === '' ? {} : { [name]: value }) as Partial<Record<Name, string>>;
}
