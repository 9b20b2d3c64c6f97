import { assembleAnswer, type DnsContext, type DnsOutcome } from './assemble-answer.ts';
import type { ClusterZone } from './cluster-zone.ts';
import type { DnsQuery } from './dns-message.ts';
import { type Found, findRecords, soaRecord } from './find-records.ts';

/** Answers a question as the cluster's DNS server does. kubernetes/dns: docs/specification.md 1.1.0. */
export function answerDns(zone: ClusterZone, query: DnsQuery, context: DnsContext): DnsOutcome {
  const name = query.name.toLowerCase();
  const found = findRecords(zone, name, query.type, context);
  if (found === undefined) return forwarded(query, context);
  const answers = withCnames(found, query, zone, context);
  if (answers === undefined) return { type: 'not simulated', name: found.records[0]?.data ?? name };
  const isNegative = answers.records.length === 0;
  const soa = isNegative ? [soaRecord(zone, context)] : [];
  const rcode = isNegative && !found.exists ? 'NXDOMAIN' : 'NOERROR';
  return assembleAnswer(query, context, {
    rcode,
    aa: true,
    // Names come back in the letters in which they were asked for.
    answers: answers.records.map((record) =>
      record.name === name ? { ...record, name: query.name } : record,
    ),
    authority: soa,
    additional: answers.additional,
  });
}

/** Follows a CNAME, inside the zone or outside; undefined if the target can only be known outside. */
function withCnames(
  found: Found,
  query: DnsQuery,
  zone: ClusterZone,
  context: DnsContext,
): Found | undefined {
  const [first] = found.records;
  if (first?.type !== 'CNAME' || query.type === 'CNAME') return found;
  const target = findRecords(zone, first.data.toLowerCase(), query.type, context);
  if (target !== undefined) return { ...found, records: [...found.records, ...target.records] };
  const outer = context.upstream(first.data, query.type);
  if (outer === 'not simulated') return undefined;
  return { ...found, records: [...found.records, ...outer.answers] };
}

/** Names of nobody in the cluster are passed on to the servers of the node. */
function forwarded(query: DnsQuery, context: DnsContext): DnsOutcome {
  const outer = context.upstream(query.name, query.type);
  if (outer === 'not simulated') return { type: 'not simulated', name: query.name };
  return assembleAnswer(query, context, {
    rcode: outer.rcode,
    aa: false,
    answers: outer.answers,
    authority: outer.authority,
    additional: [],
  });
}
