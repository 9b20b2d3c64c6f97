import { parseQuantity } from './quantity.ts';

/** Why a value is none of a type with a JSON form of its own; undefined if it is one. */
export function ownFormFault(type: string, value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  const mismatch = (wanted: string) =>
    `json: cannot unmarshal ${kindOf(value)} into Go value of type ${wanted}`;
  if (type === 'api/resource.Quantity') return parseQuantity(String(value)) ? undefined : quantityRule;
  if (type === 'util/intstr.IntOrString') {
    return typeof value === 'string' || Number.isInteger(value) ? undefined : mismatch('int32');
  }
  if (type !== 'meta/v1.Time' && type !== 'meta/v1.MicroTime') return undefined;
  return typeof value === 'string' ? timeFault(value) : mismatch('string');
}

/** apimachinery: pkg/api/resource/quantity.go `ErrFormatWrong` */
export const quantityRule =
  "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";

/** Go's `time.Parse` of RFC 3339; undefined for a time. */
export function timeFault(value: string): string | undefined {
  if (value === '' || !Number.isNaN(Date.parse(value))) return undefined;
  const quoted = JSON.stringify(value);
  return `parsing time ${quoted} as "2006-01-02T15:04:05Z07:00": cannot parse ${quoted} as "2006"`;
}

/** The place of the first byte that is no base64, as Go counts; -1 if there is none. */
export function base64Fault(text: string): number {
  const bare = text.replace(/[\r\n]/g, '');
  const wrong = bare.search(/[^A-Za-z0-9+/=]/);
  if (wrong >= 0) return wrong;
  return bare.length % 4 === 0 ? -1 : bare.length - (bare.length % 4);
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return typeof value === 'boolean' ? 'bool' : typeof value;
}
