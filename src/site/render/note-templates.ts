import type { RenderOptions, ShortCodeCall, ShortCodeResult } from '#markdown';
import type { DataMap } from '../data/document.ts';
import type { FileCopy } from '../links/picture-copies.ts';
import type { Ask } from '../memory.ts';
import { freeForm, lazily, listOrNull, orNull } from '../model/facts.ts';
import type { SiteSettings } from '../settings/site-settings.ts';
import { siteTexts } from '../settings/site-texts.ts';
import { Scratch } from '../templates/scratch.ts';
import type { TemplateEngine } from '../templates/template-engine.ts';
import { languagePrefix } from '../urls/page-address.ts';
import type { SiteUrls } from '../urls/site-urls.ts';
import type { World } from '../world.ts';
import type { PageBasics } from './page-basics.ts';

/** What the templates inside a note are rendered with. */
export interface NoteTemplates {
  readonly engine: TemplateEngine;
  readonly settings: SiteSettings;
  readonly urls: SiteUrls;
  readonly world: World;
}

/** The site's own ways to render what stands in a note: `shortcodes/NAME.html` and `_markup/render-NAME.html`. */
export function noteTemplates(
  page: PageBasics,
  sources: NoteTemplates,
  ask: Ask,
  copies: FileCopy[],
): Pick<RenderOptions, 'shortCode' | 'untranslated' | 'takesHtml' | 'takesContent' | 'codeBlock' | 'hook'> {
  // Most elements have no template: a note depends on the site's values only where one may read them.
  const pages = () => sources.world.facts.read<readonly PageBasics[]>(`basics below ${page.path}`, ask);
  const seen = lazily<SeenPage, keyof PageBasics | 'scratch'>({ ...page, scratch: new Scratch() }, { pages });
  const models = new WeakMap<object, object>();
  const render = (template: string, names: object) => {
    if (ask(`template:${template}`) === undefined) return undefined;
    const site = siteBasics(page, sources, ask);
    return rendered(template, { ...names, page: seen, site }, sources, ask, copies);
  };
  return {
    shortCode: (call) => shortCode(call, render, models),
    untranslated: (name) =>
      sources.world.facts.read<ReadonlyMap<string, string>>('untranslated', ask).get(name),
    takesContent: (name) => sources.world.facts.read<ReadonlySet<string>>('holders', ask).has(name),
    takesHtml: (name) => /\binnerAsIs\b/.test(String(ask(`template:shortcodes/${name}.html`) ?? '')),
    codeBlock({ language, code, title, line }) {
      if (!/^[\w+#-]+$/.test(language)) return undefined;
      const attributes = title === undefined ? {} : { title };
      const element = { name: 'codeblock', kind: language, text: code, html: '', attributes, line };
      return render(`_markup/render-codeblock-${language}.html`, { element });
    },
    hook: (element) => render(`_markup/render-${element.name}.html`, { element }),
  };
}

type Render = (template: string, names: object) => ShortCodeResult | undefined;

/** The page of a note as its templates see it. */
interface SeenPage extends PageBasics {
  /** What short codes of the page keep for each other. */
  readonly scratch: Scratch;
  /** Of a list, what is right below it. */
  readonly pages: readonly PageBasics[];
}

function shortCode(
  call: ShortCodeCall,
  render: Render,
  models: WeakMap<object, object>,
): ShortCodeResult | undefined {
  if (!/^[\w/-]+$/.test(call.name)) return undefined;
  const { inner = '', innerHtml } = call;
  return render(`shortcodes/${call.name}.html`, {
    shortcode: { ...callModel(call, models), inner, innerHtml, innerAsIs: innerHtml },
  });
}

/** A call as templates see it: the same for what stands between its tags as for itself, but for the content. */
function callModel(
  { name, line, ordinal, values, parent }: ShortCodeCall,
  models: WeakMap<object, object>,
): object {
  const known = models.get(values);
  if (known !== undefined) return known;
  const above = parent === undefined ? null : callModel(parent, models);
  const given = { list: listOrNull(values.list), named: orNull(values.named) };
  const model = { name, line, ordinal, ...given, parent: above, scratch: new Scratch() };
  models.set(values, model);
  return model;
}

/** The site as templates inside a note see it: what is known before any Markdown is rendered. */
function siteBasics(
  { language, key }: PageBasics,
  { settings, world, urls }: NoteTemplates,
  ask: Ask,
): object {
  const own = settings.languages.find((one) => one.key === key)?.params;
  const { title } = siteTexts(settings, key);
  const read = <T>(name: string) => world.facts.read<T>(`${name} ${key}`, ask);
  const known = {
    title,
    baseUrl: settings.baseUrl,
    homeUrl: urls.url(languagePrefix(key, settings)),
    language: { key, tag: language },
    params: freeForm({ ...settings.params, ...own }),
  };
  return lazily<SeenSite, keyof typeof known>(known, {
    data: () => world.facts.read<DataMap>('data', ask),
    pages: () => read<readonly PageBasics[]>('basics of pages'),
    sections: () => read<readonly PageBasics[]>('basics of sections'),
  });
}

interface SeenSite {
  readonly title: string;
  readonly baseUrl: string;
  readonly homeUrl: string;
  readonly language: { readonly key: string; readonly tag: string };
  readonly params: DataMap;
  readonly data: DataMap;
  readonly pages: readonly PageBasics[];
  readonly sections: readonly PageBasics[];
}

function rendered(
  template: string,
  names: object,
  { engine }: NoteTemplates,
  ask: Ask,
  copies: FileCopy[],
): ShortCodeResult {
  const result = engine.render(template, names, ask);
  if (result.type === 'text') copies.push(...result.copies);
  if (result.type === 'text') return { html: result.text };
  const { place, message } = result.problem;
  return { problem: `${message} (${place.path}:${place.line}:${place.column})` };
}
