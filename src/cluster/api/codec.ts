import { utf8Bytes } from '../hash/fnv.ts';
import { behaves } from '../profile.ts';
import type { Version } from '../version.ts';
import { type Decoded, DecodeError, type DecodeOptions, decode } from './decode.ts';
import { goJson } from './go-text.ts';
import { jsonIteratorError } from './json-iterator.ts';
import { apiVersionOf, hubOf, type Kind, type ServedVersion, servedAs, typeOf } from './kind.ts';
import type { Served } from './kind-table.ts';
import { shapeOf } from './layout.ts';
import type { Json, KubeObject } from './object.ts';
import { headFault } from './outcome-fault.ts';
import type { ApiRequest } from './request.ts';
import { badRequest, type StatusError } from './status.ts';

/** An object in the store's form, and what a strict reader would complain about. */
export interface Incoming {
  readonly object: KubeObject;
  readonly unknown: readonly string[];
}

/**
 * Reads what a client sent in a served version into the store's form. Throws a Status for what cannot be
 * read.
 */
export function fromClient(kind: Kind, served: ServedVersion, body: unknown, version: Version): Incoming {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw unrecognized(kind, body);
  const { value, unknown } = decodeOrRefuse({ kind, served }, body, version);
  const { metadata } = value;
  const typed = {
    ...value,
    metadata: typeof metadata === 'object' && metadata !== null && !Array.isArray(metadata) ? metadata : {},
    apiVersion: apiVersionOf(served),
    kind: kind.names.kind,
  } as unknown as KubeObject;
  const more = served.unknown?.(typed) ?? [];
  const defaulted = served.defaults?.(typed) ?? typed;
  const converted = served.toHub?.(defaulted) ?? defaulted;
  const object = { ...converted, apiVersion: apiVersionOf(hubOf(kind)) };
  const isStored = version.minor >= oldestStored;
  return { object: isStored ? object : canonical(kind, object, version), unknown: [...unknown, ...more] };
}

/** The refusal of a text that is no JSON, of which its beginning is shown. */
export function unrecognizedText(kind: string, fault: string, summary: string): StatusError {
  return badRequest(
    `the object provided is unrecognized (must be of type ${kind}): couldn't get version/kind; json parse error: ${fault} (${summary})`,
  );
}

/** apiserver: pkg/endpoints/handlers/rest.go `transformDecodeError` of what has no kind */
function unrecognized(kind: Kind, body: unknown): StatusError {
  if (body === undefined) return unrecognizedText(kind.names.kind, 'unexpected end of JSON input', '<empty>');
  const fault = headFault(body);
  const bytes = utf8Bytes(goJson((body ?? null) as Json));
  const hex = [...bytes.slice(0, 30)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const summary = bytes.length > 30 ? `${hex} ...` : hex;
  return badRequest(
    `the object provided is unrecognized (must be of type ${kind.names.kind}): ${fault} (${summary})`,
  );
}

function decodeOrRefuse(served: Served, body: unknown, version: Version): Decoded {
  const type = typeOf(served.kind, served.served);
  try {
    return decode(type, body, version.minor);
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    throw unreadable(served, decodingFault(type, body, version) || error.message);
  }
}

/** What a client of a version says about metadata that it cannot read in an object; empty if it can. */
export function metadataFault(body: unknown, version: Version): string {
  return decodingFault('cli/resource.metadataOnlyObject', body, version, '');
}

/** What the decoder of a version says about a body that it cannot read; empty if it can. */
export function decodingFault(type: string, body: unknown, version: Version, end = '\n'): string {
  return textFault(type, `${goJson(body as Json)}${end}`, version);
}

/** What the decoder of a version says about a JSON text that it cannot read; empty if it can. */
export function textFault(type: string, text: string, version: Version): string {
  const isRead = behaves(version, 'decode.standardErrors') || !shapeOf(type, version.minor);
  if (!isRead) return jsonIteratorError(type, text, version.minor);
  try {
    // Clients send keys in order, and the first fault counts.
    decode(type, JSON.parse(text), version.minor);
    return '';
  } catch (error) {
    if (error instanceof DecodeError) return error.message;
    throw error;
  }
}

/** What a client is to hear of fields that the server does not know. apiserver: handlers/create.go */
export function strictFaults(
  unknown: readonly string[],
  { fieldValidation = 'Warn' }: Pick<ApiRequest, 'fieldValidation'>,
  version: Version,
): readonly string[] {
  if (!behaves(version, 'decode.strict') || fieldValidation === 'Ignore') return [];
  return unknown.map((path) => `unknown field ${JSON.stringify(path)}`);
}

/** The refusal of a body: `Service in version "v1" cannot be handled as a Service: …`. */
export function unreadable({ kind, served }: Served, fault: string): StatusError {
  const { kind: name } = kind.names;
  return badRequest(
    `${name} in version ${JSON.stringify(served.version)} cannot be handled as a ${name}: ${fault}`,
  );
}

/** The object as Go would write it in the store's form: required fields filled, empty optional ones gone. */
export function canonical(kind: Kind, object: KubeObject, version: Version): KubeObject {
  return inHubForm(kind, object, version, { isStored: true });
}

function inHubForm(
  kind: Kind,
  object: KubeObject,
  version: Version,
  options: DecodeOptions = {},
): KubeObject {
  const minor = Math.max(version.minor, oldestStored);
  return decode(typeOf(kind, hubOf(kind)), object, minor, options).value as unknown as KubeObject;
}

/** The object in the form of one of its versions, as Go would write it; unknown versions are the store's. */
export function inForm(kind: Kind, apiVersion: string, object: KubeObject, version: Version): KubeObject {
  const served = servedAs(kind, apiVersion, version);
  return served === hubOf(kind) ? inHubForm(kind, object, version) : convert(kind, served, object, version);
}

/**
 * The store of an older control plane keeps what this one would: what came later is filled in by defaults,
 * and no client sees it.
 */
const oldestStored = 13;

/** The object as a served version shows it. */
export function toClient(
  kind: Kind,
  served: ServedVersion,
  object: KubeObject,
  version: Version,
): KubeObject {
  const isStored = served === hubOf(kind) && version.minor >= oldestStored;
  const converted = isStored ? object : convert(kind, served, object, version);
  if (!behaves(version, 'meta.selfLink')) return converted;
  const selfLink = selfLinkOf(kind, served, object);
  return { ...converted, metadata: { ...converted.metadata, selfLink } };
}

function convert(kind: Kind, served: ServedVersion, object: KubeObject, version: Version): KubeObject {
  const converted = served.fromHub?.(object) ?? object;
  const named = { ...converted, apiVersion: apiVersionOf(served) };
  return decode(typeOf(kind, served), named, version.minor).value as unknown as KubeObject;
}

/** `/apis/apps/v1/namespaces/default/deployments/web`; a list's link has no name. */
export function selfLinkOf(
  kind: Kind,
  served: ServedVersion,
  object: { readonly metadata: { readonly namespace?: string; readonly name?: string } },
): string {
  const root = served.group === '' ? `/api/${served.version}` : `/apis/${apiVersionOf(served)}`;
  const { namespace, name } = object.metadata;
  const scope = namespace === undefined ? root : `${root}/namespaces/${namespace}`;
  return [scope, kind.names.plural, ...(name === undefined ? [] : [name])].join('/');
}
