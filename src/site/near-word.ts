/** The word that is meant by another, where only one letter is too many, missing, wrong or in the wrong order. */
export function nearWord(word: string, candidates: Iterable<string>): string | undefined {
  for (const candidate of candidates) if (isSlip(word, candidate)) return candidate;
  return undefined;
}

// Of a short word too many others are one letter away: `data` is no slip for `date`.
const shortest = { moved: 4, wrong: 5 };

function isSlip(word: string, meant: string): boolean {
  if (word === meant || Math.abs(word.length - meant.length) > 1 || meant.length < shortest.moved)
    return false;
  let start = 0;
  while (start < word.length && word[start] === meant[start]) start += 1;
  let end = 0;
  const most = Math.min(word.length, meant.length) - start;
  while (end < most && word.at(-1 - end) === meant.at(-1 - end)) end += 1;
  const [typed, wanted] = [word, meant].map((text) => text.slice(start, text.length - end)) as [
    string,
    string,
  ];
  if (typed.length + wanted.length === 1) return true;
  if (typed.length === 1 && wanted.length === 1) return meant.length >= shortest.wrong;
  return typed.length === 2 && typed === `${wanted[1]}${wanted[0]}`;
}
