/** Shorter names are one letter away from too many others. */
const shortest = 4;

/**
 * Whether a name is one slip of the fingers away from one of some programs: a letter more, less or other, or
 * two that changed places. Then that one was meant, and the shell does not find what was typed.
 */
export function isMistyped(name: string, programs: Iterable<string>): boolean {
  for (const program of programs)
    if (program.length >= shortest && program !== name && isOneSlip(name, program)) return true;
  return false;
}

function isOneSlip(typed: string, meant: string): boolean {
  let from = 0;
  while (from < typed.length && typed[from] === meant[from]) from += 1;
  let end = 0;
  const most = Math.min(typed.length, meant.length) - from;
  while (end < most && typed.at(-1 - end) === meant.at(-1 - end)) end += 1;
  const [rest, wanted] = [typed, meant].map((text) => text.slice(from, text.length - end));
  if (rest === undefined || wanted === undefined) return false;
  if (rest.length < 2 && wanted.length < 2) return true;
  return rest.length === 2 && wanted === `${rest[1]}${rest[0]}`;
}
