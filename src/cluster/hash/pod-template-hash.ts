import type { Json } from '../api/object.ts';
import { behaves } from '../profile.ts';
import type { Version } from '../version.ts';
import { adler32 } from './adler.ts';
import { fnv1a32, utf8Bytes } from './fnv.ts';
import { safeEncode } from './safe-encode.ts';
import { builtWithGo19, spew } from './spew.ts';

/** The hash of a template as it ends a name, and as the value of the label `pod-template-hash`. */
export interface TemplateHash {
  readonly name: string;
  readonly label: string;
}

/**
 * The hash in the names of a Deployment's ReplicaSets, computed as a control plane of that version does
 * over its own Go struct. The template must be defaulted; `collisionCount` is that of the Deployment's
 * status, and `builder` who has built that control plane.
 *
 * controller: pkg/controller/controller_utils.go `ComputeHash`; pkg/util/pod `GetPodTemplateSpecHash` up to
 * 1.6; deployment/sync.go `getNewReplicaSet`
 */
export function podTemplateHash(
  podTemplate: Json,
  version: Version,
  collisionCount?: number,
  builder?: 'minikube' | undefined,
): TemplateHash {
  const text = dumped(podTemplate, version.minor);
  // minikube's localkube of 1.8 says of itself that it was built with Go 1.9, before Kubernetes was.
  const bytes = utf8Bytes(builder === 'minikube' && version.minor === 8 ? builtWithGo19(text) : text);
  const sum = behaves(version, 'hash.adler')
    ? adler32(bytes)
    : fnv1a32([...bytes, ...littleEndian(collisionCount)]);
  const decimal = String(sum);
  const encoded = safeEncode(decimal);
  return {
    name: behaves(version, 'hash.decimalName') ? decimal : encoded,
    label: behaves(version, 'hash.decimalLabel') ? decimal : encoded,
  };
}

/** What is hashed of a template. Until 1.5 controllers knew templates in a form without a version only. */
export function dumped(podTemplate: Json, minor: number): string {
  return minor > 5
    ? spew('v1.PodTemplateSpec', podTemplate, minor)
    : spew('api.PodTemplateSpec', internalForm(podTemplate), minor);
}

/** kubernetes: pkg/api/v1/conversion.go `Convert_v1_PodSpec_To_api_PodSpec` */
function internalForm(podTemplate: Json): Json {
  const { spec, ...rest } = podTemplate as { readonly [key: string]: Json };
  const { hostNetwork, hostPID, hostIPC, securityContext, ...kept } = spec as {
    readonly [key: string]: Json;
  };
  const context = { ...(securityContext as { readonly [key: string]: Json }) };
  const host = Object.entries({ hostNetwork, hostPID, hostIPC }).filter(([, value]) => value !== undefined);
  return {
    ...rest,
    spec: { ...kept, securityContext: { ...context, ...Object.fromEntries(host) } },
  } as Json;
}

/** binary.LittleEndian.PutUint32 into eight zero bytes. */
function littleEndian(count: number | undefined): number[] {
  if (count === undefined) return [];
  return [0, 8, 16, 24].map((shift) => (count >>> shift) & 0xff).concat([0, 0, 0, 0]);
}
