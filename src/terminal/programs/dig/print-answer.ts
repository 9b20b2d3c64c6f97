import { clockTime, dateFields } from '../../dates.ts';
import { freeDuration, freeNumber } from '../../free-bytes.ts';
import type { DnsMessage, DnsRecord } from '../../network-view.ts';
import { atLeast } from '../../program-version.ts';
import type { DigSettings } from './dig-arguments.ts';
import { multilineQuestion, multilineRecord, questionLine, recordLine, ttlUnits } from './dig-columns.ts';
import { type DigRun, sendsCookie } from './dig-run.ts';

/** One answer and what was asked for it. */
export interface DigAnswer {
  readonly name: string;
  readonly type: string;
  readonly server: string;
  readonly settings: DigSettings;
  readonly message: DnsMessage;
  /** Names this question by serial numbers. */
  readonly key: string;
}

/** Prints an answer. bind9: bin/dig/dig.c `printmessage`, `received` */
export function printAnswer(dig: DigRun, answer: DigAnswer): void {
  const { settings } = answer;
  if (settings.short) {
    printShort(dig, answer);
    return;
  }
  const lines: string[] = [];
  if (settings.comments) lines.push(...headLines(dig, answer));
  const section = (title: string, shown: boolean, records: readonly string[]) => {
    if (!shown || records.length === 0) return;
    if (settings.comments) lines.push(`;; ${title} SECTION:`);
    lines.push(...records);
    if (settings.comments) lines.push('');
  };
  const { message } = answer;
  section('QUESTION', settings.question, [questionText(answer)]);
  section('ANSWER', settings.answer, message.answers.map(recordText(settings)));
  section('AUTHORITY', settings.authority, message.authorities.map(recordText(settings)));
  section('ADDITIONAL', settings.additional, message.additionals.map(recordText(settings)));
  if (settings.stats) lines.push(...statLines(dig, answer));
  if (lines.length > 0) dig.print(`${lines.join('\n')}\n`);
}

function printShort(dig: DigRun, answer: DigAnswer): void {
  const identified = answer.settings.identify
    ? ` from server ${answer.server} in ${queryTime(dig, answer)} ms.`
    : '';
  for (const record of answer.message.answers) dig.print(`${record.data}${identified}\n`);
}

function questionText(answer: DigAnswer): string {
  const line = answer.settings.multiline ? multilineQuestion : questionLine;
  return line(answer.name, answer.type);
}

function recordText(settings: DigSettings): (record: DnsRecord) => string {
  if (settings.multiline) return multilineRecord;
  return (record) => recordLine(record, settings.ttlUnits ? ttlUnits(record.ttl) : String(record.ttl));
}

function headLines(dig: DigRun, answer: DigAnswer): readonly string[] {
  const { message, settings } = answer;
  const lines = [';; Got answer:'];
  // bind9 9.10.6, 9.11.2 and later: CHANGES 4637
  if (atLeast(dig.version, '9.11') && /(^|\.)local\.$/i.test(answer.name)) {
    lines.push(
      ';; WARNING: .local is reserved for Multicast DNS',
      ';; You are currently testing what happens when an mDNS query is leaked to DNS',
    );
  }
  const id = freeNumber({ oracle: dig.context.oracle, runId: answer.key }, 'message id', {
    from: 0,
    to: 65535,
  });
  lines.push(`;; ->>HEADER<<- opcode: QUERY, status: ${message.rcode}, id: ${id}`);
  lines.push(`;; flags: ${flagWords(message, settings).join(' ')}; ${sectionCounts(message)}`);
  if (settings.recurse && !message.recursionAvailable) {
    lines.push(';; WARNING: recursion requested but not available');
  }
  lines.push('');
  if (message.edns !== undefined) {
    lines.push(';; OPT PSEUDOSECTION:', `; EDNS: version: 0, flags:; udp: ${message.edns.udpSize}`);
    if (message.edns.cookie && sendsCookie(dig.version, settings)) {
      lines.push(`; COOKIE: ${dig.cookie()} (echoed)`);
    }
  }
  return lines;
}

function flagWords(message: DnsMessage, settings: DigSettings): readonly string[] {
  const words = ['qr'];
  if (message.authoritative) words.push('aa');
  if (message.truncated) words.push('tc');
  if (settings.recurse) words.push('rd');
  if (message.recursionAvailable) words.push('ra');
  return words;
}

function sectionCounts(message: DnsMessage): string {
  const additional = message.additionals.length + (message.edns === undefined ? 0 : 1);
  return [
    'QUERY: 1',
    `ANSWER: ${message.answers.length}`,
    `AUTHORITY: ${message.authorities.length}`,
    `ADDITIONAL: ${additional}`,
  ].join(', ');
}

function statLines(dig: DigRun, answer: DigAnswer): readonly string[] {
  const { settings, message } = answer;
  const transport = atLeast(dig.version, '9.18') ? (settings.tcp ? ' (TCP)' : ' (UDP)') : '';
  const typed = atLeast(dig.version, '9.16') ? (settings.server ?? answer.server) : answer.server;
  return [
    `;; Query time: ${queryTime(dig, answer)} msec`,
    `;; SERVER: ${answer.server}#${settings.port}(${typed})${transport}`,
    `;; WHEN: ${whenText(dig)}`,
    `;; MSG SIZE  rcvd: ${message.size}`,
    '',
  ];
}

function queryTime(dig: DigRun, answer: DigAnswer): number {
  const from = { oracle: dig.context.oracle, runId: answer.key };
  return freeDuration(from, 'query time', { from: 0, to: 60_000, usual: 1 });
}

/** `Wed Mar  4 22:18:07 2020` until 9.8, `Wed Mar 04 22:18:07 UTC 2020` since. */
function whenText(dig: DigRun): string {
  const now = dig.context.clock.now();
  const fields = dateFields(now, dig.context.env.get('TZ') ?? dig.context.timezone);
  const day = atLeast(dig.version, '9.9')
    ? String(fields.day).padStart(2, '0')
    : String(fields.day).padStart(2);
  const zone = atLeast(dig.version, '9.9') ? ` ${fields.zone}` : '';
  const text = `${fields.weekday} ${fields.month} ${day} ${clockTime(fields)}${zone} ${fields.year}`;
  dig.context.oracle.printed({ type: 'date', text, instant: now, now });
  return text;
}
