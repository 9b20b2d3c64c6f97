import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import type { NoteReport } from '#verification';

/** A note's report under the name of everything it depends on. */
export interface CacheEntry {
  readonly fingerprint: string;
  readonly report: NoteReport;
}

/** Remembers the last report of each note, by the note's path. */
export interface ReportCache {
  readonly read: (path: string) => Promise<CacheEntry | undefined>;
  readonly write: (path: string, entry: CacheEntry) => Promise<void>;
}

/** A cache that lasts as long as the process. */
export function memoryCache(): ReportCache {
  const entries = new Map<string, CacheEntry>();
  return {
    read: async (path) => entries.get(path),
    write: async (path, entry) => void entries.set(path, entry),
  };
}

/** A cache in a folder: one file a note, so that it never holds more than the notes that there have been. */
export function diskCache(folder: string): ReportCache {
  const fileOf = (path: string) => join(folder, `${createHash('sha256').update(path).digest('hex')}.json`);
  return {
    read: async (path) => {
      const text = await readFile(fileOf(path), 'utf8').catch(() => undefined);
      return text === undefined ? undefined : parsed(text);
    },
    write: async (path, entry) => {
      await mkdir(folder, { recursive: true });
      const draft = `${fileOf(path)}.${process.pid}`;
      await writeFile(draft, JSON.stringify(entry));
      await rename(draft, fileOf(path));
    },
  };
}

function parsed(text: string): CacheEntry | undefined {
  try {
    const entry: Partial<CacheEntry> = JSON.parse(text);
    const { fingerprint, report } = entry;
    return fingerprint === undefined || report === undefined ? undefined : { fingerprint, report };
  } catch {
    return undefined;
  }
}
