import type { RenderedMarkdown } from '#markdown';
import { type Diagnostic, diagnostic } from '#text';
import { isDataMap } from '../data/document.ts';
import { dataLanguageOf, readData } from '../data/read-data.ts';
import { syntaxHints } from '../data/syntax-hints.ts';
import { ownAddress } from '../links/find-picture.ts';
import { mathAssets } from '../outputs/math-assets.ts';
import { hashedAsset, type ThemeAsset, themeAssets } from '../outputs/theme-assets.ts';
import { defaultPictures } from '../settings/pictures-from.ts';
import type { SiteSettings } from '../settings/site-settings.ts';
import { type FileContent, textOf } from '../site-files.ts';
import type { SiteInput } from '../site-input.ts';
import type { SiteUrls } from '../urls/site-urls.ts';
import type { World } from '../world.ts';
import { assetResource, fileText } from './asset-files.ts';
import type { FilterSources, PublishedAsset } from './filters.ts';
import { type TemplateEngine, templateEngine } from './template-engine.ts';

/** The templates of a site with their texts and assets. */
export interface SiteTemplates {
  readonly engine: TemplateEngine;
  /** The files that pages refer to: the theme's, the site's, `highlight.css`, and `math.css` where there is math. */
  assets(): readonly ThemeAsset[];
  /** The rules that code and formulas need; known once every page's Markdown is rendered. */
  knowStyles(notes: readonly Pick<RenderedMarkdown, 'styles' | 'usesMath'>[]): void;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The engine and the assets of a build. `asset:NAME` and `strings LANGUAGE` become facts that pages depend
 * on.
 */
export function siteTemplates({
  input,
  settings,
  urls,
  world,
}: {
  readonly input: SiteInput;
  readonly settings: SiteSettings;
  readonly urls: SiteUrls;
  readonly world: World;
}): SiteTemplates {
  const diagnostics: Diagnostic[] = [];
  const strings = themeStrings(input, diagnostics);
  let assets = new Map(themeAssets(input.files, input.theme).map((asset) => [asset.name, asset]));
  const published = (name: string) => {
    const asset = assets.get(name);
    return asset && { address: urls.url(`/${asset.file}`), integrity: asset.integrity };
  };
  const textsOf = textFinder(strings);
  const filters = filterSources(input, settings, { urls, world, published, textsOf });
  const engine = templateEngine(filters, input.measure);
  for (const name of [...assets.keys(), 'highlight.css', 'math.css'])
    world.facts.define(`asset ${name}`, () => published(name));
  for (const language of strings.keys()) world.facts.define(`strings ${language}`, () => textsOf(language));
  return {
    engine,
    assets: () => [...assets.values()],
    knowStyles(notes) {
      const rules = new Set(notes.flatMap(({ styles }) => styles));
      const highlight = hashedAsset('highlight.css', `${[...rules].sort().join('\n')}\n`);
      const usesMath = notes.some((note) => note.usesMath);
      const math = usesMath ? mathAssets(input.mathFiles?.() ?? new Map()) : [];
      assets = new Map([...assets.values(), highlight, ...math].map((asset) => [asset.name, asset]));
    },
    diagnostics,
  };
}

/** What filters ask of the site. */
function filterSources(
  input: SiteInput,
  settings: SiteSettings,
  {
    urls,
    world,
    published,
    textsOf,
  }: {
    readonly urls: SiteUrls;
    readonly world: World;
    readonly published: (name: string) => PublishedAsset | undefined;
    readonly textsOf: (language: string) => Strings;
  },
): FilterSources {
  return {
    urls,
    strings: textsOf,
    asset(name, ask) {
      world.facts.define(`asset ${name}`, () => published(name));
      ask(`fact:asset ${name}`);
      return published(name);
    },
    page(path, from, ask) {
      ask(`page:${from}|${path}`);
      return world.pageAt(from, path);
    },
    resource: (path, ask) => assetResource(path, ask, urls),
    text: fileText,
    ...pictureSources(input, settings, urls),
  };
}

function pictureSources(
  { resizePicture }: SiteInput,
  { pictures = defaultPictures }: SiteSettings,
  urls: SiteUrls,
): Pick<FilterSources, 'picture' | 'pictures' | 'canResize'> {
  return {
    picture(url, ask) {
      const address = ownAddress(url, urls);
      const from = address === undefined ? undefined : ask(`published:${address}`);
      if (address === undefined || typeof from !== 'string') return undefined;
      const content = ask(`file:${from}`) as FileContent | undefined;
      return content === undefined ? undefined : { from, address, content };
    },
    pictures,
    canResize: resizePicture !== undefined,
  };
}

/** The texts in a language: its own, then those of the language without its region, then English. */
function textFinder(strings: ReadonlyMap<string, Strings>): (language: string) => Strings {
  const known = new Map<string, Strings>();
  const textsOf = (language: string): Strings => {
    const own = { ...strings.get(language.split('-')[0] ?? ''), ...strings.get(language) };
    return { ...strings.get('en'), ...own };
  };
  return (language) => {
    const texts = known.get(language) ?? textsOf(language);
    known.set(language, texts);
    return texts;
  };
}

type Strings = Readonly<Record<string, string>>;

/**
 * The texts of the theme by language: `templates/i18n/ja.yaml`, over which a site's own and Hugo's
 * `i18n/ja.*` win.
 */
function themeStrings({ theme, files }: SiteInput, diagnostics: Diagnostic[]): ReadonlyMap<string, Strings> {
  const found = new Map<string, Strings>();
  const sources = [
    ...[...theme.keys()].filter((path) => path.startsWith('i18n/')).map((path) => ({ path, from: theme })),
    ...[...files.keys()]
      .filter((path) => /^(templates\/)?i18n\//.test(path))
      .map((path) => ({ path, from: files })),
  ];
  for (const { path, from } of sources) {
    const language = dataLanguageOf(path);
    const key = /([^/]+)\.[^.]+$/.exec(path)?.[1]?.toLowerCase() ?? '';
    if (language === undefined) continue;
    const result = readData(language, textOf(from, path) ?? '');
    if (result.type === 'problem') {
      const { message, line, column } = result.problem;
      const hints = syntaxHints(language, message);
      diagnostics.push(
        diagnostic('data-syntax', { path, line, column }, `Texts cannot be read: ${message}`, { hints }),
      );
      continue;
    }
    found.set(key, { ...found.get(key), ...texts(result.document.data) });
  }
  return found;
}

/** Hugo's tables hold a text, or a map with `other`; older ones are lists of `id` and `translation`. */
function texts(data: unknown): Strings {
  const listed = (Array.isArray(data) ? data : []).filter(isDataMap);
  const stated = [
    ...Object.entries(isDataMap(data) ? data : {}),
    ...listed.map(({ id, translation }) => [String(id), translation] as const),
  ];
  const entries = stated.map(([key, value]) => [key, isDataMap(value) ? value.other : value] as const);
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
