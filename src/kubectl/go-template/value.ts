import type { Json } from '#cluster';
import { isList, isObject } from '../fields.ts';

/** A value in a template; undefined is what Go prints as `<no value>`. */
export type Value = Json | undefined;

/** Go: text/template `IsTrue` */
export function isTrue(value: Value): boolean {
  if (value === undefined || value === null) return false;
  if (isList(value)) return value.length > 0;
  if (isObject(value)) return Object.keys(value).length > 0;
  return value !== '' && value !== 0 && value !== false;
}
