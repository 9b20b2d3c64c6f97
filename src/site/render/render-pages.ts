import { hasCodeMark } from '#markdown';
import { type Diagnostic, diagnostic } from '#text';
import { type PlacedPage, topSection } from '../content/page.ts';
import type { SiteTree } from '../content/site-tree.ts';
import { type PageLinks, pageLinks } from '../links/page-links.ts';
import type { FileCopy } from '../links/picture-copies.ts';
import type { Ask, Recorder } from '../memory.ts';
import { lazily } from '../model/facts.ts';
import type { PaginatorModel, TemplateModel } from '../model/model.ts';
import type { ModelMaker } from '../model/site-model.ts';
import { settingsIn } from '../settings/address-settings.ts';
import type { SiteSettings } from '../settings/site-settings.ts';
import type { TemplateEngine, TemplateResult } from '../templates/template-engine.ts';
import { templateCandidates } from '../templates/template-lookup.ts';
import { pagerFile } from '../urls/pager-file.ts';
import type { SiteUrls } from '../urls/site-urls.ts';

/** What rendering a page needs. */
export interface RenderSources {
  readonly tree: SiteTree;
  readonly settings: SiteSettings;
  readonly urls: SiteUrls;
  readonly models: ModelMaker;
  readonly engine: TemplateEngine;
  readonly recorder: Recorder;
}

/** A page as a file of the site. */
export interface RenderedPage {
  readonly file: string;
  readonly html: string;
  readonly links: PageLinks;
  readonly page: PlacedPage;
  /** Whether its template divides a list into parts. */
  readonly isPart: boolean;
}

/** The rendered pages with what went wrong. */
export interface RenderedPages {
  readonly pages: readonly RenderedPage[];
  /** The copies of pictures that templates ask for. */
  readonly copies: readonly FileCopy[];
  /** The files that could not be made. */
  readonly missing: ReadonlySet<string>;
  /** What is wrong with a template is said once, however many pages it renders. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Renders pages through their templates; a list whose template reads `paginator` has one file for each of its
 * parts.
 */
export function renderPages(pages: readonly PlacedPage[], sources: RenderSources): RenderedPages {
  const rendered: RenderedPage[] = [];
  const diagnostics = new Map<string, Diagnostic>();
  const missing = new Set<string>();
  const copies: FileCopy[] = [];
  for (const page of pages.filter(({ fields }) => fields.rendered)) {
    for (let number = 1, total = 1; number <= total; number += 1) {
      const key = `page ${page.id} ${number}`;
      const part = sources.recorder.run(key, (ask) => renderPart(page, number, sources, ask));
      const file = partFile(page, number, sources.settings);
      if (part.result.type === 'problem') {
        const { problem } = part.result;
        diagnostics.set(JSON.stringify([problem.place, problem.message]), problem);
        missing.add(file);
        break;
      }
      const { links, isPart } = part;
      rendered.push({ file, html: part.result.text, links, page, isPart });
      copies.push(...part.result.copies);
      total = part.total;
    }
  }
  return { pages: rendered, copies, missing, diagnostics: [...diagnostics.values()] };
}

interface Part {
  readonly result: TemplateResult;
  readonly links: PageLinks;
  readonly total: number;
  readonly isPart: boolean;
}

const noLinks: PageLinks = { ids: new Set(), links: [] };

function renderPart(page: PlacedPage, number: number, sources: RenderSources, ask: Ask): Part {
  const { models, engine, settings, urls } = sources;
  ask('fact:settings');
  const own = models.page(page, ask);
  const { kind, type, layout } = own;
  const candidates = templateCandidates({ kind, type, layout, folders: page.folders });
  const template = candidates.find((path) => ask(`template:${path}`) !== undefined);
  if (template === undefined) {
    const problem = noTemplate(page, candidates);
    return { result: { type: 'problem', problem }, links: noLinks, total: 1, isPart: false };
  }
  const notes = () => models.notes(page, ask);
  let wanted = false;
  const size = Math.max(1, settingsIn(settings, page.language).pagerSize);
  const total = () => {
    wanted = true;
    return Math.max(1, Math.ceil(notes().length / size));
  };
  const partUrl = (of: number) => (of < 1 || of > total() ? null : urls.url(partPath(page, of, settings)));
  const paginator = lazily<PaginatorModel>(
    {},
    {
      pages: () => (total() > 0 ? notes().slice((number - 1) * size, number * size) : []),
      number: () => number,
      total,
      permalink: () => urls.permalink(partPath(page, number, settings)),
      previousUrl: () => partUrl(number - 1),
      nextUrl: () => partUrl(number + 1),
      firstUrl: () => urls.page(page),
      lastUrl: () => partUrl(total()) ?? urls.page(page),
      parts: () =>
        Array.from({ length: total() }, (_, at) => ({ number: at + 1, url: partUrl(at + 1) ?? '' })),
    },
  );
  const model: TemplateModel = {
    site: models.site(page, ask),
    page: own,
    paginator,
    kanzen: { generator: 'kanzen' },
  };
  const result = withoutMarks(template, engine.render(template, model, ask));
  const links = result.type === 'text' ? pageLinks(result.text) : noLinks;
  return { result, links, total: wanted ? total() : 1, isPart: wanted };
}

/** Code that a template highlights is done with the Markdown around it: a page is made after that. */
function withoutMarks(path: string, result: TemplateResult): TemplateResult {
  if (result.type !== 'text' || !hasCodeMark(result.text)) return result;
  const place = { path: `templates/${path}`, line: 1, column: 1 };
  const message = 'Template cannot be rendered: code is highlighted in short codes alone';
  const hints = ['Write the code in Markdown, or in a template of templates/shortcodes/'];
  return { type: 'problem', problem: diagnostic('template', place, message, { hints }) };
}

function partFile(page: PlacedPage, number: number, settings: SiteSettings): string {
  return number === 1 ? page.address.file : pagerFile(page, number, settings);
}

/** The address of a part from the site's root, decoded. */
function partPath(page: PlacedPage, number: number, settings: SiteSettings): string {
  if (number === 1) return page.address.path;
  return `/${partFile(page, number, settings)}`.replace(/\/index\.html$/, '/');
}

function noTemplate(page: PlacedPage, candidates: readonly string[]): Diagnostic {
  const place = page.matter.placeOf(page.fields.layout === undefined ? [] : ['layout']);
  const hints = [`Write one of these in templates/: ${candidates.join(', ')}`];
  const message = `No template for the ${page.kind} "${page.title}" in ${topSection(page) || 'the root'}`;
  return diagnostic('no-template', place, message, { hints });
}
