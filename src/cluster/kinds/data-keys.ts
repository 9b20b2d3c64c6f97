import { equalJson } from '../api/equal.ts';
import { type FieldError, forbidden, invalid } from '../api/field-error.ts';

const keyShape = /^[-._a-zA-Z0-9]+$/;

/** The keys of a ConfigMap's or Secret's data are file names. apimachinery: `IsConfigMapKey` */
export function validateDataKeys(
  data: Readonly<Record<string, string>> | undefined,
  field: string,
): readonly FieldError[] {
  return Object.keys(data ?? {}).flatMap((key) => validateDataKey(key, `${field}[${key}]`));
}

/** One key, where it is stated. */
export function validateDataKey(key: string, field: string): readonly FieldError[] {
  if (!keyShape.test(key)) return [invalid(field, key, keyRule)];
  return key === '.' || key === '..' ? [invalid(field, key, `must not be '${key}'`)] : [];
}

const keyRule =
  "a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is '[-._a-zA-Z0-9]+')";

interface Sealable {
  readonly immutable?: boolean;
  readonly data?: Readonly<Record<string, string>>;
  readonly binaryData?: Readonly<Record<string, string>>;
}

/** What was sealed with `immutable` stays as it is. */
export function validateImmutable(object: Sealable, previous: Sealable): readonly FieldError[] {
  if (!previous.immutable) return [];
  const detail = 'field is immutable when `immutable` is set';
  const changed = (field: 'data' | 'binaryData') => !equalJson(object[field] ?? {}, previous[field] ?? {});
  return [
    ...(object.immutable ? [] : [forbidden('immutable', detail)]),
    ...(changed('data') ? [forbidden('data', detail)] : []),
    ...(changed('binaryData') ? [forbidden('binaryData', detail)] : []),
  ];
}
