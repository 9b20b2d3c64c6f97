import { type Page, topSection } from '../content/page.ts';
import type { SiteSettings } from '../settings/site-settings.ts';
import { addressName, fileName } from './path-rules.ts';

const monthNames = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];
const dayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/**
 * Replaces the tokens of a permalink pattern, such as `/:year/:month/:slug/`. Hugo:
 * resources/page/permalinks.go.
 * `:sections[1:]` and `:sections[last]` take a part of `sections`. A token that nobody knows stays as it is
 * written.
 */
export function expandPermalink(
  pattern: string,
  page: Page,
  sections: readonly string[],
  settings: SiteSettings,
): string {
  const values = tokens(page, settings);
  return pattern.replace(/:([a-z]+)(\[[^\]]*\])?/gi, (whole, name: string, range: string | undefined) => {
    if (name === 'sections')
      return sectionRange(sections, range)
        .map((part) => addressName(part, settings.pathRules))
        .join('/');
    const value = Object.hasOwn(values, name.toLowerCase()) ? values[name.toLowerCase()]?.() : undefined;
    return value === undefined ? whole : value;
  });
}

function tokens(page: Page, settings: SiteSettings): Readonly<Record<string, () => string>> {
  // Hugo reads what it made as a query: hugolib/page__paths.go.
  const name = (text: string) => fileName(asQuery(addressName(text, settings.pathRules)), settings.pathRules);
  const { date, slug } = page.fields;
  const [year = '0001', month = '01', day = '01'] = date?.iso.slice(0, 10).split('-') ?? [];
  const utc = utcDay(Number(year), Number(month), Number(day));
  const own = page.term?.name ?? (page.name || (page.folders.at(-1) ?? ''));
  const yearday = Math.round((utc.getTime() - utcDay(Number(year), 1, 1).getTime()) / 86_400_000) + 1;
  return {
    year: () => String(Number(year)),
    month: () => month,
    monthname: () => monthNames[Number(month) - 1] ?? '',
    day: () => day,
    weekday: () => String(utc.getUTCDay()),
    weekdayname: () => dayNames[utc.getUTCDay()] ?? '',
    yearday: () => String(yearday),
    section: () => name(topSection(page)),
    title: () => name(page.title),
    slug: () => name(slug ?? page.title),
    slugorfilename: () => name(slug ?? own),
    slugorcontentbasename: () => name(slug ?? own),
    filename: () => name(own),
    contentbasename: () => name(own),
  };
}

/** In a query, a plus is a blank and `%e6%97%a5` is `日`; what is not UTF-8 is nothing. */
function asQuery(text: string): string {
  return text.replaceAll('+', ' ').replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return '';
    }
  });
}

/** JavaScript takes the years 0 to 99 for those of the last century; a page without a date is of the year 1. */
function utcDay(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

/** Hugo: `[last]`, `[0]`, `[1:]`, `[:2]`, `[0:last]`, where `last` is the index of the last section. */
function sectionRange(folders: readonly string[], range: string | undefined): readonly string[] {
  if (range === undefined) return folders;
  const last = folders.length - 1;
  const index = (text: string, fallback: number) =>
    text === '' ? fallback : text === 'last' ? last : Number(text);
  const [from = '', to] = range.slice(1, -1).split(':');
  if (to === undefined) return folders.slice(index(from, 0), index(from, 0) + 1);
  return folders.slice(index(from, 0), index(to, folders.length));
}
