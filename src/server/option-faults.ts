import type { Status, Version } from '#cluster';
import type { Incoming } from './incoming.ts';
import { refusal } from './statuses.ts';

/** One thing that is wrong with the options of a request. */
export interface OptionFault {
  readonly field: string;
  readonly reason:
    | 'FieldValueNotSupported'
    | 'FieldValueTooLong'
    | 'FieldValueForbidden'
    | 'FieldValueInvalid'
    | 'FieldValueRequired';
  readonly message: string;
}

const kinds: Readonly<Record<string, string>> = {
  POST: 'CreateOptions',
  PUT: 'UpdateOptions',
  PATCH: 'PatchOptions',
  DELETE: 'DeleteOptions',
};

/**
 * The refusal of a write whose options say what they cannot; undefined if they say nothing such.
 *
 * apimachinery: pkg/apis/meta/v1/validation/validation.go
 */
export function refusedOptions(incoming: Incoming, body: unknown, version: Version): Status | undefined {
  const kind = kinds[incoming.method];
  if (kind === undefined) return undefined;
  const faults = [
    ...(kind === 'DeleteOptions'
      ? deletionFaults(incoming.query, body)
      : managerFaults(incoming, kind, version)),
    ...dryRunFaults(incoming.query, kind === 'DeleteOptions' ? body : undefined, version),
  ];
  return faults.length === 0 ? undefined : optionFaults(kind, faults);
}

/** The refusal of options, with all that is wrong with them. */
export function optionFaults(kind: string, faults: readonly OptionFault[]): Status {
  const texts = faults.map(({ field, message }) => `${field}: ${message}`);
  const list = texts.length === 1 ? texts[0] : `[${texts.join(', ')}]`;
  const causes = faults.map(({ reason, message, field }) => ({ reason, message, field }));
  const message = `${kind}.meta.k8s.io "" is invalid: ${list}`;
  return refusal(422, 'Invalid', message, { group: 'meta.k8s.io', kind, causes });
}

const longest = 128;

function managerFaults(
  { query, contentType }: Incoming,
  kind: string,
  { minor }: Version,
): readonly OptionFault[] {
  const manager = query.get('fieldManager') ?? '';
  const isApply = contentType?.startsWith('application/apply-patch') ?? false;
  const limit = minor >= 25 ? 'may not be longer than' : 'must have at most';
  const tooLong =
    minor >= 32
      ? `may not be more than ${longest} bytes`
      : `${limit} ${longest}${minor >= 25 ? '' : ' bytes'}`;
  const forced = kind === 'PatchOptions' && !isApply && query.has('force');
  return [
    ...(kind === 'PatchOptions' && isApply && manager === ''
      ? [
          {
            field: 'fieldManager',
            reason: 'FieldValueRequired' as const,
            message: 'Required value: is required for apply patch',
          },
        ]
      : []),
    ...(forced
      ? [
          {
            field: 'force',
            reason: 'FieldValueForbidden' as const,
            message: 'Forbidden: may not be specified for non-apply patch',
          },
        ]
      : []),
    ...(manager.length > longest
      ? [{ field: 'fieldManager', reason: 'FieldValueTooLong' as const, message: `Too long: ${tooLong}` }]
      : []),
  ];
}

function deletionFaults(query: URLSearchParams, body: unknown): readonly OptionFault[] {
  const { propagationPolicy, orphanDependents } = (body ?? {}) as Readonly<Record<string, unknown>>;
  const policy = propagationPolicy ?? query.get('propagationPolicy') ?? undefined;
  if (policy === undefined) return [];
  const orphans = orphanDependents ?? query.get('orphanDependents') ?? undefined;
  const both: readonly OptionFault[] =
    orphans === undefined
      ? []
      : [
          {
            field: 'propagationPolicy',
            reason: 'FieldValueInvalid',
            message: `Invalid value: ${JSON.stringify(policy)}: orphanDependents and deletionPropagation cannot be both set`,
          },
        ];
  if (['Foreground', 'Background', 'Orphan'].includes(String(policy))) return both;
  const known = 'supported values: "Foreground", "Background", "Orphan", "nil"';
  return [
    ...both,
    {
      field: 'propagationPolicy',
      reason: 'FieldValueNotSupported',
      message: `Unsupported value: ${JSON.stringify(policy)}: ${known}`,
    },
  ];
}

function dryRunFaults(query: URLSearchParams, body: unknown, { minor }: Version): readonly OptionFault[] {
  const inBody = (body as { readonly dryRun?: unknown } | null | undefined)?.dryRun;
  const stated = [...query.getAll('dryRun'), ...(Array.isArray(inBody) ? inBody.map(String) : [])];
  if (stated.every((each) => each === 'All')) return [];
  const list = stated.map((each) => JSON.stringify(each));
  const value = minor >= 34 ? `[${list.join(',')}]` : `[]string{${list.join(', ')}}`;
  return [
    {
      field: 'dryRun',
      reason: 'FieldValueNotSupported',
      message: `Unsupported value: ${value}: supported values: "All"`,
    },
  ];
}
