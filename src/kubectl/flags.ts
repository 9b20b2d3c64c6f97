import type { VersionRange } from '#cluster';
import { Refusal } from './errors.ts';
import { parseGoDuration } from './go-duration.ts';
import type { Profile } from './profile.ts';

/** The type of a flag's value; `strings` and `pairs` (`a=b`) are split at commas, `array` is not. */
export type FlagType = 'string' | 'bool' | 'int' | 'duration' | 'strings' | 'pairs' | 'array';

/** One flag of a command, by its long name in a table. */
export interface Flag {
  readonly type: FlagType;
  readonly short?: string;
  /** The clients that have the short form; all, when left out. */
  readonly shortIn?: VersionRange;
  /** The value of the flag when it is not given. */
  readonly otherwise?: string;
  /** The value of the flag when it is given without one: pflag's `NoOptDefVal`. */
  readonly bare?: string;
  /** The clients in which it is a truth value. */
  readonly boolIn?: VersionRange;
  /** Not named in the help. */
  readonly hidden?: true;
  /** What pflag says when it is used. */
  readonly deprecated?: string;
  /** The first client that says so; all, when left out. */
  readonly deprecatedFrom?: string;
  /** The last client that says so. */
  readonly deprecatedTo?: string;
  readonly from?: string;
  readonly to?: string;
}

/** The flags of a command. */
export type FlagTable = Readonly<Record<string, Flag>>;

/** The flags and arguments of one command line. */
export interface Parsed {
  readonly flags: Flags;
  readonly args: readonly string[];
  /** The number of arguments before `--`, -1 without one. */
  readonly dashAt: number;
  readonly deprecations: readonly string[];
}

/** The values of flags. */
export class Flags {
  readonly #table: FlagTable;
  readonly #values: ReadonlyMap<string, readonly string[]>;
  /** Every flag that was given, by its long name, in the order typed. */
  readonly given: readonly (readonly [name: string, value: string])[];

  constructor(table: FlagTable, given: Flags['given']) {
    this.#table = table;
    this.given = given;
    const names = new Set(given.map(([name]) => name));
    this.#values = new Map(
      [...names].map((name) => [name, given.filter(([other]) => other === name).map(([, value]) => value)]),
    );
  }

  /** Whether it was given. */
  changed(name: string): boolean {
    return this.#values.has(name);
  }

  string(name: string): string {
    return this.#values.get(name)?.at(-1) ?? this.#table[name]?.otherwise ?? '';
  }

  bool(name: string): boolean {
    return ['1', 't', 'true'].includes(this.string(name).toLowerCase());
  }

  int(name: string): number {
    return Number(this.string(name) || '0');
  }

  /** In ms. */
  duration(name: string): number {
    return parseGoDuration(this.string(name) || '0s') ?? 0;
  }

  list(name: string): readonly string[] {
    const given = this.#values.get(name);
    const values = given ?? (this.#table[name]?.otherwise ? [this.#table[name].otherwise] : []);
    const type = this.#table[name]?.type;
    return type === 'strings' || type === 'pairs' ? values.flatMap((value) => splitCommas(value)) : values;
  }
}

/**
 * Reads flags as pflag does: anywhere before `--`, short ones in clusters. spf13/pflag: flag.go `parseArgs`
 */
export function parseFlags(argv: readonly string[], table: FlagTable, profile: Profile): Parsed {
  const reader = new Reader(known(table, profile), profile);
  reader.read(argv);
  return {
    flags: new Flags(table, reader.given),
    args: reader.args,
    dashAt: reader.dashAt,
    deprecations: reader.deprecations,
  };
}

/** What is wrong with a flag, in pflag's words. */
export class FlagError extends Refusal {}

/** The flags that a version of the client has. */
export function known(table: FlagTable, profile: Profile): FlagTable {
  const served = Object.entries(table).filter(([, flag]) => profile.within(rangeOf(flag.from, flag.to)));
  return Object.fromEntries(
    served.map(([name, flag]) => {
      const { short: _, ...long } = flag;
      return [name, profile.within(flag.shortIn ?? {}) ? flag : long];
    }),
  );
}

/** Whether a version of the client warns of a flag; pflag then leaves it out of the help too. */
export function isDeprecated(flag: Flag, profile: Profile): boolean {
  const { deprecated, deprecatedFrom, deprecatedTo } = flag;
  return deprecated !== undefined && profile.within(rangeOf(deprecatedFrom, deprecatedTo));
}

