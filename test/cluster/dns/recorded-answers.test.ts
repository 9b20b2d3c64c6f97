import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answerDns } from '../../../src/cluster/dns/answer-dns.ts';
import type { DnsRecord } from '../../../src/cluster/dns/dns-message.ts';
import { dnsPersonality } from '../../../src/cluster/dns/personality.ts';
import { closedUpstream, type Upstream } from '../../../src/cluster/dns/upstream.ts';
import { recordedZone } from './recorded-zone.ts';

interface Recorded {
  readonly case: string;
  readonly kind: 'coredns' | 'kube-dns';
  readonly name: string;
  readonly type: string;
  readonly status: string;
  readonly flags: string;
  readonly answer: readonly string[];
  readonly authority: readonly string[];
  readonly additional: readonly string[];
  readonly opt: boolean;
  readonly cookie: boolean;
  readonly udp: number;
  readonly size: number;
  readonly tcp: boolean;
  readonly rd: boolean;
}

const path = new URL('./fixtures/recorded-answers.json', import.meta.url);
const recorded: readonly Recorded[] = JSON.parse(readFileSync(path, 'utf8'));
const zone = recordedZone();

/** The recording invents SRV targets of kube-dns, so these cannot be equal. */
const comparable = recorded.filter(
  (each) => !(each.kind === 'kube-dns' && each.name.includes('clusterip') && each.type === 'SRV'),
);

describe('the DNS server answers as recorded, section by section and to the byte', () => {
  it.each(comparable)('$kind $name $type', (each) => {
    const edns = { udpSize: each.udp === 0 ? 4096 : each.udp, cookie: each.cookie };
    const hasEdns = each.opt || (each.kind === 'kube-dns' && each.cookie);
    const outcome = answerDns(
      zone,
      {
        name: each.name,
        type: each.type,
        recursionDesired: each.rd,
        transport: each.tcp ? 'tcp' : 'udp',
        ...(hasEdns ? { edns } : {}),
      },
      {
        personality: dnsPersonality(each.kind, { major: 1, minor: 18 }, 'none'),
        upstream: recordedUpstream,
        serial: () => 1774310400,
        order: (hosts) => hosts,
        ttl: (_name, _type, fresh) => fresh,
      },
    );
    expect(outcome.type === 'answer' ? shown(outcome) : outcome).toEqual({
      status: each.status,
      flags: each.flags,
      answer: each.answer,
      authority: each.authority,
      additional: each.additional,
      size: each.size,
    });
  });
});

function shown(answer: Extract<ReturnType<typeof answerDns>, { type: 'answer' }>) {
  const lines = (records: readonly DnsRecord[]) =>
    records.map(({ name, ttl, type, data }) => `${name} ${ttl} IN ${type} ${data}`);
  const { aa, tc, rd, ra } = answer.flags;
  return {
    status: answer.rcode,
    flags: ['qr', aa && 'aa', tc && 'tc', rd && 'rd', ra && 'ra'].filter(Boolean).join(' '),
    answer: lines(answer.answers),
    authority: lines(answer.authority),
    additional: lines(answer.additional),
    size: answer.size,
  };
}

const closed = closedUpstream(() => 2026112200);

/** Outside of the recorded cluster there were two hosts. */
const recordedUpstream: Upstream = (name, type) => {
  if (!/\bexample\.(com|org)\.$/i.test(name)) return closed(name, type);
  const isKnown = type === 'A' && /^(www\.)?example\.com\.$/i.test(name);
  const answers = isKnown ? [{ name, ttl: 30, type: 'A', data: '93.184.216.34' } as const] : [];
  const root = closed('nothing.', type);
  if (root === 'not simulated') throw new Error('the root is simulated');
  return isKnown ? { rcode: 'NOERROR', answers, authority: [] } : root;
};
