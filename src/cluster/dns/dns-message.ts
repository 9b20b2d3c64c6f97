/** The record types that are served. */
export type RecordType = 'A' | 'AAAA' | 'CNAME' | 'SRV' | 'PTR' | 'TXT' | 'SOA' | 'NS';

/** One record. `data` is as a zone file writes it: `10.0.0.1`, `0 100 80 web.default.svc.cluster.local.`. */
export interface DnsRecord {
  readonly name: string;
  readonly ttl: number;
  readonly type: RecordType;
  readonly data: string;
}

/** A question to a DNS server. The name ends with a dot; `type` is any type's name. */
export interface DnsQuery {
  readonly name: string;
  readonly type: string;
  /** Whether the client asks for recursion; all do unless told not to. */
  readonly recursionDesired?: boolean;
  /** The client's EDNS option record, if it sends one. */
  readonly edns?: { readonly udpSize: number; readonly cookie: boolean };
  readonly transport?: 'udp' | 'tcp';
}

/** A server's answer, section by section. */
export interface DnsAnswer {
  readonly type: 'answer';
  readonly rcode: 'NOERROR' | 'NXDOMAIN' | 'SERVFAIL' | 'REFUSED';
  readonly flags: { readonly aa: boolean; readonly tc: boolean; readonly rd: boolean; readonly ra: boolean };
  readonly question: { readonly name: string; readonly type: string };
  readonly answers: readonly DnsRecord[];
  readonly authority: readonly DnsRecord[];
  readonly additional: readonly DnsRecord[];
  /** The server's option record: present if it answers EDNS and the query had some. */
  readonly edns?: { readonly udpSize: number; readonly cookieEchoed: boolean };
  /** Bytes of the message, as dig prints them. */
  readonly size: number;
}

/** Options of the wire format that the size depends on. */
export interface Encoding {
  readonly compress: boolean;
  readonly edns: boolean;
  readonly cookie: boolean;
}

/** The size of a message in bytes. RFC 1035 §4; names are shortened by pointers if `compress`. */
export function messageSize(
  message: Pick<DnsAnswer, 'question' | 'answers' | 'authority' | 'additional'>,
  encoding: Encoding,
): number {
  const encoder = new SizeEncoder(encoding.compress);
  encoder.skip(12);
  encoder.name(message.question.name);
  encoder.skip(4);
  for (const record of [...message.answers, ...message.authority, ...message.additional]) {
    encoder.name(record.name);
    encoder.skip(10);
    data(encoder, record);
  }
  return encoder.size + (encoding.edns ? 11 : 0) + (encoding.edns && encoding.cookie ? 12 : 0);
}

function data(encoder: SizeEncoder, record: DnsRecord): void {
  const text = record.data;
  const words = text.split(' ');
  switch (record.type) {
    case 'A':
    case 'AAAA':
      encoder.skip(record.type === 'A' ? 4 : 16);
      break;
    case 'CNAME':
    case 'PTR':
    case 'NS':
      encoder.name(text);
      break;
    case 'SRV':
      encoder.skip(6);
      // RFC 2782 forbids pointers in a target.
      encoder.plainName(words[3] ?? '.');
      break;
    case 'SOA':
      encoder.name(words[0] ?? '.');
      encoder.name(words[1] ?? '.');
      encoder.skip(20);
      break;
    case 'TXT':
      encoder.skip(text.replaceAll('"', '').length + 1);
      break;
    default:
      record.type satisfies never;
  }
}

/** Counts bytes, and remembers where names stand. */
class SizeEncoder {
  readonly #compress: boolean;
  readonly #known = new Set<string>();
  size = 0;

  constructor(compress: boolean) {
    this.#compress = compress;
  }

  skip(bytes: number): void {
    this.size += bytes;
  }

  name(name: string): void {
    let rest = name.toLowerCase().replace(/\.$/, '');
    while (rest !== '') {
      if (this.#compress && this.#known.has(rest)) {
        this.skip(2);
        return;
      }
      if (this.size < 0x4000) this.#known.add(rest);
      const dot = rest.indexOf('.');
      const label = dot < 0 ? rest : rest.slice(0, dot);
      this.skip(label.length + 1);
      rest = dot < 0 ? '' : rest.slice(dot + 1);
    }
    this.skip(1);
  }

  plainName(name: string): void {
    this.skip(name === '.' ? 1 : name.length + 1);
  }
}
