/** How many letters two names of one length have otherwise, or, where one letter is missing, one. */
export function typosBetween(left: string, right: string): number {
  if (left.length === right.length)
    return [...left].filter((letter, index) => letter !== right[index]).length;
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  if (long.length - short.length > 1) return Number.POSITIVE_INFINITY;
  const at = [...short].findIndex((letter, index) => letter !== long[index]);
  const cut = at < 0 ? short.length : at;
  return short.slice(cut) === long.slice(cut + 1) ? 1 : Number.POSITIVE_INFINITY;
}
