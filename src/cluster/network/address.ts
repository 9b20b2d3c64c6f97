/** Whether an address is in a range such as `10.4.0.0/14` or `fd00::/8`; a bare address is a range of one. */
export function isInRange(ip: string, range: string): boolean {
  const [base = '', prefix] = range.split('/');
  const left = addressBits(ip);
  const right = addressBits(base);
  if (left === undefined || right === undefined || left.length !== right.length) return false;
  const length = prefix === undefined ? left.length : Number(prefix);
  return left.slice(0, length) === right.slice(0, length);
}

/** Whether a text is an IPv6 address. */
export function isIPv6(text: string): boolean {
  return text.includes(':') && addressBits(text) !== undefined;
}

/** Whether a text is an IPv4 address. */
export function isIPv4(text: string): boolean {
  return /^\d+(\.\d+){3}$/.test(text) && addressBits(text) !== undefined;
}

/** Whether an address is the machine's own. */
export function isLoopback(ip: string): boolean {
  return isInRange(ip, '127.0.0.0/8') || ip === '::1';
}

/** The address `offset` after the first of an IPv4 range: 1 is the usual gateway. */
export function addressAt(range: string, offset: number): string | undefined {
  const [base = '', prefix] = range.split('/');
  const bits = isIPv4(base) ? addressBits(base) : undefined;
  if (bits === undefined) return undefined;
  const network = bits.slice(0, Number(prefix ?? 32)).padEnd(32, '0');
  const value = Number.parseInt(network, 2) + offset;
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');
}

/**
 * The name under which an address is looked up backwards: `4.3.2.1.in-addr.arpa.`. RFC 1035 §3.5, RFC 3596
 * §2.5.
 */
export function reverseName(ip: string): string | undefined {
  if (isIPv4(ip)) return `${ip.split('.').reverse().join('.')}.in-addr.arpa.`;
  const bits = addressBits(ip);
  if (bits === undefined) return undefined;
  const digits = (bits.match(/.{4}/g) ?? []).map((nibble) => Number.parseInt(nibble, 2).toString(16));
  return `${digits.reverse().join('.')}.ip6.arpa.`;
}

/** The bits of an address as text, 32 or 128 of them. */
function addressBits(ip: string): string | undefined {
  if (!ip.includes(':')) {
    const parts = ip.split('.').map(Number);
    if (parts.length !== 4 || parts.some((part) => !Number.isInteger(part) || part < 0 || part > 255))
      return undefined;
    return parts.map((part) => part.toString(2).padStart(8, '0')).join('');
  }
  const [head = '', tail, more] = ip.split('::');
  if (more !== undefined) return undefined;
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array.from({ length: Math.max(0, missing) }, () => '0'), ...after];
  if (groups.length !== 8 || groups.some((group) => !/^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return groups.map((group) => Number.parseInt(group, 16).toString(2).padStart(16, '0')).join('');
}
