/**
 * A resource quantity: `amount` × 10^`scale`, and its canonical text. apimachinery:
 * pkg/api/resource/quantity.go
 */
export interface Quantity {
  readonly amount: bigint;
  readonly scale: number;
  readonly format: 'DecimalSI' | 'BinarySI' | 'DecimalExponent';
  /** The canonical form, as the API serves it: `0.5` becomes `500m`. */
  readonly text: string;
}

const decimalExponents: Readonly<Record<string, number>> = {
  n: -9,
  u: -6,
  m: -3,
  '': 0,
  k: 3,
  M: 6,
  G: 9,
  T: 12,
  P: 15,
  E: 18,
};
const binaryExponents: Readonly<Record<string, number>> = { Ki: 10, Mi: 20, Gi: 30, Ti: 40, Pi: 50, Ei: 60 };
const shape = /^([+-]?)(\d+(?:\.\d*)?|\.\d+)(Ki|Mi|Gi|Ti|Pi|Ei|[numkMGTPE]|[eE][+-]?\d+)?$/;

/** Reads a quantity such as `100m`, `64Mi` or `1e3`; undefined if it is none. */
export function parseQuantity(text: string): Quantity | undefined {
  const match = shape.exec(text);
  if (!match) return undefined;
  const [, sign = '', digits = '0', suffix = ''] = match;
  const [whole = '', fraction = ''] = digits.split('.');
  const unsigned = BigInt(`${whole}${fraction}` || '0');
  const mantissa = sign === '-' ? -unsigned : unsigned;
  const shift = binaryExponents[suffix];
  if (shift !== undefined) return binary(mantissa << BigInt(shift), fraction.length);
  const isExponent = /^[eE][+-]?\d+$/.test(suffix);
  const exponent = isExponent ? Number(suffix.slice(1)) : (decimalExponents[suffix] ?? 0);
  return decimal(mantissa, exponent - fraction.length, isExponent ? 'DecimalExponent' : 'DecimalSI');
}

/** The value in thousandths, rounded up: what CPU is counted in. */
export function milliValue(text: string): number {
  return scaledValue(text, -3);
}

/** The value as a whole number, rounded up: bytes, pods. */
export function wholeValue(text: string): number {
  return scaledValue(text, 0);
}

/** Negative, zero or positive as `left` is less than, equal to or greater than `right`. */
export function compareQuantities(left: Quantity, right: Quantity): number {
  const scale = Math.min(left.scale, right.scale);
  const difference = atScale(left, scale) - atScale(right, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The sum, in the format of the first, or in that of the second if the first is none. quantity.go `Add` */
export function addQuantities(left: Quantity, right: Quantity): Quantity {
  const scale = Math.min(left.scale, right.scale);
  const amount = atScale(left, scale) + atScale(right, scale);
  const { format } = left.amount === 0n ? right : left;
  return format === 'BinarySI' ? binary(amount, -scale) : decimal(amount, scale, format);
}

/** The difference, in the format of the first. */
export function subtractQuantities(left: Quantity, right: Quantity): Quantity {
  return addQuantities(left, { ...right, amount: -right.amount });
}

function atScale(quantity: Quantity, scale: number): bigint {
  return quantity.amount * 10n ** BigInt(quantity.scale - scale);
}

function scaledValue(text: string, scale: number): number {
  const quantity = parseQuantity(text);
  if (!quantity) return 0;
  if (quantity.scale >= scale) return Number(atScale(quantity, scale));
  const divisor = 10n ** BigInt(scale - quantity.scale);
  const quotient = quantity.amount / divisor;
  return Number(quantity.amount > 0n && quantity.amount % divisor !== 0n ? quotient + 1n : quotient);
}

/** A number of bytes over 10^`places`. One with a fraction left, or below 1024, is written as a decimal. */
function binary(amount: bigint, places: number): Quantity {
  const divisor = 10n ** BigInt(Math.max(places, 0));
  if (amount % divisor !== 0n) return { ...decimal(amount, -places, 'DecimalSI') };
  const whole = amount / divisor;
  let rest = whole;
  let step = 0;
  while (rest !== 0n && rest % 1024n === 0n && step < 6) {
    rest /= 1024n;
    step += 1;
  }
  const suffix = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'][step] ?? '';
  return { amount: whole, scale: 0, format: 'BinarySI', text: `${rest}${suffix}` };
}

function decimal(mantissa: bigint, exponent: number, format: Quantity['format']): Quantity {
  let amount = mantissa;
  let scale = exponent;
  // Nothing finer than nano is kept: the rest is rounded up, away from zero.
  while (scale < -9) {
    amount = amount / 10n + (amount % 10n === 0n ? 0n : amount > 0n ? 1n : -1n);
    scale += 1;
  }
  return canonical(amount, scale, format);
}

/** The canonical form has the largest suffix that leaves no fraction; Go keeps its digits and its power. */
function canonical(mantissa: bigint, exponent: number, format: Quantity['format']): Quantity {
  if (mantissa === 0n) return { amount: 0n, scale: 0, format, text: '0' };
  let amount = mantissa;
  let scale = exponent;
  while (amount % 10n === 0n) {
    amount /= 10n;
    scale += 1;
  }
  while (scale % 3 !== 0 || scale > 18) {
    amount *= 10n;
    scale -= 1;
  }
  return { amount, scale, format, text: `${amount}${suffixOf(scale, format)}` };
}

function suffixOf(scale: number, format: Quantity['format']): string {
  if (format === 'DecimalExponent') return scale === 0 ? '' : `e${scale}`;
  return Object.keys(decimalExponents).find((key) => decimalExponents[key] === scale) ?? '';
}
