import type { Status } from '#cluster';

/** A refusal of the server itself, before any object is looked at. */
export function refusal(code: number, reason: string, message: string, details?: Status['details']): Status {
  const told = {
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Failure',
    message,
    reason,
  } as const;
  return { ...told, ...(details && { details }), code };
}

/** Something that real control planes do and this one does not: it says so, by name. */
export function notSimulated(what: string): Status {
  return refusal(501, 'NotImplemented', `${what} is not simulated by kanzen`);
}

/** apimachinery: pkg/api/errors/errors.go `NewUnauthorized` */
export const unauthorized = refusal(401, 'Unauthorized', 'Unauthorized');

/** apiserver: pkg/endpoints/handlers/negotiation/errors.go */
export const unsupportedMediaType = refusal(
  415,
  'UnsupportedMediaType',
  'the body of the request was in an unknown format - accepted media types include: ' +
    'application/json, application/yaml, application/vnd.kubernetes.protobuf',
);

/** apiserver: pkg/endpoints/handlers/negotiation/errors.go */
export const notAcceptable = refusal(
  406,
  'NotAcceptable',
  'only the following media types are accepted: ' +
    'application/json, application/yaml, application/vnd.kubernetes.protobuf',
);

/** apimachinery: pkg/api/errors/errors.go `NewRequestEntityTooLargeError` */
export function tooLarge(limit: number): Status {
  return refusal(413, 'RequestEntityTooLarge', `Request entity too large: limit is ${limit}`);
}

/** The server has no such resource, or not in that version. */
export const noSuchResource = refusal(
  404,
  'NotFound',
  'the server could not find the requested resource',
  {},
);

/** A method that the resource does not have. */
export const methodNotAllowed = refusal(
  405,
  'MethodNotAllowed',
  'the server does not allow this method on the requested resource',
  {},
);

/** No route takes a patch of that type. go-restful: curly.go `SelectRoute` */
export const noSuchPatch = refusal(415, 'UnsupportedMediaType', '415: Unsupported Media Type', {});

/** No route answers in any form that the client takes. go-restful: jsr311.go `detectRoute` */
export const noSuchMedia = refusal(406, 'NotAcceptable', '406: Not Acceptable', {});
