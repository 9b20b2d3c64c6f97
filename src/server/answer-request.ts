import type { ApiRequest, ApiResponse, KubeList, ResourceInfo, ResourceTarget } from '#cluster';
import { isFailure, unregistered } from '#cluster';
import { type Form, formFor, hasKnownMedia } from './accept.ts';
import { type Answer, jsonAnswer, pageNotFound, statusAnswer } from './answer.ts';
import { handOn } from './hand-on.ts';
import { type Incoming, isOn, isPretty, numberOf } from './incoming.ts';
import { refusedList } from './list-faults.ts';
import { refusedOptions } from './option-faults.ts';
import { readBody } from './read-body.ts';
import { type LogReading, readLog } from './read-log.ts';
import { isPatchType, resourceRequest } from './resource-request.ts';
import type { ServedWorld } from './served-world.ts';
import { type Included, shaped } from './shape-answer.ts';
import {
  methodNotAllowed,
  noSuchMedia,
  noSuchPatch,
  noSuchResource,
  notAcceptable,
  notSimulated,
  refusal,
} from './statuses.ts';
import { Watch, type WireEvent } from './watch-events.ts';
import { yamlText } from './yaml-text.ts';

/** What a request on a resource comes to: an answer at once, or one that goes on. */
export type Outcome =
  | { readonly type: 'answer'; readonly answer: Answer }
  | { readonly type: 'log'; readonly log: LogReading }
  | {
      readonly type: 'watch';
      readonly watch: Watch;
      readonly initial: readonly WireEvent[];
      readonly timeoutSeconds: number | undefined;
      readonly bookmarks: boolean;
    };

/**
 * Below the paths of its own groups the server answers in its own form, below others in a line of
 * text. apiserver: pkg/server/handler.go `serviceErrorHandler`
 */
function isBuiltIn({ api }: ServedWorld, { group }: ResourceTarget): boolean {
  const isOwnGroup = !group.includes('.') || group.endsWith('.k8s.io');
  return isOwnGroup && api.resources().some((one) => one.group === group);
}

/** Answers a request on a resource. */
export function answerResource(world: ServedWorld, target: ResourceTarget, incoming: Incoming): Outcome {
  const info = infoOf(world, target);
  if (info === undefined && !isBuiltIn(world, target)) return { type: 'answer', answer: pageNotFound };
  const pretty = isPretty(incoming);
  const refuse = (status: Parameters<typeof statusAnswer>[0]): Outcome => ({
    type: 'answer',
    answer: statusAnswer(status, pretty),
  });
  if (info === undefined) return refuse(noSuchResource);
  if (info.simulated === false && !isEmptyList(target, incoming)) {
    return refuse(notSimulated(`the resource ${target.resource}`));
  }
  if (target.subresource === 'log' && incoming.method === 'GET') {
    return { type: 'log', log: readLog(world, target, incoming.query) };
  }
  if (target.subresource === 'proxy' && handingOn.has(target.resource)) {
    return { type: 'answer', answer: handOn(world, target, incoming) };
  }
  if (byOtherMeans.has(target.subresource ?? '')) return refuse(elsewhere(target));
  if (incoming.method === 'PATCH' && !isPatchType(incoming.contentType)) return refuse(noSuchPatch);
  const body = readBody(incoming, info.kind, world.version);
  if (body.type === 'refused') return refuse(body.status);
  const form = formFor(incoming.accept, world.version.minor >= 15 ? 'v1' : 'v1beta1');
  if (form === undefined) return refuse(hasKnownMedia(incoming.accept) ? notAcceptable : noSuchMedia);
  const isWatch = target.isWatch || isOn(incoming.query, 'watch');
  if (form.as === 'table' && !isIncludable(incoming.query)) return refuse(wrongInclusion(incoming.query));
  const lists = incoming.method === 'GET' && (isWatch || target.name === undefined);
  const listFault = lists ? refusedList(incoming, world.version) : undefined;
  if (listFault !== undefined) return refuse(listFault);
  if (isWatch && incoming.method === 'GET') return openWatch(world, target, info, incoming, form);
  const reading = resourceRequest(target, incoming, body.value);
  if (reading.type === 'refused') return refuse(reading.status);
  const fault = refusedOptions(incoming, body.value, world.version);
  if (fault !== undefined) return refuse(fault);
  const mismatch = otherType(world, info, reading.request, body.value);
  if (mismatch !== undefined) return refuse(refusal(400, 'BadRequest', mismatch));
  if (info.simulated === false) return { type: 'answer', answer: emptyList(world, info, pretty) };
  const response = world.api.request({
    ...reading.request,
    ...(form.as === 'table' && { asTable: true }),
    ...(incoming.user && { user: incoming.user }),
  });
  return { type: 'answer', answer: answerOf(response, form, incoming, world.version.minor) };
}

/** Nobody can define a resource in this world, so that there is none; clients ask before they validate. */
function isEmptyList({ resource, name }: ResourceTarget, { method, query }: Incoming): boolean {
  return (
    resource === 'customresourcedefinitions' && name === undefined && method === 'GET' && !query.has('watch')
  );
}

function emptyList({ api }: ServedWorld, { group, version, kind }: ResourceInfo, pretty: boolean): Answer {
  const metadata = { resourceVersion: api.revision };
  return jsonAnswer(
    { kind: `${kind}List`, apiVersion: `${group}/${version}`, metadata, items: [] },
    200,
    pretty,
  );
}

const handingOn: ReadonlySet<string> = new Set(['pods', 'services']);
const byOtherMeans: ReadonlySet<string> = new Set(['exec', 'attach', 'portforward', 'proxy']);

