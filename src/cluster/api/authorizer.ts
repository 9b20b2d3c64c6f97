import type { ApiRequest } from './request.ts';
import { forbiddenStatus, type StatusError } from './status.ts';
import type { User } from './user.ts';

/** What a user wants to do: with a resource, or with a path that is none. */
export interface Attributes {
  readonly verb: string;
  readonly group: string;
  readonly resource: string;
  readonly subresource?: string;
  readonly name?: string;
  readonly namespace?: string;
  /** Of a request for no resource. */
  readonly path?: string;
}

/** Whether a user may do something, and what kept the authorizer from knowing. */
export interface Decision {
  readonly allowed: boolean;
  readonly reason: string;
}

/** Decides what users may do. */
export type Authorizer = (user: User, attributes: Attributes) => Decision;

/** What a request wants. A namespace itself counts as being in it. apiserver: pkg/endpoints/request/requestinfo.go */
export function attributesOf(request: ApiRequest, namespaced: boolean): Attributes {
  const { verb, group, resource, subresource, name } = request;
  const namespace = namespaced ? request.namespace : resource === 'namespaces' ? name : undefined;
  return {
    verb,
    group,
    resource,
    ...(subresource !== undefined && { subresource }),
    ...(name !== undefined && { name }),
    ...(namespace !== undefined && { namespace }),
  };
}

/** apiserver: pkg/endpoints/handlers/responsewriters/errors.go `forbiddenMessage` */
export function forbiddenFor({ name: user }: User, attributes: Attributes, reason: string): StatusError {
  const { verb, group, resource, subresource, name = '', namespace } = attributes;
  const what = subresource === undefined ? resource : `${resource}/${subresource}`;
  const where =
    namespace === undefined ? 'at the cluster scope' : `in the namespace ${JSON.stringify(namespace)}`;
  const text = `User ${JSON.stringify(user)} cannot ${verb} resource ${JSON.stringify(what)} in API group ${JSON.stringify(group)} ${where}`;
  const detail = reason === '' ? text : `${text}: ${reason}`;
  return forbiddenStatus({ group, plural: resource }, name, detail);
}
