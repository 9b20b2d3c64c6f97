import type { Status, Version } from '#cluster';
import { type Incoming, isOn } from './incoming.ts';
import { type OptionFault, optionFaults } from './option-faults.ts';
import { refusal } from './statuses.ts';

const numbers = ['limit', 'timeoutSeconds'];

/**
 * The refusal of a list or a watch whose options say what they cannot; undefined if they say nothing such.
 *
 * apiserver: pkg/endpoints/handlers/get.go `ListResource`; apimachinery:
 * pkg/apis/meta/internalversion/validation/validation.go
 */
export function refusedList({ query }: Incoming, { minor }: Version): Status | undefined {
  for (const name of numbers) {
    const value = query.get(name);
    if (value === null || value === '' || /^[-+]?\d+$/.test(value)) continue;
    const fault = `strconv.ParseInt: parsing ${JSON.stringify(value)}: invalid syntax`;
    return refusal(400, 'BadRequest', fault);
  }
  const revision = revisionFault(query);
  if (revision !== undefined) return revision;
  const isOpened = minor >= 27 && isOn(query, 'watch') && query.has('sendInitialEvents');
  const faults = minor >= 19 && !isOpened ? matchFaults(query) : [];
  return faults.length === 0 ? undefined : optionFaults('ListOptions', faults);
}

/** The cache of the storage is asked first; only what it cannot tell does the storage judge. cacher.go `List` */
function revisionFault(query: URLSearchParams): Status | undefined {
  const stated = query.get('resourceVersion') ?? '';
  if (/^\d*$/.test(stated)) return undefined;
  const fault = `strconv.ParseUint: parsing ${JSON.stringify(stated)}: invalid syntax`;
  const message = `resourceVersion: Invalid value: ${JSON.stringify(stated)}: ${fault}`;
  const isStored = Number(query.get('limit')) > 0 || (query.get('continue') ?? '') !== '';
  const isWatched = isOn(query, 'watch');
  if (isWatched || !isStored) return refusal(500, '', message);
  return refusal(400, 'BadRequest', `invalid resource version: ${message}`);
}

function matchFaults(query: URLSearchParams): readonly OptionFault[] {
  const match = query.get('resourceVersionMatch') ?? '';
  if (match === '') return [];
  const revision = query.get('resourceVersion') ?? '';
  const forbidden = (isSo: boolean, why: string): readonly OptionFault[] =>
    isSo
      ? [
          {
            field: 'resourceVersionMatch',
            reason: 'FieldValueForbidden',
            message: `Forbidden: resourceVersionMatch ${why}`,
          },
        ]
      : [];
  const known = 'supported values: "Exact", "NotOlderThan", ""';
  return [
    ...forbidden(isOn(query, 'watch'), 'is forbidden for watch'),
    ...forbidden(revision === '', 'is forbidden unless resourceVersion is provided'),
    ...forbidden((query.get('continue') ?? '') !== '', 'is forbidden when continue is provided'),
    ...(match === 'Exact' || match === 'NotOlderThan'
      ? []
      : [
          {
            field: 'resourceVersionMatch',
            reason: 'FieldValueNotSupported' as const,
            message: `Unsupported value: ${JSON.stringify(match)}: ${known}`,
          },
        ]),
    ...forbidden(match === 'Exact' && revision === '0', '"exact" is forbidden for resourceVersion "0"'),
  ];
}
