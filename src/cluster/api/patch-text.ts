import { equalJson } from './equal.ts';
import type { JsonMap } from './kind.ts';
import type { Json } from './object.ts';

/** Which parts of an object a patch has looked into; what it has not is undefined. */
interface Touched {
  readonly at: (key: string) => Touched | undefined;
}

/**
 * An object after a patch as the server wrote it: what the patch looked into is a map of Go, with its keys in
 * order, and all else is as it was, with its fields in the order of its type.
 *
 * json-patch (evanphx): patch.go `lazyNode`, merge.go
 */
export function patchText(outcome: Json, current: Json, patch: Json, isMerge: boolean): string {
  const touched = isMerge ? inMerge(patch) : inOperations(patch);
  return text(outcome, current, touched);
}

function text(value: Json, before: Json | undefined, touched: Touched | undefined): string {
  if (touched === undefined || typeof value !== 'object' || value === null)
    return written(before !== undefined && equalJson(value, before) ? before : value);
  if (Array.isArray(value)) {
    const items = value.map((item: Json, index) =>
      text(item, (before as readonly Json[] | undefined)?.[index], touched.at(String(index))),
    );
    return `[${items.join(',')}]`;
  }
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  const fields = entries.map(([key, inner]) => {
    const known = (before as JsonMap | undefined)?.[key];
    return `${JSON.stringify(key)}:${text(inner as Json, known, touched.at(key))}`;
  });
  return `{${fields.join(',')}}`;
}

/** Signs that HTML knows are escaped. */
function written(value: Json): string {
  return JSON.stringify(value).replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
}

function inMerge(patch: Json | undefined): Touched | undefined {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return undefined;
  return { at: (key) => inMerge((patch as JsonMap)[key]) };
}

/** An operation looks into all that holds what it names. */
function inOperations(patch: Json): Touched {
  const paths = (Array.isArray(patch) ? patch : []).flatMap((operation: Json) => {
    const { path, from } = operation as { readonly path?: unknown; readonly from?: unknown };
    return [path, from].flatMap((pointer) =>
      typeof pointer === 'string' ? [pointer.split('/').slice(1, -1)] : [],
    );
  });
  return below(paths) ?? { at: () => undefined };
}

function below(paths: readonly (readonly string[])[]): Touched | undefined {
  if (paths.length === 0) return undefined;
  const unescaped = (part = '') => part.replaceAll('~1', '/').replaceAll('~0', '~');
  return {
    at: (key) =>
      below(
        paths.flatMap(([first, ...rest]) => (first !== undefined && unescaped(first) === key ? [rest] : [])),
      ),
  };
}
