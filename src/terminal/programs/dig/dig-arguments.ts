import { atLeast, type ProgramVersion } from '../../program-version.ts';

/** One name that dig asks for, with the options that hold for it. */
export interface DigLookup {
  readonly name: string;
  readonly type: string;
  readonly reverse: boolean;
  readonly settings: DigSettings;
}

/** What `+options` and switches set. */
export interface DigSettings {
  readonly server: string | undefined;
  readonly port: number;
  readonly short: boolean;
  readonly identify: boolean;
  readonly search: boolean;
  readonly showSearch: boolean;
  readonly recurse: boolean;
  readonly edns: boolean;
  readonly cookie: boolean;
  readonly tcp: boolean;
  readonly multiline: boolean;
  readonly ttlUnits: boolean;
  readonly comments: boolean;
  readonly question: boolean;
  readonly answer: boolean;
  readonly authority: boolean;
  readonly additional: boolean;
  readonly stats: boolean;
  readonly command: boolean;
  readonly seconds: number;
  readonly tries: number;
}

/** A command line of dig, taken apart. */
export type DigArguments =
  | {
      readonly type: 'lookups';
      readonly lookups: readonly DigLookup[];
      /** Settings at the moment the first name was read, which is when old versions print their banner. */
      readonly atFirstName: DigSettings;
    }
  | { readonly type: 'version' }
  | { readonly type: 'invalid'; readonly message: string }
  | { readonly type: 'unsupported'; readonly what: string };

/** Record types that dig takes for a type and not for a name. */
const types = new Set(
  `A AAAA ANY AXFR CAA CNAME DNSKEY DS HINFO HTTPS MX NAPTR NS NSEC PTR RRSIG SOA SRV SSHFP SVCB TLSA
  TXT`.split(/\s+/),
);

const initial: DigSettings = {
  server: undefined,
  port: 53,
  short: false,
  identify: false,
  search: false,
  showSearch: false,
  recurse: true,
  edns: true,
  cookie: true,
  tcp: false,
  multiline: false,
  ttlUnits: false,
  comments: true,
  question: true,
  answer: true,
  authority: true,
  additional: true,
  stats: true,
  command: true,
  seconds: 5,
  tries: 3,
};

interface Pending {
  name: string;
  type: string | undefined;
  reverse: boolean;
  settings: DigSettings;
}

/** Reads dig's arguments. bind9: bin/dig/dig.c `parse_args` */
export function digArguments(args: readonly string[], version: ProgramVersion): DigArguments {
  const reading: Reading = { defaults: initial, defaultType: undefined, atFirstName: undefined, lookups: [] };
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index] as string;
    if (argument === '-v') return { type: 'version' };
    const taken = /^-[xtpqbcfky]/.test(argument)
      ? readSwitch(reading, argument, args[index + 1] ?? '')
      : readWord(reading, argument, version);
    if (typeof taken !== 'number') return taken;
    index += taken;
  }
  const { lookups, defaults } = reading;
  if (lookups.length === 0) addName(reading, '.', false);
  const first = lookups[0];
  if (first?.name === '.' && first.type === undefined) first.type = 'NS';
  return {
    type: 'lookups',
    atFirstName: reading.atFirstName ?? defaults,
    lookups: lookups.map((each) => ({ ...each, type: each.type ?? 'A' })),
  };
}

/**
 * What was read so far. What stands before the first name holds for all names, what follows for the
 * last one.
 */
interface Reading {
  defaults: DigSettings;
  defaultType: string | undefined;
  atFirstName: DigSettings | undefined;
  readonly lookups: Pending[];
}

function change(reading: Reading, part: Partial<DigSettings>): void {
  const last = reading.lookups.at(-1);
  if (last === undefined) reading.defaults = { ...reading.defaults, ...part };
  else last.settings = { ...last.settings, ...part };
}

function setType(reading: Reading, type: string): void {
  const last = reading.lookups.at(-1);
  if (last === undefined) reading.defaultType = type;
  else last.type = type;
}

function addName(reading: Reading, name: string, reverse: boolean): void {
  reading.atFirstName ??= reading.defaults;
  const type = reverse ? 'PTR' : reading.defaultType;
  reading.lookups.push({ name, reverse, type, settings: reading.defaults });
}

