import type { RenderOptions, ShortCodeCall, ShortCodeResult } from '#markdown';
import type { DataMap } from '../data/document.ts';
import { ownKeys } from '../front-matter/page-fields.ts';
import type { PictureCopy } from '../links/picture-copies.ts';
import type { Ask } from '../memory.ts';
import { freeForm } from '../model/facts.ts';
import type { ResourceModel } from '../model/model.ts';
import type { SiteSettings } from '../settings/site-settings.ts';
import { siteTexts } from '../settings/site-texts.ts';
import type { TemplateEngine } from '../templates/template-engine.ts';
import type { World } from '../world.ts';

/** What short codes and hooks know of their page: what its front matter says, not what becomes of its Markdown. */
export interface PageBasics {
  readonly title: string;
  readonly url: string;
  readonly path: string;
  readonly date: string | null;
  readonly language: string;
  readonly params: DataMap;
  /** The files of its bundle. */
  readonly resources: readonly ResourceModel[];
}

/** What the templates inside a note are rendered with. */
export interface NoteTemplates {
  readonly engine: TemplateEngine;
  readonly settings: SiteSettings;
  readonly world: World;
}

/** The site's own ways to render what stands in a note: `shortcodes/NAME.html` and `_markup/render-NAME.html`. */
export function noteTemplates(
  page: PageBasics,
  sources: NoteTemplates,
  ask: Ask,
  copies: PictureCopy[],
): Pick<RenderOptions, 'shortCode' | 'untranslated' | 'takesHtml' | 'takesContent' | 'codeBlock' | 'hook'> {
  // Most elements have no template: a note depends on the site's values only where one may read them.
  const seen = { ...page, params: freeForm(page.params, ownKeys) };
  const render = (template: string, names: object) => {
    if (ask(`template:${template}`) === undefined) return undefined;
    const site = siteBasics(page.language, sources, ask);
    return rendered(template, { ...names, page: seen, site }, sources, ask, copies);
  };
  return {
    shortCode: (call) => shortCode(call, render),
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

function shortCode(call: ShortCodeCall, render: Render): ShortCodeResult | undefined {
  if (!/^[\w/-]+$/.test(call.name)) return undefined;
  const { inner = '', innerHtml, values, name, line } = call;
  return render(`shortcodes/${name}.html`, {
    shortcode: { name, line, ...values, inner, innerHtml, innerAsIs: innerHtml },
  });
}

function siteBasics(language: string, { settings, world }: NoteTemplates, ask: Ask): object {
  const own = settings.languages.find(({ key }) => key === language)?.params;
  const { title } = siteTexts(settings, language);
  const data = world.facts.read<DataMap>('data', ask);
  return { title, baseUrl: settings.baseUrl, params: freeForm({ ...settings.params, ...own }), data };
}

function rendered(
  template: string,
  names: object,
  { engine }: NoteTemplates,
  ask: Ask,
  copies: PictureCopy[],
): ShortCodeResult {
  const result = engine.render(template, names, ask);
  if (result.type === 'text') copies.push(...result.copies);
  if (result.type === 'text') return { html: result.text };
  const { place, message } = result.problem;
  return { problem: `${message} (${place.path}:${place.line}:${place.column})` };
}
