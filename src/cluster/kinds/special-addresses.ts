import { contains, parseCidr } from '../allocation/address.ts';
import { type FieldError, invalid } from '../api/field-error.ts';
import type { Version } from '../version.ts';

/** Ranges that lead to no other machine. Those of IPv6 are named since 1.22. */
const ranges = [
  { what: 'unspecified', is: ['0.0.0.0/32', '::/128'], shown: ['0.0.0.0', ' or ::'] },
  { what: 'in the loopback range', is: ['127.0.0.0/8', '::1/128'], shown: ['127.0.0.0/8', ', ::1/128'] },
  {
    what: 'in the link-local range',
    is: ['169.254.0.0/16', 'fe80::/10'],
    shown: ['169.254.0.0/16', ', fe80::/10'],
  },
  {
    what: 'in the link-local multicast range',
    is: ['224.0.0.0/24', 'ff02::/16'],
    shown: ['224.0.0.0/24', ', ff02::/10'],
  },
] as const;

/** kubernetes: pkg/apis/core/validation/validation.go `ValidateNonSpecialIP` */
export function specialFaults(ip: string, field: string, { minor }: Version): readonly FieldError[] {
  const found = ranges.find(({ is }) => is.some((text) => isWithin(text, ip)));
  if (found === undefined) return [];
  const [first, second] = found.shown;
  return [invalid(field, ip, `may not be ${found.what} (${first}${minor >= 22 ? second : ''})`)];
}

function isWithin(text: string, ip: string): boolean {
  const range = parseCidr(text);
  return range !== undefined && contains(range, ip);
}
