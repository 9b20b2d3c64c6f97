import type { DataMap } from '../data/document.ts';

/** The dates of a page. */
export type DateName = 'date' | 'lastmod' | 'publishDate' | 'expiryDate';

/**
 * Which front matter keys may hold each date, in the order in which they are tried. `:filename` is the date
 * at the start of the file's name, `:git` the instant of its newest commit.
 */
export type DateKeys = Readonly<Record<DateName, readonly string[]>>;

/** Hugo: config/services, `frontmatter`. */
export const defaultDateKeys: DateKeys = {
  date: ['date', 'publishdate', 'pubdate', 'published', 'lastmod', 'modified'],
  lastmod: ['lastmod', 'modified', 'date', 'publishdate', 'pubdate', 'published'],
  publishDate: ['publishdate', 'pubdate', 'published', 'date'],
  expiryDate: ['expirydate', 'unpublishdate'],
};

/** Hugo (pagemeta/page_frontmatter.go, dateFieldAliases): who names one of these means the others too. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  lastmod: ['lastmod', 'modified'],
  publishdate: ['publishdate', 'pubdate', 'published'],
  expirydate: ['expirydate', 'unpublishdate'],
};

/**
 * Hugo's `frontmatter` by date; `:default` stands for what is tried without it. With `enableGitInfo` the
 * newest commit says first when a page was modified.
 */
export function dateKeysFrom(map: DataMap | undefined, enableGitInfo: boolean): DateKeys {
  const { lastmod } = defaultDateKeys;
  const usual = enableGitInfo ? { ...defaultDateKeys, lastmod: [':git', ...lastmod] } : defaultDateKeys;
  if (map === undefined) return usual;
  const stated = new Map(Object.entries(map).map(([key, value]) => [key.toLowerCase(), value]));
  const keysOf = (name: DateName): readonly string[] => {
    const value = stated.get(name.toLowerCase());
    const list = typeof value === 'string' ? [value] : value;
    if (!Array.isArray(list)) return usual[name];
    return list.flatMap((key) => {
      const wanted = String(key).toLowerCase();
      // A file's time on a disk is not the same on two machines; that of its newest commit is.
      if (wanted === ':filemodtime') return [':git'];
      return wanted === ':default' ? usual[name] : (otherNames[wanted] ?? [wanted]);
    });
  };
  return {
    date: keysOf('date'),
    lastmod: keysOf('lastmod'),
    publishDate: keysOf('publishDate'),
    expiryDate: keysOf('expiryDate'),
  };
}

/** The date at the start of a file's name, and the rest of the name: `2024-05-06-first-steps`. */
export function datedName(name: string): { readonly date: string; readonly rest: string } | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[-_T ]+(.*))?$/.exec(name);
  return match ? { date: match[1] ?? '', rest: match[2] ?? '' } : undefined;
}

/** Whether a date is looked for in the history of the file. */
export function readsHistory(keys: DateKeys): boolean {
  return Object.values(keys).flat().includes(':git');
}
