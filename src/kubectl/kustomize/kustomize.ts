import type { Json } from '#cluster';
import { NotSimulated } from '../errors.ts';
import type { KubectlHost } from '../host.ts';

/** The objects that a kustomization makes. */
export function kustomize(_host: KubectlHost, _directory: string): readonly Json[] {
  throw new NotSimulated('kustomize');
}