/** A switch with a value; returns how many more words it took. */
function readSwitch(reading: Reading, argument: string, next: string): number | DigArguments {
  const letter = argument.slice(0, 2);
  const isApart = argument.length === 2;
  const value = isApart ? next : argument.slice(2);
  if (letter === '-x') addName(reading, value, true);
  else if (letter === '-q') addName(reading, value, false);
  else if (letter === '-p') change(reading, { port: Number(value) });
  else if (letter === '-t') setType(reading, value.toUpperCase());
  else if (letter !== '-c' || value.toUpperCase() !== 'IN')
    return { type: 'unsupported', what: `dig ${letter}` };
  return isApart ? 1 : 0;
}

function readWord(reading: Reading, argument: string, version: ProgramVersion): number | DigArguments {
  if (argument.startsWith('@')) {
    change(reading, { server: argument.slice(1) });
    // A server holds for every name of the line.
    reading.defaults = { ...reading.defaults, server: argument.slice(1) };
    return 0;
  }
  if (argument.startsWith('+')) {
    const part = plusOption(argument.slice(1));
    if (part === 'invalid' || isTooNew(argument, version)) return { type: 'invalid', message: argument };
    if (part === 'unsupported') return { type: 'unsupported', what: `dig ${argument}` };
    change(reading, part);
    return 0;
  }
  if (argument === '-4' || argument.toUpperCase() === 'IN') return 0;
  if (argument.startsWith('-')) return { type: 'unsupported', what: `dig ${argument}` };
  const isType = types.has(argument.toUpperCase()) && reading.lookups.at(-1)?.type === undefined;
  if (isType) setType(reading, argument.toUpperCase());
  else addName(reading, argument, false);
  return 0;
}

/** Options that came with 9.11. */
function isTooNew(argument: string, version: ProgramVersion): boolean {
  return /^\+(no)?(cookie|ttlunits)/.test(argument) && !atLeast(version, '9.11');
}

/** The sections that `+all` and `+noall` switch together. */
function allSections(on: boolean): Partial<DigSettings> {
  const sections = { question: on, answer: on, authority: on, additional: on };
  return { comments: on, stats: on, command: on, ...sections };
}

function plusOption(text: string): Partial<DigSettings> | 'invalid' | 'unsupported' {
  const [word = '', value] = text.split('=');
  const on = !(word.startsWith('no') && word !== 'notcp' ? word.length > 2 : word === 'notcp');
  const name = on ? word : word.slice(2);
  if (name === 'all') return allSections(on);
  if (name === 'short') return { short: on, ...(on ? { ...allSections(false), answer: true } : {}) };
  if (name === 'time' || name === 'timeout') return { seconds: Math.max(1, Number(value) || 5) };
  if (name === 'tries') return { tries: Math.max(1, Number(value) || 3) };
  if (name === 'retry') return { tries: Math.max(1, (Number(value) || 0) + 1) };
  if (name === 'showsearch') return { showSearch: on, search: on };
  const field = fields[name];
  if (field !== undefined) return { [field]: on };
  return known.has(name) ? 'unsupported' : 'invalid';
}

const fields: Readonly<Record<string, keyof DigSettings>> = {
  additional: 'additional',
  answer: 'answer',
  authority: 'authority',
  cmd: 'command',
  comments: 'comments',
  cookie: 'cookie',
  defname: 'search',
  edns: 'edns',
  identify: 'identify',
  multi: 'multiline',
  multiline: 'multiline',
  question: 'question',
  rec: 'recurse',
  recurse: 'recurse',
  search: 'search',
  stats: 'stats',
  tcp: 'tcp',
  ttlunits: 'ttlUnits',
  vc: 'tcp',
};

/** Options of dig that are not simulated. */
const known = new Set(
  `aaflag aaonly adflag besteffort bufsize cdflag class cl crypto dnssec do domain dscp ednsopt
  expandaaaa fail https idnin idnout ignore keepopen mapped nsid nssearch onesoa opcode padding qid qr
  rrcomments sigchase split subnet tls trace trusted-key ttlid unexpected unknownformat yaml zflag
  ndots badcookie`.split(/\s+/),
);
