import type { Version } from '../version.ts';
import { causeReason, type FieldError, fieldErrorBody, fieldErrorText } from './field-error.ts';
import type { Status } from './request.ts';

/**
 * A refusal inside the simulation, carrying Kubernetes' own words. `Api.request` turns it into a response.
 */
export class StatusError extends Error {
  readonly status: Status;

  constructor(status: Status) {
    super(status.message);
    this.name = 'StatusError';
    this.status = status;
  }
}

/** A resource as messages name it: `pods`, `deployments.apps`. */
export interface Named {
  readonly group: string;
  readonly plural: string;
}

/** `deployments.apps "web" not found`. */
export function notFound(resource: Named, name: string): StatusError {
  const message = `${qualified(resource)} ${JSON.stringify(name)} not found`;
  return failure(404, 'NotFound', message, detailsOf(resource, name));
}

/** `services "web" already exists`. */
export function alreadyExists(resource: Named, name: string): StatusError {
  const message = `${qualified(resource)} ${JSON.stringify(name)} already exists`;
  return failure(409, 'AlreadyExists', message, detailsOf(resource, name));
}

/** `Operation cannot be fulfilled on services "web": …`. */
export function conflict(resource: Named, name: string, reason: string): StatusError {
  const message = `Operation cannot be fulfilled on ${qualified(resource)} ${JSON.stringify(name)}: ${reason}`;
  return failure(409, 'Conflict', message, detailsOf(resource, name));
}

/** `pods "web" is forbidden: …`. */
export function forbiddenStatus(resource: Named, name: string, reason: string): StatusError {
  const subject = name === '' ? qualified(resource) : `${qualified(resource)} ${JSON.stringify(name)}`;
  return failure(403, 'Forbidden', `${subject} is forbidden: ${reason}`, detailsOf(resource, name));
}

/** A request that makes no sense: decoding errors, a namespace that does not match. */
export function badRequest(message: string): StatusError {
  return failure(400, 'BadRequest', message);
}

/** The server has no such resource in that version. */
export function noSuchResource(): StatusError {
  return failure(404, 'NotFound', 'the server could not find the requested resource', {});
}

/** `the server does not allow this method on the requested resource`. */
export function methodNotAllowed(): StatusError {
  const message = 'the server does not allow this method on the requested resource';
  return failure(405, 'MethodNotAllowed', message, {});
}

/** A status as Go writes it: what is empty is left out, and a deletion that is done has no code. meta/v1: `Status` */
export function statusOnWire(body: Status): Partial<Status> {
  const { kind, apiVersion, metadata, status, message, reason, details, code } = body;
  return {
    ...{ kind, apiVersion, metadata, status },
    ...(message !== '' && { message }),
    ...(reason !== '' && { reason }),
    ...(details && { details: detailsOnWire(details) }),
    ...((status === 'Failure' || code !== 200) && { code }),
  };
}

/** A cause without a reason or a field has none. meta/v1: `StatusCause` */
function detailsOnWire({
  causes,
  ...details
}: NonNullable<Status['details']>): NonNullable<Status['details']> {
  if (!causes) return details;
  const told = causes.map(({ reason, message, field }) => ({
    ...(reason !== '' && { reason }),
    ...(message !== '' && { message }),
    ...(field !== '' && { field }),
  }));
  return { ...details, causes: told } as NonNullable<Status['details']>;
}

/** The refusal of what a real server would do and this one cannot; no client may show it. */
export function unsimulated(what: string): StatusError {
  const { status } = failure(501, 'NotImplemented', `${what} is not simulated`);
  return new StatusError({ ...status, notSimulated: what });
}

/** A budget that has nothing left to give. */
export function tooManyRequests(message: string, retryAfterSeconds: number): StatusError {
  return failure(429, 'TooManyRequests', message, { retryAfterSeconds });
}

/**
 * `Service "web" is invalid: …`, one cause in line or several in brackets.
 *
 * apimachinery: pkg/api/errors/errors.go `NewInvalid`
 */
export function invalidObject(
  subject: { readonly group: string; readonly kind: string; readonly name: string },
  errors: readonly FieldError[],
  version: Version,
): StatusError {
  const kind = subject.group === '' ? subject.kind : `${subject.kind}.${subject.group}`;
  const texts = [...new Set(errors.map((error) => fieldErrorText(error, version)))];
  const list = texts.length === 1 ? texts[0] : `[${texts.join(', ')}]`;
  const causes = errors.map((error) => ({
    reason: causeReason(error.type),
    message: fieldErrorBody(error, version),
    field: error.field,
  }));
  const message = `${kind} ${JSON.stringify(subject.name)} is invalid: ${list}`;
  const details = { ...detailsOf({ group: subject.group, plural: subject.kind }, subject.name), causes };
  const refusal = failure(422, 'Invalid', message, details);
  const unprinted = errors.find((error) => error.unprinted !== undefined)?.unprinted;
  return unprinted === undefined ? refusal : new StatusError({ ...refusal.status, notSimulated: unprinted });
}

/** A refusal with its own words. */
export function failure(
  code: number,
  reason: string,
  message: string,
  details?: Status['details'],
): StatusError {
  return new StatusError({
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Failure',
    message,
    reason,
    ...(details && { details }),
    code,
  });
}

/** In the order of their fields in Go, without what is empty. meta/v1: `StatusDetails` */
function detailsOf({ group, plural }: Named, name: string): NonNullable<Status['details']> {
  return {
    ...(name !== '' && { name }),
    ...(group !== '' && { group }),
    ...(plural !== '' && { kind: plural }),
  };
}

function qualified(resource: Named): string {
  return resource.group === '' ? resource.plural : `${resource.plural}.${resource.group}`;
}
