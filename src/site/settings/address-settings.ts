import { isDataMap, valueIgnoringCase } from '../data/document.ts';
import type { LanguageSettings, PermalinkSettings, SiteSettings } from './site-settings.ts';

/** Hugo: either patterns by section, or maps `page`, `section` and `term` of such patterns. */
export function permalinksFrom(value: unknown): PermalinkSettings {
  const patterns = (one: unknown) =>
    Object.entries(isDataMap(one) ? one : {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
  const of = (kind: string) => patterns(isDataMap(value) ? value[kind] : undefined);
  return {
    page: new Map([...patterns(value), ...of('page')]),
    section: new Map(of('section')),
    term: new Map([...patterns(value), ...of('term')]),
  };
}

/** The plural names of taxonomies, in lower case. */
export function taxonomiesFrom(value: unknown): readonly string[] | undefined {
  if (!isDataMap(value)) return undefined;
  return Object.values(value)
    .filter((plural) => typeof plural === 'string')
    .map((plural) => plural.toLowerCase());
}

/** What `pagination` says, or `paginate` and `paginatePath` of older sites, by their keys in lower case. */
export function pagerFrom(
  values: ReadonlyMap<string, unknown>,
): Pick<LanguageSettings, 'pagerSize' | 'pagerPath'> {
  const map = values.get('pagination');
  const size = valueIgnoringCase(map, 'pagerSize') ?? values.get('paginate');
  const path = valueIgnoringCase(map, 'path') ?? values.get('paginatepath');
  return {
    pagerSize: typeof size === 'number' ? size : undefined,
    pagerPath: typeof path === 'string' ? path : undefined,
  };
}

/**
 * The settings for the pages of a language: what it states itself wins. Hugo: config/allconfig/allconfig.go.
 * Its map of patterns is joined with the site's, its taxonomies are not.
 */
export function settingsIn(settings: SiteSettings, key: string): SiteSettings {
  const own = settings.languages.find((language) => language.key === key);
  if (own === undefined) return settings;
  const joined = (kind: keyof PermalinkSettings) =>
    new Map([...settings.permalinks[kind], ...own.permalinks[kind]]);
  return {
    ...settings,
    pagerSize: own.pagerSize ?? settings.pagerSize,
    pagerPath: own.pagerPath ?? settings.pagerPath,
    taxonomies: own.taxonomies ?? settings.taxonomies,
    permalinks: { page: joined('page'), section: joined('section'), term: joined('term') },
  };
}
