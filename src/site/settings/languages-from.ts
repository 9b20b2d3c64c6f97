import { type DataMap, isDataMap, valueIgnoringCase } from '../data/document.ts';
import { pagerFrom, permalinksFrom, taxonomiesFrom } from './address-settings.ts';
import { menusFrom } from './menus-from.ts';
import { isContentFolder, type Mount, mountedContent } from './mounts-from.ts';
import type { SettingReader } from './setting-reader.ts';
import { type LanguageSettings, language } from './site-settings.ts';

/** Keys that a language can state for itself, in lower case. */
const ownKeys: ReadonlySet<string> = new Set(
  `
    title description author copyright locale languagecode label languagename weight contentdir direction
    languagedirection params menus menu disabled permalinks pagination paginate paginatepath
    taxonomies
  `
    .trim()
    .split(/\s+/),
);

/**
 * The languages of a site, the default one first, then by weight and key.
 * A site that names none is in Japanese, one of Hugo's in English, unless `language` (Hugo: `languageCode`,
 * `locale`) says otherwise. Of several, English is Hugo's default one, else the first, where nobody says.
 */
export function languagesFrom(
  read: SettingReader,
  isHugo: boolean,
  mounts: readonly Mount[],
): readonly LanguageSettings[] {
  const tag = read.text('language') ?? read.text('locale') ?? read.text('languagecode');
  const map = read.map('languages') ?? {};
  const [key] = isHugo && Object.hasOwn(map, 'en') ? ['en'] : Object.keys(map);
  const usual = isHugo ? 'en' : 'ja';
  const stated = read.text('defaultcontentlanguage') ?? key ?? tag?.split('-')[0] ?? usual;
  const main = stated.toLowerCase();
  const folder = (key: string, stated: string | undefined) => contentFolder(key, stated, mounts);
  const shared = folderOf(read.text('contentdir'));
  const found = languageEntries(read, false).map(([key, value]) => {
    const own = languageFrom(key, isDataMap(value) ? value : {});
    return { ...own, contentDir: folder(own.key, own.contentDir ?? shared) };
  });
  const first = found.find(({ key }) => key === main) ?? {
    ...language(main),
    tag: tag ?? stated,
    contentDir: folder(main, shared),
  };
  const others = found.filter(({ key }) => key !== main);
  const byWeight = (a: LanguageSettings, b: LanguageSettings) =>
    a.weight - b.weight || (a.key < b.key ? -1 : 1);
  return [first, ...others.sort(byWeight)];
}

/** The languages that Hugo's `disabled` and `disableLanguages` leave out: their pages are not published. */
export function disabledLanguagesFrom(read: SettingReader): readonly LanguageSettings[] {
  return languageEntries(read, true).map(([key, value]) => languageFrom(key, isDataMap(value) ? value : {}));
}

/** Keys of languages that mean nothing here, by their whole path, such as `languages.ja.buildDrafts`. */
export function unknownInLanguages(read: SettingReader): readonly string[] {
  return Object.entries(read.map('languages') ?? {}).flatMap(([key, value]) =>
    Object.keys(isDataMap(value) ? value : {})
      .filter((own) => !ownKeys.has(own.toLowerCase()))
      .map((own) => `languages.${key}.${own}`),
  );
}

function languageEntries(read: SettingReader, wanted: boolean): readonly (readonly [string, unknown])[] {
  const listed = new Set((read.list('disablelanguages') ?? []).map((key) => key.toLowerCase()));
  return Object.entries(read.map('languages') ?? {}).filter(([key, value]) => {
    const isDisabled = listed.has(key.toLowerCase()) || valueIgnoringCase(value, 'disabled') === true;
    return isDisabled === wanted;
  });
}

/** Hugo reads keys of languages in lower case, and so they are in addresses: `zh-CN` is `/zh-cn/`. */
function languageFrom(written: string, data: DataMap): LanguageSettings {
  const key = written.toLowerCase();
  const values = new Map(Object.entries(data).map(([name, value]) => [name.toLowerCase(), value]));
  const text = (...names: readonly string[]) => {
    const value = names.map((name) => values.get(name)).find((found) => typeof found === 'string');
    return typeof value === 'string' ? value : undefined;
  };
  const plain = language(written);
  const weight = values.get('weight');
  const params = values.get('params');
  const menus = values.get('menus') ?? values.get('menu');
  return {
    key,
    tag: text('locale', 'languagecode') ?? written,
    name: text('label', 'languagename') ?? plain.name,
    direction: (text('direction', 'languagedirection') ?? plain.direction) === 'rtl' ? 'rtl' : 'ltr',
    weight: typeof weight === 'number' ? weight : 0,
    texts: textsFrom(values),
    contentDir: folderOf(text('contentdir')),
    params: isDataMap(params) ? params : {},
    menus: isDataMap(menus) ? menusFrom(menus) : undefined,
    taxonomies: taxonomiesFrom(values.get('taxonomies')),
    permalinks: permalinksFrom(values.get('permalinks')),
    ...pagerFrom(values),
  };
}

/** What Hugo's themes ask of `params`, the language may say there too. */
function textsFrom(values: ReadonlyMap<string, unknown>): LanguageSettings['texts'] {
  const texts = new Map<string, string>();
  for (const key of ['title', 'description', 'author', 'copyright'] as const) {
    const inParams =
      key === 'title' || key === 'copyright' ? undefined : valueIgnoringCase(values.get('params'), key);
    const stated = values.get(key) ?? inParams;
    const value = key === 'author' && isDataMap(stated) ? valueIgnoringCase(stated, 'name') : stated;
    if (typeof value === 'string') texts.set(key, value);
  }
  return Object.fromEntries(texts);
}

function folderOf(path: string | undefined): string | undefined {
  return path?.replace(/^(?:\.?\/)+|\/+$/g, '');
}

/** Where the pages of a language stand: in the folder of its own mounts, else in what is stated. */
function contentFolder(
  key: string,
  stated: string | undefined,
  mounts: readonly Mount[],
): string | undefined {
  const ofContent = mounts.filter(({ component }) => component === 'content');
  if (ofContent.some(({ language }) => language === key)) return mountedContent(key);
  return ofContent.length > 0 || !isContentFolder(stated) ? undefined : stated;
}
