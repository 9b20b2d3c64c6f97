import { elementOf, fieldOf, itemKeys, type TypeAt } from './apply-schema.ts';
import type { JsonMap } from './kind.ts';
import type { Json } from './object.ts';

/** Whether two items of a list have the keys in common that tell its items apart. */
export function hasDuplicates(value: Json, at: TypeAt): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (!Array.isArray(value)) {
    return Object.entries(value).some(([key, inner]) => hasDuplicates(inner, fieldOf(at, key)));
  }
  const items: readonly Json[] = value;
  const keys = itemKeys(at);
  if (keys !== undefined && new Set(items.map((item) => nameOf(item, keys))).size < items.length) return true;
  return items.some((item) => hasDuplicates(item, elementOf(at)));
}

function nameOf(item: Json, keys: readonly string[]): string {
  if (keys.length === 0) return JSON.stringify(item);
  return JSON.stringify(keys.map((key) => (item as JsonMap | null)?.[key] ?? null));
}
