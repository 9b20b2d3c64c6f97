/**
 * The order of keys in YAML: numbers by value, other signs before letters. go-yaml v2: sorter.go
 * `keyList.Less`
 */
export function compareKeys(left: string, right: string): number {
  const a = [...left];
  const b = [...right];
  for (let index = 0; index < a.length && index < b.length; index += 1) {
    if (a[index] === b[index]) continue;
    return compareAt(a, b, index);
  }
  return a.length - b.length;
}

function compareAt(a: readonly string[], b: readonly string[], index: number): number {
  const [left = '', right = ''] = [a[index], b[index]];
  const [leftLetter, rightLetter] = [isLetter(left), isLetter(right)];
  if (leftLetter && rightLetter) return left < right ? -1 : 1;
  if (leftLetter || rightLetter) return rightLetter ? -1 : 1;
  const inNumber = (left === '0' || right === '0') && precededByDigit(a, index) ? '1' : '';
  const [leftDigits, rightDigits] = [digitsFrom(a, index), digitsFrom(b, index)];
  const [leftNumber, rightNumber] = [Number(`${inNumber}${leftDigits}`), Number(`${inNumber}${rightDigits}`)];
  if (leftNumber !== rightNumber) return leftNumber - rightNumber;
  if (leftDigits.length !== rightDigits.length) return leftDigits.length - rightDigits.length;
  return left < right ? -1 : 1;
}

function precededByDigit(letters: readonly string[], index: number): boolean {
  for (let at = index - 1; at >= 0 && isDigit(letters[at] ?? ''); at -= 1) {
    if (letters[at] !== '0') return true;
  }
  return false;
}

function digitsFrom(letters: readonly string[], index: number): string {
  let end = index;
  while (isDigit(letters[end] ?? '')) end += 1;
  return letters.slice(index, end).join('');
}

function isLetter(letter: string): boolean {
  return /\p{L}/u.test(letter);
}

function isDigit(letter: string): boolean {
  return /^\p{Nd}$/u.test(letter);
}
