import type { Version } from '../version.ts';
import { typeOf } from './kind.ts';
import type { Served } from './kind-table.ts';
import type { Json, KubeObject } from './object.ts';
import { jsonPatch, mergePatch } from './patch.ts';
import type { ApiRequest } from './request.ts';
import { strategicMerge } from './strategic-merge.ts';

/** What a patch makes of an object, in the version that the request speaks; yet to be decoded and judged. */
export function patched(served: Served, current: KubeObject, request: ApiRequest, version: Version): Json {
  const target = current as unknown as Json;
  const patch = request.body as Json;
  switch (request.patchType) {
    case 'json':
      return jsonPatch(target, patch);
    case 'merge':
      return mergePatch(target, patch);
    default:
      return strategicMerge(typeOf(served.kind, served.served), target, patch, version.minor);
  }
}
