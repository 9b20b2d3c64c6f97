import { type ApiRequest, inRange } from '#cluster';
import { failure, type Refusal } from './errors.ts';
import { isObject, text } from './fields.ts';
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
    case '':
    case 'true':
    case 'strict':
      return { fieldValidation: 'Strict' };
    default:
      throw failure(
        `invalid - validate option ${JSON.stringify(invocation.flags.string('validate'))}; ` +
          'must be one of: strict (or true), warn, ignore (or false)',
      );
  }
}

/**
 * Refuses a manifest that the client finds wrong before anything is sent. kubectl: pkg/validation/schema.go;
 * from 1.25 on it leaves that to servers which can. cli-runtime: pkg/resource/query_param_verifier.go
 */
export function validateManifest(invocation: Invocation, { source, value }: Manifest): void {
  validationOf(invocation);
  if (['false', 'ignore'].includes(invocation.flags.string('validate'))) return;
  if (!isObject(value)) throw invalidData(source, 'invalid object to validate');
  const faults = ['apiVersion', 'kind']
    .filter((key) => text(value, key) === '')
    .map((key) => `${key} not set`);
  const found = faults.length === 0 ? schemaFaults(invocation, { source, value }) : faults;
  if (found.length === 0) return;
  const shown = found.length === 1 ? found[0] : `[${found.join(', ')}]`;
  throw invalidData(source, shown ?? '');
}

function invalidData(source: string, what: string): Refusal {
  return failure(
    `error validating "${source}": error validating data: ${what}; ` +
      'if you choose to ignore these errors, turn validation off with --validate=false',
  );
}

function schemaFaults({ profile, host, client }: Invocation, manifest: Manifest): readonly string[] {
  if (profile.has('serverSideValidation') && inRange(host.settings.kubernetes, { from: '1.25' })) return [];
  return flatten(manifest).flatMap(({ value }) => client.schemaErrors(value));
}
