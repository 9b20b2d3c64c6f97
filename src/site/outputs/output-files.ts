import { type Diagnostic, diagnostic, type Place } from '#text';
import type { FileContent } from '../site-files.ts';

interface Written {
  readonly content: FileContent;
  readonly place: Place;
}

/** The files of the site while it is being built. Two that claim one name are told to the author. */
export class OutputFiles {
  readonly #files = new Map<string, Written>();
  readonly #names = new Map<string, string>();
  readonly #problems: Diagnostic[] = [];

  /** Adds a file; `place` is what the author would change. The first one keeps the name. */
  add(path: string, content: FileContent, place: Place): void {
    if (path.split(/[\\/]/).includes('..')) {
      const hints = ['Write a path without ".." in front matter and configuration'];
      this.#problems.push(
        diagnostic('output-outside', place, `A file would leave the site: ${path}`, { hints }),
      );
      return;
    }
    const name = path.normalize('NFC').toLowerCase();
    const taken = this.#names.get(name);
    if (taken === undefined) {
      this.#names.set(name, path);
      this.#files.set(path, { content, place });
      return;
    }
    const other = this.#files.get(taken)?.place;
    const how = taken === path ? 'to the same file' : 'to files whose names differ in case only';
    const related = other ? [{ place: other, message: `${other.path || taken} is published there` }] : [];
    const hints = ['Give one of them another name or "url"'];
    this.#problems.push(
      diagnostic('output-taken', place, `Two things are written ${how}: ${path}`, { hints, related }),
    );
  }

  has(path: string): boolean {
    return this.#files.has(path);
  }

  get problems(): readonly Diagnostic[] {
    return this.#problems;
  }

  /** The files, sorted by path. */
  get files(): ReadonlyMap<string, FileContent> {
    const entries = [...this.#files].map(([path, { content }]) => [path, content] as const);
    return new Map(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
