import { inRange, type Version } from '../version.ts';
import type { Kind } from './kind.ts';
import type { ApiRequest } from './request.ts';

/** What can be done to the status of an object, which is neither made nor deleted by itself. */
const statusVerbs: readonly ApiRequest['verb'][] = ['get', 'update', 'patch'];

/**
 * Whether a control plane's storage of a kind has the method that a request needs.
 *
 * apiserver: pkg/endpoints/installer.go `registerResourceHandlers`
 */
export function isAllowed(kind: Kind, { verb, subresource }: ApiRequest, version: Version): boolean {
  if (subresource === 'status' && !statusVerbs.includes(verb)) return false;
  if (verb === 'deletecollection' && kind.deletesCollections)
    return inRange(version, kind.deletesCollections);
  return kind.verbs === undefined || kind.verbs.includes(verb);
}
