import type { Version } from '../version.ts';
import type { Json } from './object.ts';

/** One thing that is wrong with a field of an object. apimachinery: pkg/util/validation/field/errors.go */
export interface FieldError {
  readonly type:
    | 'required'
    | 'invalid'
    | 'unsupported'
    | 'forbidden'
    | 'duplicate'
    | 'notFound'
    | 'tooLong'
    | 'tooMany';
  readonly field: string;
  readonly detail: string;
  readonly value?: Json | undefined;
  /**
   * The value's Go type, where servers up to 1.33 print it in Go syntax and it is no plain string or
   * number.
   */
  readonly goType?: string;
  readonly supported?: readonly string[];
  /** What of the server's text is not simulated, such as the difference of two pod specs. */
  readonly unprinted?: string;
}

/** `spec.selector: Required value` with an optional detail. */
export function required(field: string, detail = ''): FieldError {
  return { type: 'required', field, detail };
}

/** `spec.x: Invalid value: "v": detail`. */
export function invalid(field: string, value: Json | undefined, detail: string, goType?: string): FieldError {
  return { type: 'invalid', field, value, detail, ...(goType !== undefined && { goType }) };
}

/** `spec.x: Unsupported value: "v": supported values: …`, in the order in which they are given. */
export function unsupported(
  field: string,
  value: Json | undefined,
  supported: readonly string[],
): FieldError {
  return { type: 'unsupported', field, value, detail: '', supported };
}

/** Nothing, if a value is there and allowed. */
export function oneOf(
  field: string,
  value: string | undefined,
  allowed: readonly string[],
): readonly FieldError[] {
  if (!value) return [required(field)];
  return allowed.includes(value) ? [] : [unsupported(field, value, allowed)];
}

/** `spec.x: Forbidden: detail`. */
export function forbidden(field: string, detail: string): FieldError {
  return { type: 'forbidden', field, detail };
}

/** `spec.x: Duplicate value: "v"`. */
export function duplicate(field: string, value: Json): FieldError {
  return { type: 'duplicate', field, value, detail: '' };
}

/** `spec.x: Not found: "v"`. */
export function notFoundField(field: string, value: Json): FieldError {
  return { type: 'notFound', field, value, detail: '' };
}

/** `metadata.name: Too long: must have at most 253 bytes`, worded by version. */
export function tooLong(field: string, value: string, limit: number): FieldError {
  return { type: 'tooLong', field, value, detail: String(limit) };
}

/** The error as the API server words it in a version. */
export function fieldErrorText(error: FieldError, version: Version): string {
  return `${error.field}: ${fieldErrorBody(error, version)}`;
}

/** The error without its field, as a Status cause carries it. */
export function fieldErrorBody(error: FieldError, version: Version): string {
  switch (error.type) {
    case 'required':
      return withDetail('Required value', error.detail);
    case 'forbidden':
      return withDetail('Forbidden', error.detail);
    case 'invalid':
      return withDetail(`Invalid value: ${printed(error, version)}`, error.detail);
    case 'duplicate':
      return withDetail(`Duplicate value: ${printed(error, version)}`, error.detail);
    case 'notFound':
      return `Not found: ${printed(error, version)}`;
    case 'unsupported':
      return withDetail(
        `Unsupported value: ${printed(error, version)}`,
        supportedText(error.supported ?? []),
      );
    case 'tooLong':
      return tooLongText(error, version);
    case 'tooMany':
      return withDetail(`Too many: ${printed(error, version)}`, error.detail);
    default:
      return error.type satisfies never;
  }
}

/** `FieldValueInvalid` and its kin, as the causes of a Status name their reason. */
export function causeReason(type: FieldError['type']): string {
  const reasons = {
    required: 'FieldValueRequired',
    invalid: 'FieldValueInvalid',
    unsupported: 'FieldValueNotSupported',
    forbidden: 'FieldValueForbidden',
    duplicate: 'FieldValueDuplicate',
    notFound: 'FieldValueNotFound',
    tooLong: 'FieldValueTooLong',
    tooMany: 'FieldValueTooMany',
  } as const;
  return reasons[type];
}

function withDetail(text: string, detail: string): string {
  return detail === '' ? text : `${text}: ${detail}`;
}

function supportedText(values: readonly string[]): string {
  return values.length === 0
    ? ''
    : `supported values: ${values.map((value) => JSON.stringify(value)).join(', ')}`;
}

/** "bytes" and "may not be more than" came with 1.32. */
function tooLongText(error: FieldError, version: Version): string {
  if (version.minor >= 32) return `Too long: may not be more than ${error.detail} bytes`;
  if (version.minor >= 25) return `Too long: may not be longer than ${error.detail}`;
  return `Too long: must have at most ${error.detail} ${version.minor >= 19 ? 'bytes' : 'characters'}`;
}

/** Servers from 1.34 on print every value as JSON, older ones in Go syntax. */
function printed(error: FieldError, version: Version): string {
  if (version.minor >= 34) return JSON.stringify(error.value ?? null);
  // A pointer to nothing was printed as a text.
  const isPointer = error.goType === undefined || error.goType.startsWith('*');
  if ((error.value ?? null) === null && isPointer) return '"null"';
  return goSyntax(error.value, error.goType);
}

/** Go's `%#v` of a value; structs are written by their own validation, which knows the Go type. */
export function goSyntax(value: Json | undefined, goType?: string): string {
  if (goType?.includes('{')) return goType;
  if (goType === 'uint64') return `0x${Number(value).toString(16)}`;
  if (value === undefined || value === null) return goType === undefined ? 'null' : `${goType}(nil)`;
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value))
    return `${goType ?? '[]string'}{${value.map((item) => goSyntax(item)).join(', ')}}`;
  if (typeof value !== 'object') return String(value);
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return `${goType ?? 'map[string]string'}{${entries.map(([key, item]) => `${JSON.stringify(key)}:${goSyntax(item)}`).join(', ')}}`;
}
