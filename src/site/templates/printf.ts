const verb = /%([-+ 0#]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g;

/** A text as Go's `printf` makes it (package fmt), for the verbs that templates use. */
export function printf(format: string, values: readonly unknown[]): string {
  let next = 0;
  const made = format.replace(verb, (whole, flags = '', width = '', precision, letter = '') => {
    if (letter === '%') return '%';
    if (next >= values.length) return `%!${letter}(MISSING)`;
    const text = shown(values[next], letter, precision);
    next += 1;
    if (text === undefined) throw new Error(`printf does not know "${whole}" here`);
    return padded(flags.includes('+') && /^\d/.test(text) ? `+${text}` : text, flags, Number(width));
  });
  return made;
}

function shown(value: unknown, letter: string, precision: string | undefined): string | undefined {
  const number = Number(value);
  const isNumber = typeof value === 'number' || (typeof value === 'string' && /^-?\d+$/.test(value));
  if (letter === 's' || letter === 'v') return cut(goText(value), letter === 's' ? precision : undefined);
  if (letter === 'q') return JSON.stringify(goText(value));
  if (letter === 't') return String(value);
  if (!isNumber) return undefined;
  if (letter === 'd') return String(Math.trunc(number));
  if (letter === 'x' || letter === 'X') return hexadecimal(number, letter);
  return letter === 'f' ? number.toFixed(Number(precision ?? 6)) : undefined;
}

function hexadecimal(number: number, letter: string): string {
  const text = Math.trunc(number).toString(16);
  return letter === 'X' ? text.toUpperCase() : text;
}

function cut(text: string, precision: string | undefined): string {
  return precision === undefined ? text : [...text].slice(0, Number(precision)).join('');
}

/** Go prints a list between brackets, and nothing as `<nil>`. */
function goText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? `[${value.map(goText).join(' ')}]` : String(value);
}

function padded(text: string, flags: string, width: number): string {
  const missing = width - [...text].length;
  if (missing <= 0) return text;
  if (flags.includes('-')) return text + ' '.repeat(missing);
  if (!flags.includes('0')) return ' '.repeat(missing) + text;
  const [, sign = '', rest = ''] = /^([-+]?)(.*)$/s.exec(text) ?? [];
  return sign + '0'.repeat(missing) + rest;
}
