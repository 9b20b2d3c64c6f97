const small = new Set('a an and as at but by for in of on or the to'.split(' '));

/** Hugo's `title`: words begin with a capital, small ones in the middle, as AP style has it, do not. */
export function titleCase(text: string): string {
  return text.replace(/[^\s-]+/g, (word, at: number) => (at > 0 && small.has(word) ? word : capital(word)));
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
