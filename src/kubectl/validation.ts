import type { ApiRequest } from '#cluster';
import { failure } from './errors.ts';
import { text } from './fields.ts';
import type { Invocation } from './invocation.ts';
import type { Manifest } from './manifests.ts';

/**
 * What the server is told to do about unknown fields. kubectl: pkg/cmd/util/helpers.go
 * `GetValidationDirective`
 */
export function validationOf(invocation: Invocation): Pick<ApiRequest, 'fieldValidation'> {
  if (!invocation.profile.has('serverSideValidation')) return { fieldValidation: 'Ignore' };
  switch (invocation.flags.string('validate')) {
    case 'false':
    case 'ignore':
      return { fieldValidation: 'Ignore' };
    case 'warn':
      return { fieldValidation: 'Warn' };
    default:
      return { fieldValidation: 'Strict' };
  }
}

/** Refuses manifests whose kind or version is missing, as the client does before anything is sent. */
export function validateManifests(invocation: Invocation, manifests: readonly Manifest[]): void {
  if (['false', 'ignore'].includes(invocation.flags.string('validate'))) return;
  for (const { source, value } of manifests) {
    const lacks = ['apiVersion', 'kind'].filter((key) => text(value, key) === '');
    if (lacks.length === 0) continue;
    const faults = lacks.map((key) => `${key} not set`);
    const shown = faults.length === 1 ? faults[0] : `[${faults.join(', ')}]`;
    throw failure(
      `error validating "${source}": error validating data: ${shown}; ` +
        'if you choose to ignore these errors, turn validation off with --validate=false',
    );
  }
}
