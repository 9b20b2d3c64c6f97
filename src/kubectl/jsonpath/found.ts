import type { Json } from '#cluster';

/**
 * What a path finds, in the order in which it is found; the values of a Go map come in any order, each with
 * all that is found below it.
 */
export type Found =
  | { readonly type: 'value'; readonly value: Json }
  | { readonly type: 'parts'; readonly parts: readonly Found[]; readonly isFree: boolean };

/** One value. */
export function oneValue(value: Json): Found {
  return { type: 'value', value };
}

/** Parts one after another. */
export function inSequence(parts: readonly Found[]): Found {
  return { type: 'parts', parts, isFree: false };
}

/** Parts in any order. */
export function inAnyOrder(parts: readonly Found[]): Found {
  return { type: 'parts', parts, isFree: true };
}

/** What is found from each of the values. */
export function fromEach(found: Found, next: (value: Json) => Found): Found {
  if (found.type === 'value') return next(found.value);
  return { ...found, parts: found.parts.map((part) => fromEach(part, next)) };
}

/** The values, those of maps by their keys. */
export function valuesOf(found: Found): readonly Json[] {
  return found.type === 'value' ? [found.value] : found.parts.flatMap(valuesOf);
}

/** Whether more than one order is possible. */
export function hasOrders(found: Found): boolean {
  if (found.type === 'value') return false;
  const parts = found.parts.filter((part) => valuesOf(part).length > 0);
  return (found.isFree && parts.length > 1) || parts.some(hasOrders);
}

/** Orders tried before one is held to be none. */
const patience = 10_000;

/** Whether the values may come in this order of their texts. */
export function isOrderOf(found: Found, texts: readonly string[], textOf: (value: Json) => string): boolean {
  let tries = 0;
  const ends = (part: Found, from: number): readonly number[] => {
    tries += 1;
    if (tries > patience) return [];
    if (part.type === 'value') return texts[from] === textOf(part.value) ? [from + 1] : [];
    if (!part.isFree)
      return part.parts.reduce<readonly number[]>(
        (places, next) => [...new Set(places.flatMap((place) => ends(next, place)))],
        [from],
      );
    return anyEnds(part.parts, from);
  };
  const anyEnds = (parts: readonly Found[], from: number): readonly number[] => {
    if (parts.length === 0) return [from];
    const all = parts.flatMap((part, index) => {
      const others = parts.toSpliced(index, 1);
      return ends(part, from).flatMap((place) => anyEnds(others, place));
    });
    return [...new Set(all)];
  };
  return ends(found, 0).includes(texts.length);
}
