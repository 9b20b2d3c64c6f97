/** A range of addresses. `first` and `size` count addresses; `bits` is 32 or 128. */
export interface Cidr {
  readonly first: bigint;
  readonly size: bigint;
  readonly bits: 32 | 128;
}

/** Reads an IPv4 or IPv6 address as a number; undefined if it is none. */
export function parseAddress(text: string): { readonly value: bigint; readonly bits: 32 | 128 } | undefined {
  if (text.includes(':')) return parseV6(text);
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256)) {
    return undefined;
  }
  return { value: parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n), bits: 32 };
}

/** Whether a text is an IPv4 or IPv6 address. */
export function isAddress(text: string): boolean {
  return parseAddress(text) !== undefined;
}

/** The address with a number, in its canonical form. */
export function printAddress(value: bigint, bits: 32 | 128): string {
  if (bits === 32) return [24n, 16n, 8n, 0n].map((shift) => String((value >> shift) & 255n)).join('.');
  return printV6(value);
}

/** Reads `10.96.0.0/12`; undefined if it is no range. */
export function parseCidr(text: string): Cidr | undefined {
  const [address = '', length = ''] = text.split('/');
  const parsed = parseAddress(address);
  if (!parsed || !/^\d{1,3}$/.test(length) || Number(length) > parsed.bits) return undefined;
  const size = 1n << BigInt(parsed.bits - Number(length));
  return { first: parsed.value - (parsed.value % size), size, bits: parsed.bits };
}

/** Whether an address lies in a range. */
export function contains({ first, size, bits }: Cidr, address: string): boolean {
  const parsed = parseAddress(address);
  return parsed?.bits === bits && parsed.value >= first && parsed.value < first + size;
}

/** The n-th address of a range. */
export function addressAt({ first, bits }: Cidr, index: number | bigint): string {
  return printAddress(first + BigInt(index), bits);
}

function parseV6(text: string): { readonly value: bigint; readonly bits: 128 } | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  const groups = [...head, ...Array<string>(missing).fill('0'), ...tail];
  if (!groups.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) return undefined;
  return { value: groups.reduce((sum, group) => (sum << 16n) + BigInt(`0x${group}`), 0n), bits: 128 };
}

/** RFC 5952: the longest run of zero groups becomes `::`. */
function printV6(value: bigint): string {
  const groups = Array.from({ length: 8 }, (_, index) =>
    Number((value >> BigInt(112 - 16 * index)) & 0xffffn),
  );
  let best = { start: -1, length: 1 };
  for (let start = 0; start < 8; start += 1) {
    const end = groups.findIndex((group, index) => index >= start && group !== 0);
    const length = (end < 0 ? 8 : end) - start;
    if (length > best.length) best = { start, length };
  }
  const hex = groups.map((group) => group.toString(16));
  if (best.start < 0) return hex.join(':');
  return `${hex.slice(0, best.start).join(':')}::${hex.slice(best.start + best.length).join(':')}`;
}
