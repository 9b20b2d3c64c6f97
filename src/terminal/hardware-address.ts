import { type Domain, isIPv6 } from '#cluster';

/**
 * The address that container networks give an interface: docker0's and CNI bridges' scheme, `0a:58:` and the
 * IPv4. Others draw one by chance.
 */
export function macOf(address: string): string {
  const bytes = address.split('.').map((part) => Number(part).toString(16).padStart(2, '0'));
  return ['0a', '58', ...bytes].join(':');
}

/** A hardware address of six bytes. */
export function macDomain(usual: string): Domain<string> {
  return textDomain(/^([0-9a-f]{2}:){5}[0-9a-f]{2}$/, usual, 'a hardware address');
}

/** An address of version 6 on a cable: made from the hardware address, unless the kernel is told otherwise. */
export function linkLocalDomain(mac: string): Domain<string> {
  const domain = textDomain(/^fe80::[0-9a-f:]+$/, linkLocalOf(mac), 'a link-local address');
  return { ...domain, refuse: (text) => (isIPv6(text) ? domain.refuse(text) : `${text} is no address`) };
}

/** RFC 4291, appendix A. */
function linkLocalOf(mac: string): string {
  const bytes = mac.split(':').map((part) => Number.parseInt(part, 16));
  const [first = 0, ...rest] = bytes;
  const eight = [first ^ 2, ...rest.slice(0, 2), 0xff, 0xfe, ...rest.slice(2)];
  const groups = [0, 2, 4, 6].map((at) => (((eight[at] ?? 0) << 8) | (eight[at + 1] ?? 0)).toString(16));
  return `fe80::${groups.join(':')}`;
}

function textDomain(shape: RegExp, usual: string, description: string): Domain<string> {
  return {
    type: 'text',
    description,
    refuse: (text) => (shape.test(text) ? undefined : `${text} is no ${description}`),
    sample: () => usual,
    parse: (text) => (shape.test(text) ? text : undefined),
    print: (text) => text,
  };
}
