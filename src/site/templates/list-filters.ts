import type { Liquid } from 'liquidjs';
import { globPattern } from '../content/glob.ts';
import { isDataMap } from '../data/document.ts';
import { Scratch, scratchIn } from './scratch.ts';

/** Adds the filters of lists and maps, and those of what short codes keep. */
export function addListFilters(liquid: Liquid): void {
  liquid.registerFilter('matching', matching);
  liquid.registerFilter('pairs', pairs);
  liquid.registerFilter('by', by);
  liquid.registerFilter('dict', (_: unknown, ...words: unknown[]) => dict(words));
  addScratchFilters(liquid);
}

function addScratchFilters(liquid: Liquid): void {
  const named = (name: string, act: (scratch: Scratch, name: string, ...more: unknown[]) => unknown) =>
    liquid.registerFilter(
      name,
      (holder: unknown, key: unknown, ...more: unknown[]) =>
        act(scratchIn(holder), String(key), ...more) ?? null,
    );
  liquid.registerFilter('scratch', () => new Scratch());
  named('keep', (scratch, name, value) => scratch.set(name, value));
  named('keep_more', (scratch, name, value) => scratch.add(name, value));
  named('keep_in', (scratch, name, key, value) => scratch.setIn(name, String(key), value));
  named('kept', (scratch, name) => scratch.get(name));
  named('kept_in', (scratch, name) => scratch.sortedIn(name));
  named('forget', (scratch, name) => scratch.delete(name));
}

/** A map of names and values in turn. */
function dict(words: readonly unknown[]): object {
  const names = words.filter((_, at) => at % 2 === 0).map(String);
  return Object.fromEntries(names.map((name, at) => [name, words[2 * at + 1]]));
}

/** What a map or a list holds, as `key` and `value`: a map in the order of its keys, a list by its places. */
function pairs(holder: unknown): readonly { readonly key: unknown; readonly value: unknown }[] {
  if (Array.isArray(holder)) return holder.map((value, key) => ({ key, value }));
  if (typeof holder !== 'object' || holder === null) return [];
  return Object.keys(holder)
    .sort()
    .map((key) => ({ key, value: Reflect.get(holder, key) }));
}

/** Files of a bundle whose name fits a pattern, as Hugo's `.Resources.Match` has it. */
function matching(resources: unknown, pattern: unknown): readonly unknown[] {
  const { fits } = globPattern(String(pattern ?? ''));
  const list: readonly unknown[] = Array.isArray(resources) ? resources : [];
  return list.filter((one) => isDataMap(one) && typeof one.name === 'string' && fits(one.name));
}

/** A list in the order of a field: dates by their instants, whatever the zone in which they are written. */
function by(list: unknown, path: unknown): readonly unknown[] {
  const names = String(path).split('.');
  const found = (one: unknown) =>
    names.reduce<unknown>(
      (value, name) => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined),
      one,
    );
  const keyed = (Array.isArray(list) ? list : []).map((one: unknown) => ({
    one,
    key: sortKey(found(one)),
  }));
  return keyed.sort((a, b) => compared(a.key, b.key)).map(({ one }) => one);
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

function sortKey(value: unknown): number | string {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return '';
  return instant.test(value) ? Date.parse(value) : value;
}

/** What has no value comes first, as what is zero does in Go. */
function compared(a: number | string, b: number | string): number {
  if (typeof a !== typeof b) return typeof a === 'string' ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
