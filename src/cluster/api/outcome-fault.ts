import { hubOf, type Kind, typeOf } from './kind.ts';
import type { KindTable, Served } from './kind-table.ts';
import type { Json } from './object.ts';
import { isMap } from './strategic-faults.ts';

const head =
  'struct { APIVersion string "json:\\"apiVersion,omitempty\\""; Kind string "json:\\"kind,omitempty\\"" }';

/** What the server says of a text that has no version and no kind. apimachinery: serializer/json/meta.go `Interpret` */
export function headFault(value: unknown): string {
  const what = Array.isArray(value) ? 'array' : typeof value === 'boolean' ? 'bool' : typeof value;
  return `couldn't get version/kind; json parse error: json: cannot unmarshal ${what} into Go value of type ${head}`;
}

/**
 * Why the outcome of a patch cannot be read into the kind that was patched, where it says that it is another;
 * undefined if it does not.
 *
 * apimachinery: pkg/runtime/codec.go `DecodeInto`, pkg/conversion/converter.go
 */
export function otherKindFault(
  { kind, served }: Served,
  outcome: Json,
  kinds: KindTable,
): string | undefined {
  if (!isMap(outcome)) return headFault(outcome);
  for (const name of ['apiVersion', 'kind'] as const) {
    const value = outcome[name] ?? '';
    if (typeof value === 'string') continue;
    const what = Array.isArray(value) ? 'array' : typeof value === 'boolean' ? 'bool' : typeof value;
    return `couldn't get version/kind; json parse error: json: cannot unmarshal ${what} into Go struct field .${name} of type string`;
  }
  const stated = { apiVersion: String(outcome.apiVersion ?? ''), kind: String(outcome.kind ?? '') };
  const own = served.group === '' ? served.version : `${served.group}/${served.version}`;
  const isSame = stated.kind === kind.names.kind && (stated.apiVersion === own || stated.apiVersion === '');
  if (isSame || kind.isCustom || stated.kind === '') return undefined;
  const found = kinds.manifest(stated.apiVersion, stated.kind);
  if (!found) return unregistered(stated);
  return stated.kind === kind.names.kind ? undefined : otherKind(found, kind);
}

/** What the server says of an object that it can read, and that is of another kind than is wanted. */
function otherKind({ kind, served }: Served, wanted: Kind): string {
  const [, from = ''] = /([^/]*)$/.exec(typeOf(kind, served)) ?? [];
  const [home = ''] = hubOf(wanted).group.split('.');
  return `converting (${from}) to (${home || 'core'}.${wanted.names.kind}): unknown conversion`;
}

/** What the server says of a kind that it does not have in a version. apimachinery: pkg/runtime/error.go */
export function unregistered({
  apiVersion,
  kind,
}: {
  readonly apiVersion: string;
  readonly kind: string;
}): string {
  const [what, where] = [kind, apiVersion].map((text) => JSON.stringify(text));
  return `no kind ${what} is registered for version ${where} in scheme "pkg/api/legacyscheme/scheme.go:30"`;
}
