import { behaves } from '../profile.ts';
import type { Version } from '../version.ts';
import { elementOf, fieldOf, itemKeys, type TypeAt } from './apply-schema.ts';
import type { JsonMap } from './kind.ts';
import type { Json, KubeObject } from './object.ts';
import { failure, type StatusError } from './status.ts';

/**
 * The refusal of a configuration that states fields which its type does not have; undefined if there are
 * none.
 *
 * apiserver: fieldmanager/structuredmerge.go `Apply`; structured-merge-diff: typed/validate.go
 */
export function undeclaredFields(
  { apiVersion, kind, metadata }: KubeObject,
  { body, unknown }: { readonly body: Json; readonly unknown: readonly string[] },
  at: TypeAt,
  version: Version,
): StatusError | undefined {
  const texts = unknown.map((path) => `${typedPath(path, body, at)}: field not declared in schema`);
  const [first] = texts;
  if (first === undefined) return undefined;
  const place = `${metadata.namespace ?? ''}/${metadata.name}`;
  const group = apiVersion.includes('/') ? apiVersion : `/${apiVersion}`;
  const what = behaves(version, 'apply.namesObject') ? ` (${place}; ${group}, Kind=${kind})` : '';
  const faults = texts.length === 1 ? first : ['errors:', ...texts.map((text) => `  ${text}`)].join('\n');
  return failure(500, '', `failed to create typed patch object${what}: ${faults}`);
}

/** Items of lists are named by their keys: `.spec.ports[port=80,protocol="TCP"].name`. */
function typedPath(path: string, body: Json, root: TypeAt): string {
  let at = root;
  let value: Json | undefined = body;
  let text = '';
  for (const [, index, field = ''] of path.matchAll(/\[(\d+)\]|([^.[]+)/g)) {
    if (index === undefined) {
      text += `.${field}`;
      at = fieldOf(at, field);
      value = (value as JsonMap | undefined)?.[field];
    } else {
      const item = (value as readonly Json[] | undefined)?.[Number(index)];
      text += `[${itemName(item, itemKeys(at)) ?? index}]`;
      at = elementOf(at);
      value = item;
    }
  }
  return text;
}

function itemName(item: Json | undefined, keys: readonly string[] = []): string | undefined {
  if (keys.length === 0 || typeof item !== 'object' || item === null) return undefined;
  const stated = keys.filter((key) => (item as JsonMap)[key] !== undefined);
  return stated.map((key) => `${key}=${JSON.stringify((item as JsonMap)[key])}`).join(',') || undefined;
}
