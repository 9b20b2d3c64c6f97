import { type Expression, plain, type Scope } from './go-values.ts';

/** The fields of a page, and what they are called here; what becomes of a page's Markdown is none of them. */
const pageNames: Readonly<Record<string, string>> = {
  Title: 'title',
  LinkTitle: 'linkTitle',
  RelPermalink: 'url',
  Permalink: 'permalink',
  Date: 'date',
  Lastmod: 'lastmod',
  PublishDate: 'publishDate',
  Description: 'description',
  Draft: 'draft',
  Weight: 'weight',
  Section: 'section',
  Type: 'type',
  Kind: 'kind',
  Keywords: 'keywords',
  Lang: 'language',
  'Language.Lang': 'language',
  Resources: 'resources',
};

/** What else is asked of a page: a value of its fields, or a test that Liquid has as a condition. */
const pageFilters: Readonly<Record<string, string>> = {
  'File.Path': 'path | replace_re: "^content[^/]*/", ""',
  'File.Ext': 'path | split: "." | last',
  'File.LogicalName': 'path | split: "/" | last',
  'File.BaseFileName': 'path | split: "/" | last | replace_re: "\\\\.[^.]*$", ""',
  'File.ContentBaseName': 'path | replace_re: "(/_?index)?(\\\\.[^./]*)+$", "" | split: "/" | last',
  'File.Dir': 'path | replace_re: "^content[^/]*/|[^/]*$", ""',
};

const dateParts: Readonly<Record<string, string>> = {
  Year: '%Y',
  Month: '%B',
  Day: '%-d',
  Unix: '%s',
};

const kinds: Readonly<Record<string, string>> = {
  IsHome: 'home',
  IsPage: 'page',
  IsSection: 'section',
};

/** A field of a page that stands in a variable; undefined for one that is not known here. */
export function pageField(
  holder: string,
  path: readonly string[],
  { keep }: Pick<Scope, 'keep'>,
): Expression | undefined {
  const [first = '', ...rest] = path;
  const name = path.join('.');
  if (Object.hasOwn(pageNames, name)) {
    const text = `${holder}.${pageNames[name]}`;
    return name === 'Resources' ? { ...plain(text), items: 'resource' } : plain(text);
  }
  if (Object.hasOwn(pageFilters, name)) return plain(`${holder}.${pageFilters[name]}`);
  const part = rest.length === 1 ? dateParts[rest[0] ?? ''] : undefined;
  if (['Date', 'Lastmod', 'PublishDate'].includes(first) && part !== undefined)
    return plain(`${holder}.${pageNames[first]} | date: "${part}"`);
  const kind = rest.length === 0 && Object.hasOwn(kinds, first) ? kinds[first] : undefined;
  const test =
    kind === undefined ? name === 'IsNode' && `${holder}.kind != "page"` : `${holder}.kind == "${kind}"`;
  if (test !== false)
    return { ...plain(keep(`false %}{% if ${test} %}{% assign @ = true %}{% endif`)), test };
  return name === 'Pages' && holder === 'page' ? { ...plain('page.pages'), items: 'page' } : undefined;
}

/** What a page's field is called in a list of pages, as `where` and `sort` name it. */
export function fieldName(name: string, items: Expression['items']): string {
  const bare = name.replace(/^\./, '');
  const known = items === 'page' ? pageNames : items === 'resource' ? resourceNames : {};
  if (Object.hasOwn(known, bare)) return (known as Readonly<Record<string, string>>)[bare] ?? bare;
  return items === undefined ? bare : bare.replace(/^Params\./, 'params.');
}

/** The fields of a file, and what they are called here. */
export const resourceNames: Readonly<Record<string, string>> = {
  RelPermalink: 'url',
  Permalink: 'url',
  Width: 'width',
  Height: 'height',
  Name: 'name',
  Title: 'title',
  ResourceType: 'type',
  Exif: 'exif',
  'Exif.Date': 'exif.date',
  'Exif.Lat': 'exif.latitude',
  'Exif.Long': 'exif.longitude',
};

/** What the site says of itself. Hugo's environment is production, also while a site is previewed. */
export const siteNames: Readonly<Record<string, Expression>> = {
  Title: plain('site.title'),
  BaseURL: plain('site.baseUrl'),
  LanguageCode: plain('site.language.tag'),
  'Language.Lang': plain('site.language.key'),
  'Language.LanguageCode': plain('site.language.tag'),
  'Language.Locale': plain('site.language.tag'),
  'Home.RelPermalink': plain('site.homeUrl'),
  'Home.Permalink': plain('site.homeUrl'),
  RegularPages: { ...plain('site.pages'), items: 'page' },
  Sections: { ...plain('site.sections'), items: 'page' },
};
