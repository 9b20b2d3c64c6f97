import type { Domain } from './oracle.ts';
import { behaves } from './profile.ts';
import { shuffled } from './random.ts';
import type { Version } from './version.ts';

/** The alphabet of generated names and hashes. apimachinery: pkg/util/rand `alphanums`. */
export const safeAlphabet = 'bcdfghjklmnpqrstvwxz2456789';

/**
 * The alphabet of names that a version generates: it lost the vowels in the course of 1.5, and 0, 1 and 3 in
 * 1.8.
 */
export function nameAlphabet(version: Version): string {
  if (behaves(version, 'names.vowels')) return 'abcdefghijklmnopqrstuvwxyz0123456789';
  return behaves(version, 'names.allDigits') ? 'bcdfghjklmnpqrstvwxz0123456789' : safeAlphabet;
}

/** A suffix of `length` letters that makes a name nobody has (`taken` says who has it). */
export function suffixDomain(
  length: number,
  version: Version,
  taken: (suffix: string) => string | undefined,
): Domain<string> {
  const alphabet = nameAlphabet(version);
  const shape = new RegExp(`^[${alphabet}]{${length}}$`);
  return {
    type: 'text',
    description: `${length} of ${alphabet}, not in use`,
    refuse: (value) =>
      shape.test(value) ? taken(value) : `${JSON.stringify(value)} is not ${length} of ${alphabet}`,
    sample(random) {
      for (let tries = 0; ; tries += 1) {
        const value = Array.from({ length }, () => alphabet[random.below(alphabet.length)]).join('');
        if (taken(value) === undefined || tries > 1000) return value;
      }
    },
    parse: (text) => (shape.test(text) ? text : undefined),
    print: (value) => value,
  };
}

/** One of a few members, told apart by their printed form. */
export function pickDomain<T>(members: readonly T[], print: (member: T) => string, what: string): Domain<T> {
  const parse = (text: string) => members.find((member) => print(member) === text);
  return {
    type: 'pick',
    description: `one of these ${members.length} ${what}: ${members.slice(0, 5).map(print).join(', ')}`,
    refuse: (value) =>
      parse(print(value)) === undefined ? `${print(value)} is none of the ${what}` : undefined,
    sample: (random) => members[random.below(members.length)] as T,
    parse,
    print,
    members,
  };
}

/** An order of these items, each told apart by its text. */
export function orderDomain(items: readonly string[], what: string): Domain<readonly string[]> {
  const sorted = [...items].sort().join('\n');
  const legal = (value: readonly string[]) => [...value].sort().join('\n') === sorted;
  return {
    type: 'order',
    description: `an order of these ${items.length} ${what}`,
    refuse: (value) => (legal(value) ? undefined : `not an order of the ${items.length} ${what}`),
    sample: (random) => shuffled(items, random),
    parse(text) {
      const value = text.split('\n');
      return legal(value) ? value : undefined;
    },
    print: (value) => value.join('\n'),
    members: items,
  };
}

/** A whole number in `[from, to]` that nobody has. */
export function numberDomain(
  range: { readonly from: number; readonly to: number },
  taken: (value: number) => string | undefined,
  what: string,
): Domain<number> {
  return {
    type: 'number',
    description: `${what}: ${range.from} to ${range.to}, not in use`,
    refuse: (value) =>
      value < range.from || value > range.to
        ? `${value} is not in ${range.from} to ${range.to}`
        : taken(value),
    sample(random) {
      const start = random.below(range.to - range.from + 1);
      for (let step = 0; step <= range.to - range.from; step += 1) {
        const value = range.from + ((start + step) % (range.to - range.from + 1));
        if (taken(value) === undefined) return value;
      }
      return range.from;
    },
    parse: (text) => (/^\d+$/.test(text) ? Number(text) : undefined),
    print: String,
  };
}

/** A length of time in milliseconds that a step of the machinery takes. */
export function durationDomain(
  range: {
    readonly from: number;
    readonly to: number;
    readonly usual: number;
    /** By how much more than usual it may take without anybody wondering. */
    readonly spread?: number;
  },
  what: string,
): Domain<number> {
  return {
    type: 'duration',
    description: `${what}: ${range.from} ms to ${range.to} ms`,
    refuse: (value) =>
      value < range.from || value > range.to
        ? `${value} ms is not in ${range.from} to ${range.to} ms`
        : undefined,
    sample: (random) => range.usual + (range.spread === undefined ? 0 : random.below(range.spread)),
    parse: (text) => (/^\d+$/.test(text) ? Number(text) : undefined),
    print: String,
    members: [range.from, range.to],
  };
}

/** Any text of a shape; what is usual without a note. */
export function textDomain(shape: RegExp, usual: string, description: string): Domain<string> {
  return {
    type: 'text',
    description,
    refuse: (value) => (shape.test(value) ? undefined : `${JSON.stringify(value)} is no ${description}`),
    sample: () => usual,
    parse: (text) => (shape.test(text) ? text : undefined),
    print: (value) => value,
  };
}