/** What is served to clients that ask for another protocol. */
const joined: ReadonlySet<string> = new Set(['exec', 'attach', 'portforward']);

function elsewhere({ resource, subresource = '' }: ResourceTarget) {
  if (!joined.has(subresource)) return notSimulated(`${resource}/${subresource} over the API`);
  return refusal(400, 'BadRequest', 'Upgrade request required');
}

function infoOf(
  { api }: ServedWorld,
  { group, version, resource }: ResourceTarget,
): ResourceInfo | undefined {
  return api
    .resources()
    .find((info) => info.resource === resource && info.group === group && info.version === version);
}

/**
 * Why a body cannot be of the kind that it is sent as.
 *
 * apiserver: pkg/endpoints/handlers/create.go compares what it says with where it was sent
 */
function otherType(
  { api }: ServedWorld,
  info: ResourceInfo,
  { verb, group, version, subresource }: ApiRequest,
  body: unknown,
): string | undefined {
  if (subresource !== undefined || (verb !== 'create' && verb !== 'update')) return undefined;
  const stated = (body ?? {}) as { readonly apiVersion?: unknown; readonly kind?: unknown };
  const expected = group === '' ? version : `${group}/${version}`;
  const [apiVersion, kind] = [stated.apiVersion || expected, stated.kind || info.kind];
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') return undefined;
  if (kind === info.kind && apiVersion === expected) return undefined;
  const type = api.typeOfManifest(apiVersion, kind);
  if (type !== undefined && kind === info.kind) {
    return `the API version in the data (${apiVersion}) does not match the expected API version (${expected})`;
  }
  const what = `${kind} in version ${JSON.stringify(apiVersion.split('/').at(-1))}`;
  const from = type?.slice(type.lastIndexOf('/') + 1);
  const [home = ''] = group.split('.');
  const fault =
    from === undefined
      ? unregistered({ apiVersion, kind })
      : `converting (${from}) to (${home || 'core'}.${info.kind}): unknown conversion`;
  return `${what} cannot be handled as a ${info.kind}: ${fault}`;
}

function answerOf(
  { code, body, warnings }: ApiResponse,
  form: Form,
  incoming: Incoming,
  minor: number,
): Answer {
  const pretty = isPretty(incoming);
  const value = shaped(body, form, includedOf(incoming.query), minor);
  const answer = isFailure(body)
    ? statusAnswer(body, pretty)
    : form.media === 'yaml'
      ? { code, headers: { 'Content-Type': 'application/yaml' }, body: yamlText(value) }
      : jsonAnswer(value, code, pretty);
  if (warnings.length === 0) return answer;
  return { ...answer, headers: { ...answer.headers, Warning: warnings.map(warningHeader) } };
}

/** RFC 7234 5.5. apimachinery: pkg/util/net/http.go `NewWarningHeader` */
function warningHeader(text: string): string {
  return `299 - "${text.replace(/[\\"]/g, '\\$&').replace(/[\r\n]+/g, ' ')}"`;
}

function isIncludable(query: URLSearchParams): boolean {
  return ['', 'Object', 'Metadata', 'None'].includes(query.get('includeObject') ?? '');
}

/** apiserver: pkg/endpoints/handlers/response.go `asTable` */
function wrongInclusion(query: URLSearchParams) {
  const value = JSON.stringify(query.get('includeObject'));
  const rule = "must be 'Metadata', 'Object', 'None', or empty";
  const fault = `Unable to convert to Table as requested: includeObject: Invalid value: ${value}: ${rule}`;
  return refusal(400, 'BadRequest', fault);
}

function includedOf(query: URLSearchParams): Included {
  const stated = query.get('includeObject');
  return stated === 'Object' || stated === 'None' ? stated : 'Metadata';
}

function openWatch(
  world: ServedWorld,
  target: ResourceTarget,
  info: ResourceInfo,
  { query }: Incoming,
  form: Form,
): Outcome {
  const refuse = (status: Parameters<typeof statusAnswer>[0]): Outcome => {
    return { type: 'answer', answer: statusAnswer(status) };
  };
  if (!info.verbs.includes('watch')) return refuse(methodNotAllowed);
  const since = query.get('resourceVersion') ?? '';
  const { group, version, resource, namespace, name } = target;
  const fields = [query.get('fieldSelector') ?? '', name === undefined ? '' : `metadata.name=${name}`];
  const fieldSelector = fields.filter((part) => part !== '').join(',');
  const selectors = {
    labelSelector: query.get('labelSelector') ?? '',
    fieldSelector,
  };
  const scope = { group, version, resource, ...(namespace !== undefined && { namespace }) };
  const list = world.api.request({ ...scope, ...selectors, verb: 'list' });
  if (isFailure(list.body)) return refuse(list.body);
  const bookmarks = isOn(query, 'allowWatchBookmarks');
  const sendsInitialEvents = isOn(query, 'sendInitialEvents');
  const plan = { resource: { group, version, resource }, namespace, kind: info.kind, selectors, form };
  const watch = new Watch(
    world.api,
    { ...plan, included: includedOf(query), bookmarks, sendsInitialEvents, minor: world.version.minor },
    since,
  );
  const isFresh = since === '' || since === '0' || sendsInitialEvents;
  const initial = isFresh ? watch.initial(list.body as KubeList) : watch.next();
  return { type: 'watch', watch, initial, bookmarks, timeoutSeconds: numberOf(query, 'timeoutSeconds') };
}
