import { type Diagnostic, diagnostic } from '#text';
import { withDefaults } from '../front-matter/check-schema.ts';
import type { FrontMatter } from '../front-matter/front-matter.ts';
import { pageFields } from '../front-matter/page-fields.ts';
import { readFrontMatter } from '../front-matter/read-front-matter.ts';
import type { Ask, Recorder } from '../memory.ts';
import { settingsIn } from '../settings/address-settings.ts';
import type { SiteSettings } from '../settings/site-settings.ts';
import { siteTexts } from '../settings/site-texts.ts';
import { decodeUtf8 } from '../site-files.ts';
import type { SiteHistory } from '../site-input.ts';
import { cascade, cascadePlace, type HandDown, type ReadFile } from './cascade.ts';
import type { ContentFile, FoundContent } from './find-content.ts';
import type { Page, PageKind, PageTerm } from './page.ts';
import { schemasFor } from './schemas-for.ts';

/** The pages that authors wrote, published or not. */
export interface PagesResult {
  readonly pages: readonly Page[];
  /** Those in the folders of leaf bundles. */
  readonly bundled: readonly Page[];
  readonly diagnostics: readonly Diagnostic[];
  /** What is handed down to pages, those that nobody wrote as well. */
  readonly handDown: HandDown;
}

/** Reads the Markdown files that were found: front matter, what branches hand down, and the fields. */
export function readPages(
  found: FoundContent,
  settings: SiteSettings,
  recorder: Recorder,
  history?: SiteHistory,
): PagesResult {
  const diagnostics = found.unread.map(unreadMarkup);
  const read = (files: readonly ContentFile[]): readonly ReadFile[] =>
    files.flatMap((file) => {
      const result = recorder.run(`front matter ${file.path}`, (ask) => readFile(file, ask));
      diagnostics.push(...('matter' in result ? result.matter.diagnostics : [result.problem]));
      return 'matter' in result ? [{ file, matter: result.matter }] : [];
    });
  const written = read(found.files);
  const handDown = cascade(written, settings.cascade);
  const pageOfFile = ({ file, matter: own }: ReadFile): Page => {
    const ofLanguage = settingsIn(settings, file.language);
    const { kind } = kindOf(file, ofLanguage);
    const handedDown = handDown(cascadePlace(file, kind), own);
    const matter = withSchemaDefaults(handedDown, file, kind, settings);
    const { fields, diagnostics: found } = pageFields(matter, ofLanguage, {
      name: file.name,
      isBundle: file.role === 'leaf',
      commit: history?.latest.get(file.path),
    });
    diagnostics.push(...found);
    return pageOf({ file, matter }, fields, settings);
  };
  const pages = written.map(pageOfFile);
  const bundled = read(found.bundled).map(pageOfFile);
  return { pages, bundled, diagnostics, handDown };
}

function unreadMarkup(path: string): Diagnostic {
  const name = path.split('/').at(-1) ?? '';
  const isAdapter = name.endsWith('.gotmpl');
  const message = isAdapter
    ? `Nothing makes pages of Go's templates here: ${name}`
    : `This markup is not read: ${name}`;
  const hints = [
    isAdapter ? 'Write its pages as files' : 'Write pages in Markdown, or put the file into static/',
  ];
  return diagnostic('unsupported-markup', { path, line: 1, column: 1 }, message, {
    severity: 'warning',
    hints,
  });
}

function withSchemaDefaults(
  matter: FrontMatter,
  { folders, name }: ContentFile,
  kind: PageKind,
  { schemas }: SiteSettings,
): FrontMatter {
  const place = { kind, folders, name, term: undefined };
  return schemasFor(place, schemas).reduce(withDefaults, matter);
}

type FileResult = { readonly matter: ReadFile['matter'] } | { readonly problem: Diagnostic };

function readFile({ path }: ContentFile, ask: Ask): FileResult {
  const content = ask(`file:${path}`);
  const text = content instanceof Uint8Array ? decodeUtf8(content) : content;
  if (typeof text === 'string') return { matter: readFrontMatter({ path, text }) };
  const place = { path, line: 1, column: 1 };
  const hints = ['Save the file as UTF-8'];
  return { problem: diagnostic('not-utf-8', place, `A page must be UTF-8: ${path} is not`, { hints }) };
}

function pageOf({ file, matter }: ReadFile, fields: Page['fields'], settings: SiteSettings): Page {
  const { path, language, folders, name, resources } = file;
  const { kind, term } = kindOf(file, settingsIn(settings, language));
  const fallback =
    kind === 'home' ? siteTexts(settings, language).title : readableName(name || (folders.at(-1) ?? ''));
  const title = fields.title ?? (term?.name || fallback);
  return { id: path, kind, language, path, folders, name, title, fields, matter, resources, term };
}

function kindOf({ role, folders }: ContentFile, settings: SiteSettings): typeof leafKind {
  return role === 'branch' ? branchKind(folders, settings) : leafKind;
}

const leafKind: { readonly kind: PageKind; readonly term: PageTerm | undefined } = {
  kind: 'page',
  term: undefined,
};

/**
 * A branch is the home page, a section, or what an author says about a taxonomy or a term. Which term, its
 * folder tells: its title may be another.
 */
function branchKind(folders: readonly string[], settings: SiteSettings): typeof leafKind {
  const [top, ...rest] = folders;
  if (top === undefined) return { kind: 'home', term: undefined };
  const taxonomy = settings.taxonomies.find((name) => name === top.toLowerCase());
  if (taxonomy === undefined) return { kind: 'section', term: undefined };
  if (rest.length === 0) return { kind: 'taxonomy', term: { taxonomy, name: '' } };
  return { kind: 'term', term: { taxonomy, name: rest.join('/') } };
}

/** A folder's or file's name as a title: hyphens become blanks, and a Latin first letter a capital. */
export function readableName(name: string): string {
  const words = name.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
