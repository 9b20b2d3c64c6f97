import { utf8Bytes } from '../hash/fnv.ts';
import { decodeBase64, encodeBase64 } from './base64.ts';
import type { KubeObject } from './object.ts';
import { badRequest } from './status.ts';

/** A page of a list and the token of the next. */
export interface Page {
  readonly items: readonly KubeObject[];
  readonly next?: string;
}

/** apiserver: pkg/storage/continue.go; the token names the last key that was seen. */
export function page(
  objects: readonly KubeObject[],
  limit: number | undefined,
  token: string | undefined,
): Page {
  const from = token === undefined ? 0 : positionAfter(objects, token);
  const rest = objects.slice(from);
  if (!limit || rest.length <= limit) return { items: rest };
  const items = rest.slice(0, limit);
  return { items, next: tokenOf(items.at(-1)) };
}

function tokenOf(last: KubeObject | undefined): string {
  return encodeBase64(utf8Bytes(JSON.stringify({ v: 'meta.k8s.io/v1', start: keyOf(last) })));
}

function positionAfter(objects: readonly KubeObject[], token: string): number {
  const text = String.fromCharCode(...decodeBase64(token));
  const start = /"start":"([^"]*)"/.exec(text)?.[1];
  if (start === undefined) throw badRequest('continue key is not valid: unexpected end of JSON input');
  const position = objects.findIndex((object) => keyOf(object) > start);
  return position < 0 ? objects.length : position;
}

function keyOf(object: KubeObject | undefined): string {
  return `${object?.metadata.namespace ?? ''}/${object?.metadata.name ?? ''}`;
}