function rangeOf(from: string | undefined, to: string | undefined): VersionRange {
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

class Reader {
  readonly given: [name: string, value: string][] = [];
  readonly args: string[] = [];
  readonly deprecations: string[] = [];
  dashAt = -1;
  readonly #table: FlagTable;
  readonly #profile: Profile;

  constructor(table: FlagTable, profile: Profile) {
    this.#table = table;
    this.#profile = profile;
  }

  read(argv: readonly string[]): void {
    const rest = [...argv];
    for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
      if (word === '--') {
        this.dashAt = this.args.length;
        this.args.push(...rest);
        return;
      }
      if (word.startsWith('--')) this.#long(word, rest);
      else if (word.startsWith('-') && word.length > 1) this.#cluster(word, rest);
      else this.args.push(word);
    }
  }

  #long(word: string, rest: string[]): void {
    const cut = word.indexOf('=');
    const name = cut < 0 ? word.slice(2) : word.slice(2, cut);
    if (name === '' || name.startsWith('-')) throw new FlagError(`bad flag syntax: ${word}`);
    const flag = this.#table[name];
    if (!flag) throw new FlagError(`unknown flag: --${name}`);
    if (cut >= 0) {
      this.#set(name, flag, word.slice(cut + 1));
      return;
    }
    const bare = bareValue(flag);
    if (bare !== undefined) {
      this.#set(name, flag, bare);
      return;
    }
    const next = rest.shift();
    if (next === undefined) throw new FlagError(`flag needs an argument: --${name}`);
    this.#set(name, flag, next);
  }

  #cluster(word: string, rest: string[]): void {
    for (let letters = word.slice(1); letters !== ''; ) {
      const letter = letters.slice(0, 1);
      const entry = Object.entries(this.#table).find(([, flag]) => flag.short === letter);
      if (!entry) throw new FlagError(`unknown shorthand flag: '${letter}' in -${letters}`);
      const [name, flag] = entry;
      const value = letters.slice(1);
      const bare = bareValue(flag);
      if (value.startsWith('=')) {
        this.#set(name, flag, value.slice(1));
        return;
      }
      if (bare === undefined) {
        const next = value === '' ? rest.shift() : value;
        if (next === undefined) throw new FlagError(`flag needs an argument: '${letter}' in -${letters}`);
        this.#set(name, flag, next);
        return;
      }
      this.#set(name, flag, bare);
      letters = value;
    }
  }

  #set(name: string, flag: Flag, value: string): void {
    const wrong = refuseValue(flag, value, this.#profile);
    if (wrong !== undefined) {
      const shown = flag.short ? `-${flag.short}, --${name}` : `--${name}`;
      throw new FlagError(`invalid argument "${value}" for "${shown}" flag: ${wrong}`);
    }
    if (isDeprecated(flag, this.#profile) && !this.given.some(([other]) => other === name)) {
      this.deprecations.push(`Flag --${name} has been deprecated, ${flag.deprecated}`);
    }
    this.given.push([name, value]);
  }
}

function bareValue(flag: Flag): string | undefined {
  return flag.bare ?? (flag.type === 'bool' ? 'true' : undefined);
}

function refuseValue(flag: Flag, value: string, profile: Profile): string | undefined {
  const type: FlagType = flag.boolIn && profile.within(flag.boolIn) ? 'bool' : flag.type;
  switch (type) {
    case 'bool':
      return /^(1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/.test(value)
        ? undefined
        : `strconv.ParseBool: parsing "${value}": invalid syntax`;
    case 'int':
      return /^[+-]?\d+$/.test(value) ? undefined : `strconv.ParseInt: parsing "${value}": invalid syntax`;
    case 'duration':
      if (parseGoDuration(value) !== undefined) return undefined;
      return `time: ${durationFault(value)}${profile.has('quotedInvalidDuration') ? `"${value}"` : value}`;
    case 'pairs':
      // component-base: cli/flag/map_string_string.go
      return value.split(',').every((pair) => pair === '' || pair.includes('='))
        ? undefined
        : 'malformed pair, expect string=string';
    case 'string':
    case 'strings':
    case 'array':
      return undefined;
    default:
      return type satisfies never;
  }
}

/** Go: time/format.go `ParseDuration` */
function durationFault(value: string): string {
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(value) ? 'missing unit in duration ' : 'invalid duration ';
}

/** pflag's StringSlice reads one CSV record. */
function splitCommas(value: string): readonly string[] {
  if (value === '') return [];
  if (!value.includes('"')) return value.split(',');
  return [...value.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}
