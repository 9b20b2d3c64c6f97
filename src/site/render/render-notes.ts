import { type RenderedMarkdown, renderMarkdown } from '#markdown';
import type { PlacedPage } from '../content/page.ts';
import { type DataMap, valueIgnoringCase } from '../data/document.ts';
import type { FileCopy } from '../links/picture-copies.ts';
import type { Ask, Recorder } from '../memory.ts';
import { decodeUtf8 } from '../site-files.ts';
import type { TemplateEngine } from '../templates/template-engine.ts';
import type { SiteUrls } from '../urls/site-urls.ts';
import { withFragment } from '../urls/with-fragment.ts';
import { pictureOf } from './note-pictures.ts';
import { noteTemplates } from './note-templates.ts';
import { type BasicsSources, defineBasics, type PageBasics } from './page-basics.ts';

/** What rendering Markdown needs. */
export interface NoteSources extends BasicsSources {
  readonly engine: TemplateEngine;
  readonly recorder: Recorder;
  /** Whether pictures can be made smaller here. */
  readonly canResize: boolean;
}

/** A page's Markdown as HTML, and the copies that its pictures should have. */
export interface RenderedNote extends RenderedMarkdown {
  readonly copies: readonly FileCopy[];
}

/** Renders the Markdown of pages, by the page's id. */
export async function renderNotes(
  pages: readonly PlacedPage[],
  sources: NoteSources,
): Promise<ReadonlyMap<string, RenderedNote>> {
  const { world, settings } = sources;
  for (const { key, params } of settings.languages) {
    world.facts.define(`params ${key}`, () => ({ ...settings.params, ...params }));
  }
  const notes = new Map<string, RenderedNote>();
  defineBasics(pages, sources);
  for (const page of pages) {
    world.facts.define(`counts ${page.id}`, () => page.fields.countsCharacters ?? null);
    world.facts.define(`stated ${page.id}`, () => page.matter.data);
    world.facts.define(`params of ${page.id}`, () => page.fields.params);
    if (page.path === undefined) continue;
    const note = await sources.recorder.runLater(`note ${page.id}`, (ask) => renderNote(page, sources, ask));
    notes.set(page.id, note);
  }
  return notes;
}

async function renderNote(page: PlacedPage, sources: NoteSources, ask: Ask): Promise<RenderedNote> {
  const { world, urls, settings } = sources;
  const { id, path = '', language } = page;
  const content = ask(`file:${path}`);
  const text = content instanceof Uint8Array ? decodeUtf8(content) : content;
  ask('fact:settings');
  ask(`verdicts:${path}`);
  const own = world.facts.read<PageBasics>(`basics ${id}`, ask);
  const answer = (question: string) => {
    const found = ask(question);
    return typeof found === 'string' ? found : undefined;
  };
  const counts = world.facts.read<boolean | null>(`counts ${id}`, ask);
  const report = world.report(path);
  const copies: FileCopy[] = [];
  const rendered = await renderMarkdown(
    { path, text: typeof text === 'string' ? text : '' },
    {
      language: own.language,
      headingIds: settings.headingIds,
      summaryLength: settings.summaryLength,
      ...settings.markdown,
      math: mathOf(own.params) ?? mathOf(settings.params) ?? settings.markdown.math,
      ...(counts === null ? {} : { countsCharacters: counts }),
      ...(report === undefined ? {} : { verdicts: report.steps }),
      link: (written) => answer(`link:${path}|${written}`) ?? rooted(written, urls),
      picture(written) {
        const address = answer(`link:${path}|${written}`) ?? rooted(written, urls) ?? written;
        return pictureOf({ path, written, address, copies }, sources, ask);
      },
      reference(target, wanted = '') {
        const found = answer(`reference:${wanted}|${path}|${target}`);
        return found === undefined ? undefined : withFragment(found, urls);
      },
      param(name) {
        const site = world.facts.read<DataMap>(`params ${language}`, ask);
        const stated = world.facts.read<DataMap>(`stated ${id}`, ask);
        const given = world.facts.read<DataMap>(`params of ${id}`, ask);
        return paramText([given, stated, site], name);
      },
      ...noteTemplates(own, sources, ask, copies),
    },
  );
  return { ...rendered, copies };
}

/** Hugo's `.Param`: what front matter says, whatever the field, else what the site does; `a.b` looks into a map. */
function paramText(sources: readonly DataMap[], name: string): string | undefined {
  const values = sources.map((source) => name.split('.').reduce<unknown>(valueIgnoringCase, source));
  const value = values.find((one) => one !== undefined && one !== null);
  // Go prints a list between brackets.
  if (Array.isArray(value)) return `[${value.map(String).join(' ')}]`;
  return value === undefined || typeof value === 'object' ? undefined : String(value);
}

/** Themes of Hugo's ask for math by these names. */
function mathOf(params: DataMap): boolean | undefined {
  const stated = ['math', 'katex', 'mathjax'].map((key) => params[key]);
  return stated.find((value) => typeof value === 'boolean');
}

/** An address from the site's root, under the path at which the site is published. */
function rooted(written: string, urls: SiteUrls): string | undefined {
  if (!written.startsWith('/') || written.startsWith('//') || urls.basePath === '/') return undefined;
  return written.startsWith(urls.basePath) ? undefined : `${urls.basePath}${written.slice(1)}`;
}
