import { TrustedHtml } from './trusted-html.ts';

/**
 * What short codes keep for themselves and for each other while their page is rendered. Hugo:
 * common/maps/scratch.go.
 */
export class Scratch {
  readonly #values = new Map<string, unknown>();

  get(name: string): unknown {
    const value = this.#values.get(name);
    return value instanceof Map ? Object.fromEntries(value) : (value ?? null);
  }

  set(name: string, value: unknown): void {
    this.#values.set(name, value);
  }

  /** Numbers are added, texts joined, and lists grow. */
  add(name: string, value: unknown): void {
    this.#values.set(name, sum(this.#values.get(name), value));
  }

  /** Keeps a value under a key of a map. */
  setIn(name: string, key: string, value: unknown): void {
    const known = this.#values.get(name);
    const map = known instanceof Map ? known : new Map<string, unknown>();
    this.#values.set(name, map.set(key, value));
  }

  /** The values of a map in the order of their keys. */
  sortedIn(name: string): readonly unknown[] {
    const known = this.#values.get(name);
    if (!(known instanceof Map)) return [];
    return [...known.keys()].sort().map((key) => known.get(key));
  }

  delete(name: string): void {
    this.#values.delete(name);
  }
}

function sum(known: unknown, value: unknown): unknown {
  if (known === undefined || known === null) return value;
  if (Array.isArray(known)) return Array.isArray(value) ? [...known, ...value] : [...known, value];
  if (typeof known === 'number' && typeof value === 'number') return known + value;
  const joined = `${String(known)}${String(value)}`;
  return known instanceof TrustedHtml && value instanceof TrustedHtml ? new TrustedHtml(joined) : joined;
}

/** The scratch that a template names; what has none is a mistake of the template. */
export function scratchIn(holder: unknown): Scratch {
  if (holder instanceof Scratch) return holder;
  throw new Error(
    'this keeps nothing: write shortcode.scratch, page.scratch, or a variable made with "scratch"',
  );
}
