import type { Diagnostic, Source } from '#text';
import type { FrontMatter } from './front-matter.ts';

interface Keyword {
  readonly key: string;
  readonly value: string;
  readonly line: number;
  readonly column: number;
}

const dates = ['date', 'lastmod', 'publishdate', 'expirydate'];

/**
 * Reads the keywords at the beginning of an Org file as front matter. Hugo (metadecoders, `unmarshalORG`): a
 * key that ends with `[]` is a list of words, `filetags` a list between colons, a date may stand in brackets,
 * and a key that stands twice has both values.
 */
export function readOrgMatter(source: Source): FrontMatter {
  const lines = source.text.replace(/^\uFEFF/, '').split('\n');
  const end = lines.findIndex((line) => line.trim() !== '' && !/^[ \t]*#(?:\+[\w[\]-]+:|[ \t]|$)/.test(line));
  const head = end < 0 ? lines : lines.slice(0, end);
  const keywords = head.flatMap((line, index) => keywordOf(line, index + 1));
  const places = new Map(keywords.map((keyword) => [nameOf(keyword.key), keyword]));
  const diagnostics: readonly Diagnostic[] = [];
  return {
    data: Object.fromEntries(
      [...grouped(keywords)].map(([key, values]) => [nameOf(key), fieldOf(key, values)]),
    ),
    body: lines.slice(head.length).join('\n'),
    bodyLine: head.length + 1,
    diagnostics,
    placeOf([key]) {
      const { line, column } = places.get(String(key)) ?? { line: 1, column: 1 };
      return { path: source.path, line, column };
    },
    writtenAt: () => undefined,
  };
}

function keywordOf(text: string, line: number): readonly Keyword[] {
  const match = /^([ \t]*#\+([\w-]+(?:\[\])?):[ \t]*)(.*?)[ \t\r]*$/.exec(text);
  if (!match) return [];
  const [, head = '', key = '', value = ''] = match;
  return [{ key: key.toLowerCase(), value, line, column: head.length + 1 }];
}

function grouped(keywords: readonly Keyword[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { key, value } of keywords) found.set(key, [...(found.get(key) ?? []), value]);
  return found;
}

/** Org's own name for tags is the one for the site's, too. */
function nameOf(key: string): string {
  return key === 'filetags' ? 'tags' : key.replace(/\[\]$/, '');
}

function fieldOf(key: string, values: readonly string[]): string | readonly string[] {
  const [first = ''] = values;
  if (key.endsWith('[]')) return values.flatMap((value) => value.split(/\s+/)).filter(Boolean);
  if (key === 'filetags')
    return values.flatMap((value) => value.split(':')).filter((tag) => tag.trim() !== '');
  if (dates.includes(key)) return dateOf(first);
  return values.length === 1 ? first : values;
}

/** Of a date in brackets the name of the day says nothing new: `<2024-05-06 Mon 09:00>`. */
function dateOf(value: string): string {
  const match = /^[<[](\d{4}-\d{2}-\d{2})(?:[^\d\]>]*(\d{1,2}:\d{2}))?[^\]>]*[>\]]/.exec(value.trim());
  return match ? [match[1], match[2]].filter((part) => part !== undefined).join(' ') : value;
}
