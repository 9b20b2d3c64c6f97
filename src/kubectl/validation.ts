import { type ApiRequest, inRange } from '#cluster';
import { failure } from './errors.ts';
import { text } from './fields.ts';
import type { Invocation } from './invocation.ts';
import { flatten, type Manifest } from './manifests.ts';

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

/**
 * Refuses a manifest that the client finds wrong before anything is sent. kubectl: pkg/validation/schema.go;
 * from 1.25 on it leaves that to servers which can. cli-runtime: pkg/resource/query_param_verifier.go
 */
export function validateManifest(invocation: Invocation, { source, value }: Manifest): void {
  if (['false', 'ignore'].includes(invocation.flags.string('validate'))) return;
  const faults = ['apiVersion', 'kind']
    .filter((key) => text(value, key) === '')
    .map((key) => `${key} not set`);
  const found = faults.length === 0 ? schemaFaults(invocation, { source, value }) : faults;
  if (found.length === 0) return;
  const shown = found.length === 1 ? found[0] : `[${found.join(', ')}]`;
  throw failure(
    `error validating "${source}": error validating data: ${shown}; ` +
      'if you choose to ignore these errors, turn validation off with --validate=false',
  );
}

function schemaFaults({ profile, host, client }: Invocation, manifest: Manifest): readonly string[] {
  if (profile.has('serverSideValidation') && inRange(host.settings.kubernetes, { from: '1.25' })) return [];
  return flatten(manifest).flatMap(({ value }) => client.schemaErrors(value));
}
