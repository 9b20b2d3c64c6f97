import type { HostName } from './cluster-zone.ts';
import { type DnsAnswer, type DnsQuery, type DnsRecord, messageSize } from './dns-message.ts';
import type { Personality } from './personality.ts';
import type { Upstream } from './upstream.ts';

/** What an answer depends on besides the zone. */
export interface DnsContext {
  readonly personality: Personality;
  readonly upstream: Upstream;
  /** The serial of the zone's SOA. */
  readonly serial: () => number;
  /** The order in which several addresses are sent. */
  readonly order: (hosts: readonly HostName[]) => readonly HostName[];
  /** The TTL to print of one that may have been running down in a cache. */
  readonly ttl: (name: string, type: string, fresh: number) => number;
}

/** An answer, or the name that only servers outside of the simulated world could tell about. */
export type DnsOutcome = DnsAnswer | { readonly type: 'not simulated'; readonly name: string };

/** What an answer holds. */
export interface Sections {
  readonly rcode: DnsAnswer['rcode'];
  readonly aa: boolean;
  readonly answers: readonly DnsRecord[];
  readonly authority: readonly DnsRecord[];
  readonly additional: readonly DnsRecord[];
}

/**
 * Puts the message together: flags, option record, size. A message that is too long for the client is
 * shortened.
 */
export function assembleAnswer(
  query: DnsQuery,
  { personality }: DnsContext,
  { rcode, aa, ...sections }: Sections,
): DnsAnswer {
  const question = { name: query.name, type: query.type };
  const edns = personality.answersEdns ? query.edns : undefined;
  const limit = query.transport === 'tcp' ? 65_535 : (query.edns?.udpSize ?? 512);
  const sizeOf = (compress: boolean) =>
    messageSize(
      { question, ...sections },
      { compress, edns: edns !== undefined, cookie: edns?.cookie === true },
    );
  const plain = sizeOf(personality.compresses);
  const size = plain > limit ? sizeOf(true) : plain;
  return {
    type: 'answer',
    rcode,
    flags: {
      aa,
      tc: size > limit,
      rd: query.recursionDesired !== false,
      ra: !aa || personality.recursionAvailable,
    },
    question,
    ...sections,
    ...(edns === undefined ? {} : { edns: { udpSize: edns.udpSize, cookieEchoed: edns.cookie } }),
    size,
  };
}
