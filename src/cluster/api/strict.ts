import type { Version } from '../version.ts';
import { strictFaults, unreadable } from './codec.ts';
import type { Served } from './kind-table.ts';
import type { Json } from './object.ts';
import { refusedPatch } from './patched.ts';
import type { ApiRequest } from './request.ts';

/**
 * Refuses a body with fields that the server does not know, if its sender wants that; else what to warn of.
 * apiserver: pkg/endpoints/handlers/create.go, patch.go
 */
export function strictWarnings(
  served: Served,
  { body, unknown }: { readonly body: unknown; readonly unknown: readonly string[] },
  request: ApiRequest,
  version: Version,
): readonly string[] {
  const faults = strictFaults(unknown, request, version);
  if (faults.length === 0 || request.fieldValidation !== 'Strict') return faults;
  const text = `strict decoding error: ${faults.join(', ')}`;
  throw request.verb === 'patch'
    ? refusedPatch(body as Json, text, request, version)
    : unreadable(served, text);
}
