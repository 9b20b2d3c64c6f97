/** An IPv4 range: its first address as a number, and the length of its prefix. */
export interface Cidr {
  readonly base: number;
  readonly bits: number;
}

/** Reads `10.4.0.0/14`. */
export function parseCidr(text: string): Cidr | undefined {
  const [address = '', bits = ''] = text.split('/');
  const number = addressNumber(address);
  if (number === undefined || !/^\d+$/.test(bits) || Number(bits) > 32) return undefined;
  const size = 2 ** (32 - Number(bits));
  return { base: number - (number % size), bits: Number(bits) };
}

/** `10.4.0.0/14`. */
export function formatCidr(range: Cidr): string {
  return `${formatAddress(range.base)}/${range.bits}`;
}

/** How many addresses a range has. */
export function sizeOf(range: Cidr): number {
  return 2 ** (32 - range.bits);
}

/** An IPv4 address as a number; undefined for anything else. */
export function addressNumber(text: string): number | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text);
  const parts = match?.slice(1).map(Number);
  if (parts === undefined || parts.some((part) => part > 255)) return undefined;
  return parts.reduce((number, part) => number * 256 + part, 0);
}

/** A number as an IPv4 address. */
export function formatAddress(number: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256).join('.');
}

/** Whether two ranges share an address. */
export function overlaps(left: Cidr, right: Cidr): boolean {
  return left.base < right.base + sizeOf(right) && right.base < left.base + sizeOf(left);
}
