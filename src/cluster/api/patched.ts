import type { Version } from '../version.ts';
import { textFault } from './codec.ts';
import { invalid } from './field-error.ts';
import { inGoOrder } from './go-order.ts';
import { goJson, goValue } from './go-text.ts';
import { typeOf } from './kind.ts';
import type { KindTable, Served } from './kind-table.ts';
import type { Json, KubeObject } from './object.ts';
import { otherKindFault } from './outcome-fault.ts';
import { jsonPatch, mergeDocument } from './patch.ts';
import { patchText } from './patch-text.ts';
import type { ApiRequest } from './request.ts';
import { failure, invalidObject, type StatusError } from './status.ts';
import { strategicMerge } from './strategic-merge.ts';
import { conversionFault } from './unstructured.ts';

/** What a patch makes of an object, in the version that the request speaks; yet to be decoded and judged. */
export function patched(
  served: Served,
  current: KubeObject,
  request: ApiRequest,
  { kinds, version }: { readonly kinds: KindTable; readonly version: Version },
): Json {
  const target = current as unknown as Json;
  const patch = request.body as Json;
  const type = typeOf(served.kind, served.served);
  switch (request.patchType) {
    case 'json':
      return readable(served, { outcome: jsonPatch(target, patch), current }, request, { kinds, version });
    case 'merge':
      return readable(served, { outcome: mergeDocument(target, patch), current }, request, {
        kinds,
        version,
      });
    default:
      if (served.kind.isCustom) throw unknownPatch(version);
      return convertible(type, strategicMerge(type, target, patch, version.minor), request, version);
  }
}

/** apiserver: pkg/endpoints/handlers/negotiation/errors.go `NewUnsupportedMediaTypeError` */
function unknownPatch({ minor }: Version): StatusError {
  const types = ['json-patch+json', 'merge-patch+json', ...(minor >= 16 ? ['apply-patch+yaml'] : [])];
  const accepted = types.map((type) => `application/${type}`).join(', ');
  const message = `the body of the request was in an unknown format - accepted media types include: ${accepted}`;
  return failure(415, 'UnsupportedMediaType', message);
}

/** The outcome of a patch, if its text can be read as its type. apiserver: patch.go `applyPatchToCurrentObject` */
function readable(
  served: Served,
  { outcome, current }: { readonly outcome: Json; readonly current: KubeObject },
  { patchType, body }: ApiRequest,
  { kinds, version }: { readonly kinds: KindTable; readonly version: Version },
): Json {
  const before = inGoOrder(current, version.minor) as unknown as Json;
  const text = patchText(outcome, before, body as Json, patchType === 'merge');
  const type = typeOf(served.kind, served.served);
  const fault = otherKindFault(served, outcome, kinds) ?? textFault(type, text, version);
  if (fault) throw refused(text, fault, version);
  return outcome;
}

/** The outcome of a strategic patch, if it can be made an object. apiserver: patch.go `applyPatchToObject` */
function convertible(type: string, outcome: Json, { body }: ApiRequest, version: Version): Json {
  const fault = conversionFault(type, outcome, version.minor);
  if (fault) throw refused(goValue(body as Json), fault, version);
  return outcome;
}

/** The refusal of a patch whose outcome is no object: it shows the outcome, or a strategic patch itself. */
function refused(shown: string, fault: string, version: Version): StatusError {
  return invalidObject({ group: '', kind: '', name: '' }, [invalid('patch', shown, fault)], version);
}

/** The refusal of a patch that states fields which no type has. */
export function refusedPatch(
  outcome: Json,
  fault: string,
  { patchType, body }: ApiRequest,
  version: Version,
): StatusError {
  const isText = patchType === 'json' || patchType === 'merge';
  return refused(isText ? goJson(outcome) : goValue(body as Json), fault, version);
}

/**
 * An object without what clients say of its managers: a patch may look at them, and newer clients rewrite
 * them before they apply on the server, but who manages what is worked out from who wrote what.
 */
export function withoutManagers(object: Json): Json {
  const { metadata } = object as { readonly metadata?: Json };
  if (typeof metadata !== 'object' || metadata === null || !('managedFields' in metadata)) return object;
  const { managedFields: _, ...rest } = metadata as { readonly [key: string]: Json };
  return { ...(object as { readonly [key: string]: Json }), metadata: rest };
}
