import type { DnsRecord } from '../../network-view.ts';

/**
 * A line of a section as BIND's tools lay it out: fields at columns 24, 32, 40 and 48 by tabs, one
 * blank between fields that have run past their column. bind9: lib/dns/masterdump.c `indent`, style
 * `dns_master_styleflags` of dig.
 */
export function recordLine(record: DnsRecord, ttl = String(record.ttl)): string {
  return layOut([
    [0, record.name],
    [24, ttl],
    [32, 'IN'],
    [40, record.type],
    [48, record.data],
  ]);
}

/** The line of a question, which starts with a semicolon that does not count. */
export function questionLine(name: string, type: string): string {
  return `;${layOut([
    [0, name],
    [32, 'IN'],
    [40, type],
  ])}`;
}

/** A record's line under `+multiline`: class and type follow the time to live after single blanks. */
export function multilineRecord(record: DnsRecord): string {
  const head = layOut([
    [0, record.name],
    [24, String(record.ttl)],
  ]);
  const data = record.type === 'SOA' ? multilineSoa(record.data) : record.data;
  return `${head} IN ${record.type} ${data}`;
}

/** A question's line under `+multiline`. */
export function multilineQuestion(name: string, type: string): string {
  return `;${layOut([
    [0, name],
    [24, 'IN'],
  ])} ${type}`;
}

/** `1h2m3s`, as `+ttlunits` prints times to live. */
export function ttlUnits(seconds: number): string {
  const units: [string, number][] = [
    ['w', 604_800],
    ['d', 86_400],
    ['h', 3_600],
    ['m', 60],
    ['s', 1],
  ];
  let rest = seconds;
  let text = '';
  for (const [letter, size] of units) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) text += `${count}${letter}`;
  }
  return text === '' ? '0s' : text;
}

function layOut(fields: readonly (readonly [number, string])[]): string {
  let line = '';
  let column = 0;
  for (const [at, text] of fields) {
    if (at > 0) {
      const step = indent(column, at);
      line += step.text;
      column = step.column;
    }
    line += text;
    column += text.length;
  }
  return line;
}

function indent(from: number, wanted: number): { text: string; column: number } {
  const to = Math.max(wanted, from + 1);
  const tabs = Math.floor(to / 8) - Math.floor(from / 8);
  const start = tabs > 0 ? Math.floor(to / 8) * 8 : from;
  return { text: '\t'.repeat(tabs) + ' '.repeat(to - start), column: to };
}

const soaFields = ['serial', 'refresh', 'retry', 'expire', 'minimum'];

function multilineSoa(data: string): string {
  const [server = '', mailbox = '', ...numbers] = data.split(' ');
  const lines = soaFields.map((field, index) => {
    const value = numbers[index] ?? '0';
    const words = index === 0 ? '' : ` (${timeInWords(Number(value))})`;
    return `\t\t\t\t${value.padEnd(10)} ; ${field}${words}`;
  });
  return [`${server} ${mailbox} (`, ...lines, '\t\t\t\t)'].join('\n');
}

function timeInWords(seconds: number): string {
  const units: [string, number][] = [
    ['week', 604_800],
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
    ['second', 1],
  ];
  const words: string[] = [];
  let rest = seconds;
  for (const [name, size] of units) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) words.push(`${count} ${name}${count === 1 ? '' : 's'}`);
  }
  return words.length === 0 ? '0 seconds' : words.join(' ');
}
