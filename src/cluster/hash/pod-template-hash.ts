import type { Json } from '../api/object.ts';
import type { Version } from '../version.ts';
import { fnv1a32, utf8Bytes } from './fnv.ts';
import { safeEncode } from './safe-encode.ts';
import { spew } from './spew.ts';

/**
 * The hash in the names of a Deployment's ReplicaSets, computed as a control plane of that version does
 * over its own Go struct. The template must be defaulted; `collisionCount` is that of the Deployment's
 * status.
 *
 * controller: pkg/controller/controller_utils.go `ComputeHash`
 */
export function podTemplateHash(podTemplate: Json, version: Version, collisionCount?: number): string {
  const dump = spew('v1.PodTemplateSpec', podTemplate, version.minor);
  const bytes = utf8Bytes(dump);
  return safeEncode(String(fnv1a32([...bytes, ...littleEndian(collisionCount)])));
}

/** binary.LittleEndian.PutUint32 into eight zero bytes. */
function littleEndian(count: number | undefined): number[] {
  if (count === undefined) return [];
  return [0, 8, 16, 24].map((shift) => (count >>> shift) & 0xff).concat([0, 0, 0, 0]);
}
