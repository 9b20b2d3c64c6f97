import {
  type ApiResponse,
  apiVersionsDocument,
  groupDocument,
  groupListDocument,
  healthAnswer,
  inGoOrder,
  type Json,
  type ResourceTarget,
  resourceListDocument,
  type Status,
  statusOnWire,
  type Target,
  targetOf,
} from '#cluster';
import { buildOf } from './build-info.ts';
import type { RequestDetails } from './client.ts';
import { NotSimulated, Refusal } from './errors.ts';
import { field, text } from './fields.ts';
import type { KubectlHost } from './host.ts';
import type { Invocation } from './invocation.ts';
import { printJson } from './print/print-json.ts';

/** Who asks the server. */
export type Asking = Pick<Invocation, 'client' | 'host'>;

/**
 * What the server answers when a path is read, byte by byte; JSON is indented for programs that people
 * look at.
 * apiserver: pkg/endpoints/handlers/negotiation/negotiate.go `isPrettyPrint`
 */
export function rawAnswer(invocation: Asking, path: string, isPretty = false): string {
  const [place = '', search = ''] = path.split('?');
  const target = targetOf(place);
  if (target.type === 'resource') return printed(objects(invocation, target, search, path), isPretty);
  if (target.type === 'health') return health(invocation.host, target.path, search);
  if (target.type === 'release') {
    const { host } = invocation;
    return printJson(buildOf(host, 'server', host.settings.kubernetes), { indent: 2, keys: 'given' });
  }
  const isKnown = /^\/(metrics|logs|openapi|openid|\.well-known)([/?]|$)/.test(path);
  if (isKnown || target.type === 'root') throw new NotSimulated(`the API server's answer to ${path}`);
  return printed(documentAt(invocation, target), isPretty);
}

function health({ settings }: KubectlHost, path: string, search: string): string {
  const answer = healthAnswer(settings.kubernetes, path, search);
  if (answer.type === 'not simulated') throw new NotSimulated(answer.what);
  if (answer.type === 'not found') throw notFound;
  return answer.text;
}

function documentAt(invocation: Asking, target: Target): unknown {
  const resources = invocation.client.resources();
  const found =
    target.type === 'versions'
      ? apiVersionsDocument(ownAddress(invocation))
      : target.type === 'groups'
        ? groupListDocument(resources)
        : target.type === 'group'
          ? groupDocument(resources, target.group)
          : target.type === 'group version'
            ? resourceListDocument(resources, target, invocation.host.settings.kubernetes)
            : undefined;
  if (found === undefined) throw notFound;
  return found;
}

/** What a path that means nothing is answered with. */
export const notFound = new Refusal(
  'Error from server (NotFound): the server could not find the requested resource',
);

/** What a server writes of an object, a list or a status. */
export function answered(body: ApiResponse['body'], { settings }: Pick<KubectlHost, 'settings'>): string {
  const isStatus = body.kind === 'Status';
  return printed(isStatus ? statusOnWire(body as Status) : inGoOrder(body, settings.kubernetes.minor), false);
}

/** What is read of an object besides itself. */
const readable: ReadonlySet<string | undefined> = new Set([undefined, 'status', 'scale']);

function objects(
  { client, host }: Asking,
  { group, version, resource, namespace, name, subresource, isWatch }: ResourceTarget,
  search: string,
  path: string,
): unknown {
  const info = client
    .resources()
    .find((one) => one.resource === resource && one.group === group && one.version === version);
  if (info === undefined) throw notFound;
  const selection = selectionOf(search);
  if (isWatch || selection === undefined || !readable.has(subresource))
    throw new NotSimulated(`the API server's answer to ${path}`);
  const body = client.send(info, namespace, {
    ...selection,
    ...(name === undefined ? { verb: 'list' } : { verb: 'get', name }),
    ...(subresource === undefined ? {} : { subresource }),
  });
  return inGoOrder(body, host.settings.kubernetes.minor);
}

/** The query of a list; undefined where it asks for more. meta/v1: `ListOptions` */
function selectionOf(search: string): Partial<RequestDetails> | undefined {
  const pairs = search
    .split('&')
    .filter((pair) => pair !== '')
    .map(
      (pair) => [pair.split('=')[0] ?? '', decodeURIComponent(pair.slice(pair.indexOf('=') + 1))] as const,
    );
  const strings = new Set(['labelSelector', 'fieldSelector', 'continue']);
  const isWhole = (name: string, value: string) => name === 'limit' && /^\d+$/.test(value);
  if (pairs.some(([name, value]) => !strings.has(name) && !isWhole(name, value))) return undefined;
  return Object.fromEntries(pairs.map(([name, value]) => [name, name === 'limit' ? Number(value) : value]));
}

/** Only what is not indented ends in a line end. apimachinery: pkg/runtime/serializer/json/json.go `doEncode` */
export function printed(value: unknown, isPretty: boolean): string {
  if (isPretty) return printJson(value as Json, { indent: 2, keys: 'given' }).trimEnd();
  return `${printJson(value as Json, { indent: 0, keys: 'given' })}
`;
}

/** The server tells its own address; that of its Endpoints is the same, and asking for them here warns nobody. */
function ownAddress({ client, host }: Asking): string {
  const endpoints = client.resource('endpoints');
  const place = { namespace: 'default', name: 'kubernetes' };
  const kubernetes = endpoints && host.api?.request({ ...endpoints, ...place, verb: 'get' }).body;
  const subset = field(kubernetes, 'subsets', 0);
  return `${text(subset, 'addresses', 0, 'ip')}:${text(subset, 'ports', 0, 'port')}`;
}
