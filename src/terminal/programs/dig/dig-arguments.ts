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
  'A AAAA ANY AXFR CAA CNAME DNSKEY DS HINFO HTTPS MX NAPTR NS NSEC PTR RRSIG SOA SRV SSHFP SVCB TLSA TXT'.split(
    ' ',
  ),
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
  let defaults = initial;
  let defaultType: string | undefined;
  let atFirstName: DigSettings | undefined;
  const lookups: Pending[] = [];
  const change = (part: Partial<DigSettings>) => {
    const last = lookups.at(-1);
    if (last === undefined) defaults = { ...defaults, ...part };
    else last.settings = { ...last.settings, ...part };
  };
  const add = (name: string, reverse: boolean) => {
    atFirstName ??= defaults;
    lookups.push({ name, reverse, type: defaultType, settings: defaults });
    if (reverse) (lookups.at(-1) as Pending).type = 'PTR';
  };
  for (let index = 0; index < args.length; index += 1) {
    const next = () => {
      index += 1;
      return args[index] ?? '';
    };
    const argument = args[index] as string;
    const last = lookups.at(-1);
    if (argument.startsWith('@')) {
      change({ server: argument.slice(1) });
      // A server holds for every name of the line.
      defaults = { ...defaults, server: argument.slice(1) };
    } else if (argument.startsWith('+')) {
      const part = plusOption(argument.slice(1));
      if (part === 'invalid' || isTooNew(argument, version)) return { type: 'invalid', message: argument };
      if (part === 'unsupported') return { type: 'unsupported', what: `dig ${argument}` };
      change(part);
    } else if (argument === '-v') return { type: 'version' };
    else if (argument === '-4') continue;
    else if (/^-[xtpqbcfky]/.test(argument)) {
      const letter = argument.slice(0, 2);
      const value = argument.length > 2 ? argument.slice(2) : next();
      if (letter === '-x') add(value, true);
      else if (letter === '-q') add(value, false);
      else if (letter === '-p') change({ port: Number(value) });
      else if (letter === '-t') {
        if (last === undefined) defaultType = value.toUpperCase();
        else last.type = value.toUpperCase();
      } else if (letter !== '-c' || value.toUpperCase() !== 'IN')
        return { type: 'unsupported', what: `dig ${letter}` };
    } else if (argument.startsWith('-')) return { type: 'unsupported', what: `dig ${argument}` };
    else if (types.has(argument.toUpperCase()) && (last === undefined || last.type === undefined)) {
      if (last === undefined) defaultType = argument.toUpperCase();
      else last.type = argument.toUpperCase();
    } else if (argument.toUpperCase() !== 'IN') add(argument, false);
  }
  if (lookups.length === 0) {
    atFirstName = defaults;
    lookups.push({ name: '.', type: defaultType ?? 'NS', reverse: false, settings: defaults });
  }
  return {
    type: 'lookups',
    atFirstName: atFirstName ?? defaults,
    lookups: lookups.map((each) => ({ ...each, type: each.type ?? 'A' })),
  };
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
  `aaflag aaonly adflag besteffort bufsize cdflag class cl crypto dnssec do domain dscp ednsopt expandaaaa fail
  https idnin idnout ignore keepopen mapped nsid nssearch onesoa opcode padding qid qr rrcomments sigchase split subnet
  tls trace trusted-key ttlid unexpected unknownformat yaml zflag ndots badcookie`.split(/\s+/),
);
