import { type Json, type ResourceTarget, type Status, targetOf } from '#cluster';
import { jsonFault } from '#text';
import type { RequestDetails } from '../client.ts';
import { failure, NotSimulated, type Refusal, StatusRefusal } from '../errors.ts';
import { isObject, type JsonObject } from '../fields.ts';
import type { Invocation } from '../invocation.ts';
import { answered, notFound } from '../raw-answer.ts';
import { checkRaw, wrongRaw } from './raw-usage.ts';

const verbs = { POST: 'create', PUT: 'update', DELETE: 'delete' } as const;

/** `create`, `replace` and `delete --raw PATH`: what the server says to what a file says. kubectl: pkg/rawhttp/raw.go */
export function writeRaw(invocation: Invocation, method: keyof typeof verbs): number {
  const { client, out } = invocation;
  checkFiles(invocation, method);
  const path = checkRaw(invocation);
  const text = textOf(invocation);
  const target = targetOf(path.split('?')[0] ?? '');
  if (target.type !== 'resource') throw notFound;
  if (target.subresource !== undefined || path.includes('?'))
    throw new NotSimulated(`the API server's answer to ${method} ${path}`);
  const { group, version, resource, namespace, name } = target;
  const info = client
    .resources()
    .find((one) => one.resource === resource && one.group === group && one.version === version);
  if (info === undefined) throw notFound;
  if ((name === undefined) !== (method === 'POST')) throw new NotSimulated(`${method} ${path}`);
  const body = client.send(info, namespace, detailsOf(target, info.kind, method, text));
  out(answered(body, invocation.host));
  return 0;
}

/** create.go and replace.go `Validate`; delete.go `Validate` has no hint */
function checkFiles(invocation: Invocation, method: keyof typeof verbs): void {
  const { flags } = invocation;
  const files = flags.list('filename');
  const wrong = (message: string): Refusal =>
    method === 'DELETE' ? failure(message) : wrongRaw(invocation, message);
  if (method === 'POST' && flags.bool('edit')) throw wrong('--raw and --edit are mutually exclusive');
  if (method === 'DELETE' ? files.length > 1 : files.length !== 1)
    throw wrong('--raw can only use a single local file or stdin');
  if (/^https?:\/\//.test(files[0] ?? '')) throw wrong('--raw cannot read from a url');
  if (flags.bool('recursive')) throw wrong('--raw and --recursive are mutually exclusive');
  if (method === 'POST' && flags.string('selector') !== '')
    throw wrong('--raw and --selector (-l) are mutually exclusive');
}

function textOf({ flags, host }: Invocation): string {
  const [file] = flags.list('filename');
  if (file === undefined) return '';
  if (file === '-') return host.stdin;
  const text = host.readFile(file);
  if (text === undefined) throw failure(`open ${file}: no such file or directory`);
  return text;
}

/** What a body leaves out of its kind follows from where it is sent. apiserver: pkg/endpoints/handlers/create.go */
function detailsOf(
  { group, version, name }: ResourceTarget,
  kind: string,
  method: keyof typeof verbs,
  text: string,
): RequestDetails {
  const verb = verbs[method];
  const named = name === undefined ? {} : { name };
  if (text.trim() === '') return { verb, ...named };
  const body = { kind, apiVersion: group === '' ? version : `${group}/${version}`, ...bodyOf(text) };
  return { verb, ...named, body, fieldManager: 'kubectl' };
}

function bodyOf(text: string): JsonObject {
  const fault = jsonFault(text);
  if (fault !== undefined) throw badRequest(`couldn't get version/kind; json parse error: ${fault}`);
  const value = JSON.parse(text) as Json;
  if (isObject(value)) return value;
  throw new NotSimulated('a body that is no object');
}

function badRequest(message: string): StatusRefusal {
  const status = { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', code: 400 } as const;
  const refusal: Status = { ...status, message, reason: 'BadRequest' };
  return new StatusRefusal(refusal);
}
