/**
 * Freezes a JSON value to its leaves. What is frozen already is not walked again, so shared parts cost
 * nothing.
 */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const key in value) deepFreeze(value[key]);
  return value;
}
