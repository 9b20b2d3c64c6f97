import { parseDocument } from 'yaml';
import { type Status, unrecognizedText, type Version } from '#cluster';
import type { Incoming } from './incoming.ts';
import { readJson } from './json.ts';
import { readProtobuf } from './protobuf/read-protobuf.ts';
import { refusal, unsupportedMediaType } from './statuses.ts';

/** A body that was understood, or the refusal of one that was not. */
export type BodyReading =
  | { readonly type: 'body'; readonly value: unknown }
  | { readonly type: 'refused'; readonly status: Status };

/** What stands in a request's body, whichever encoding the client chose. */
export function readBody(
  { body: bytes, contentType }: Pick<Incoming, 'body' | 'contentType'>,
  kind: string,
  version: Version,
): BodyReading {
  if (bytes.length === 0) return { type: 'body', value: undefined };
  const media = (contentType ?? 'application/json').split(';')[0]?.trim().toLowerCase() ?? '';
  if (media === 'application/vnd.kubernetes.protobuf') return fromProtobuf(bytes, version);
  const text = decodedText(bytes);
  if (text === undefined) return refused('the request body is not UTF-8');
  if (media === 'application/yaml' || media === 'application/apply-patch+yaml') return fromYaml(text);
  if (!/^application\/(json|.*\+json)$/.test(media)) {
    return { type: 'refused', status: unsupportedMediaType };
  }
  const reading = readJson(text);
  if (reading.type === 'value') return { type: 'body', value: reading.value };
  return { type: 'refused', status: unparsable(media, text, kind, reading.message) };
}

/** A patch is not decoded as an object. apiserver: endpoints/handlers/patch.go, rest.go `summarizeData` */
function unparsable(media: string, text: string, kind: string, fault: string): Status {
  if (media === 'application/merge-patch+json') return refusal(500, '', 'Invalid JSON Patch');
  if (media.endsWith('+json')) return refusal(400, 'BadRequest', fault);
  const bytes = Buffer.from(text);
  const isText = text.startsWith('{');
  const start = isText ? text.slice(0, 30) : bytes.subarray(0, 30).toString('hex');
  const summary = `${start}${bytes.length > 30 ? ' ...' : ''}`;
  return unrecognizedText(kind, fault, summary).status;
}

function fromProtobuf(bytes: Uint8Array, version: Version): BodyReading {
  try {
    return { type: 'body', value: readProtobuf(bytes, version.minor) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refused(`cannot read the body as Protobuf: ${error.message}`);
  }
}

function fromYaml(text: string): BodyReading {
  const document = parseDocument(text, { uniqueKeys: true });
  const [error] = document.errors;
  if (error) return refused(`error decoding YAML: ${error.message.split('\n')[0]}`);
  return { type: 'body', value: document.toJS({ maxAliasCount: 50 }) };
}

function decodedText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function refused(message: string): BodyReading {
  return { type: 'refused', status: refusal(400, 'BadRequest', message) };
}
