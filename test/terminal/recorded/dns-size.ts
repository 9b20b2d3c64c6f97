import type { DnsRecord } from '../../../src/terminal/network-view.ts';

interface Sections {
  readonly question: string;
  readonly records: readonly DnsRecord[];
  readonly edns: boolean;
}

/** Bytes of a DNS message on the wire, with or without name compression. */
export function dnsSize(message: Sections, compressed: boolean): number {
  const seen = compressed ? new Set<string>() : undefined;
  let size = 12 + nameBytes(message.question, seen) + 4;
  for (const record of message.records) size += nameBytes(record.name, seen) + 10 + dataBytes(record, seen);
  return size + (message.edns ? 11 : 0);
}

function nameBytes(name: string, seen: Set<string> | undefined): number {
  const labels = name.split('.').filter(Boolean);
  let bytes = 0;
  for (let index = 0; index < labels.length; index += 1) {
    const rest = labels.slice(index).join('.').toLowerCase();
    if (seen?.has(rest)) return bytes + 2;
    seen?.add(rest);
    bytes += (labels[index] ?? '').length + 1;
  }
  return bytes + 1;
}

function dataBytes(record: DnsRecord, seen: Set<string> | undefined): number {
  const words = record.data.split(' ');
  switch (record.type) {
    case 'A':
      return 4;
    case 'SRV':
      return 6 + nameBytes(words[3] ?? '', undefined);
    case 'SOA':
      return nameBytes(words[0] ?? '', seen) + nameBytes(words[1] ?? '', seen) + 20;
    case 'TXT':
      return record.data.length - 1;
    default:
      return nameBytes(record.data, seen);
  }
}
