/**
 * A text in lower case as Go has it (unicode.ToLower): each character by itself and as one character,
 * whatever stands beside it. JavaScript makes two of `İ`, and a final `Σ` another letter.
 */
export function lowerCase(text: string): string {
  let lower = '';
  for (const character of text) {
    const [first = ''] = character.toLowerCase();
    lower += first;
  }
  return lower;
}
