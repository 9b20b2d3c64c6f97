import type { Fact } from './facts.ts';
import type { ShownLine, ShownTable } from './shown-tables.ts';

/** The ranges of service addresses that installers choose, by the address of the service `kubernetes`. */
const usualRanges: Readonly<Record<string, number>> = {
  '10.96.0.1': 12,
  '10.43.0.1': 16,
  '10.152.183.1': 24,
  '10.100.0.1': 16,
  '172.20.0.1': 16,
  '10.0.0.1': 16,
  '10.254.0.1': 16,
};

/** The range that service addresses come from, as far as the addresses of a note tell. */
export function readServiceRange(
  tables: readonly ShownTable[],
  lines: readonly ShownLine[],
): readonly Fact[] {
  const rows = tables.flatMap((table) => table.rows);
  const listed = rows.flatMap(({ cells, line }) => addressAt(cells['CLUSTER-IP'], line, cells.NAME ?? ''));
  const described = lines.flatMap(({ step, text, line }) => {
    // A pod has an `IP:` too.
    if (/^IP:|clusterIP/.test(text) && !/\b(?:svc|services?)\b/.test(step.command)) return [];
    const found = /^(?:IP|clusterIP| {2}clusterIP|KUBERNETES_SERVICE_HOST)(?:: *|=)(\d+(?:\.\d+){3})$/.exec(
      text,
    );
    const name = text.startsWith('KUBERNETES') ? 'kubernetes' : '';
    return addressAt(found?.[1], line, name);
  });
  const addresses = [...listed, ...described];
  const own = addresses.find(({ name }) => name === 'kubernetes');
  const first = own ?? addresses.find(({ name }) => name === 'kube-dns') ?? addresses[0];
  if (first === undefined) return [];
  const numbers = addresses.map(({ address }) => numberOf(address));
  const base = own?.address.endsWith('.1') ? own.address.replace(/\d+$/, '0') : undefined;
  const least = usualRanges[own?.address ?? ''] ?? smallestOf(first.address);
  const range = rangeAround(base ?? first.address, numbers, least);
  return [{ key: 'serviceCIDR', value: range, line: first.line, because: 'the addresses of services' }];
}

interface Address {
  readonly address: string;
  readonly line: number;
  readonly name: string;
}

function addressAt(text: string | undefined, line: number, name: string): readonly Address[] {
  return text !== undefined && /^\d+(?:\.\d+){3}$/.test(text) ? [{ address: text, line, name }] : [];
}

/**
 * kubeadm has 10.96.0.0/12 and MicroK8s 10.152.183.0/24. GKE gives services a /20 at the end of a
 * /16; all others at least a /16 unless they say otherwise.
 */
function smallestOf(address: string): number {
  const [first, second = 0, third = 0] = address.split('.').map(Number);
  if (first === 10 && second >= 96 && second < 112) return 12;
  if (address.startsWith('10.152.183.')) return 24;
  return third >= 240 ? 20 : 16;
}

/** The range of at most `bits` bits of prefix around an address that holds all of some addresses. */
function rangeAround(address: string, all: readonly number[], bits: number): string {
  const number = numberOf(address);
  let length = bits;
  const baseOf = (value: number) => Math.floor(value / 2 ** (32 - length));
  while (length > 8 && all.some((each) => baseOf(each) !== baseOf(number))) length -= 1;
  return `${textOf(baseOf(number) * 2 ** (32 - length))}/${length}`;
}

function numberOf(address: string): number {
  return address.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0);
}

function textOf(number: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256).join('.');
}
