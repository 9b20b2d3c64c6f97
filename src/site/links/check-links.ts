import type { RenderedMarkdown } from '#markdown';
import { type Diagnostic, diagnostic, type Place } from '#text';
import type { PlacedPage } from '../content/page.ts';
import { menuAddress } from '../model/menus.ts';
import type { RenderedPages } from '../render/render-pages.ts';
import type { SiteSettings } from '../settings/site-settings.ts';
import type { FileContent, SiteFiles } from '../site-files.ts';
import { decodePath } from '../urls/path-rules.ts';
import type { SiteUrls } from '../urls/site-urls.ts';
import type { PageReference } from './page-links.ts';

/** What the links of a site are checked against. */
export interface LinkSources {
  readonly outputs: ReadonlyMap<string, FileContent>;
  readonly rendered: RenderedPages;
  readonly notes: ReadonlyMap<string, RenderedMarkdown>;
  readonly urls: SiteUrls;
  readonly settings: SiteSettings;
  readonly files: SiteFiles;
  /** The files of the configuration. */
  readonly configuration: readonly string[];
}

/**
 * Checks every link, anchor, picture and asset of the rendered site: what the reader would follow, not what
 * the Markdown says.
 * An address that leaves the site is not followed. A wrong one is shown where it stands in the Markdown.
 */
export function checkLinks(sources: LinkSources): readonly Diagnostic[] {
  const { outputs, urls } = sources;
  const rendered = sources.rendered.pages;
  const pages = new Map(rendered.map(({ file, links }) => [file, links] as const));
  const problems: Found[] = [];
  // What is wrong on a print page is wrong on the pages that it holds.
  for (const { file, page } of rendered.filter((one) => one.page.fields.layout !== 'print')) {
    const here = urls.url(`/${file.replace(/(^|\/)index\.html$/, '$1')}`);
    const seen = new Set<string>();
    for (const { address, what } of pages.get(file)?.links ?? []) {
      if (seen.has(address)) continue;
      seen.add(address);
      const target = targetOf(address, here, sources);
      if (target === undefined) continue;
      const found = fileOf(target.path, outputs);
      // That a page cannot be rendered is said already, and by its cause.
      if (found === undefined && fileOf(target.path, sources.rendered.missing) !== undefined) continue;
      if (found === undefined) {
        problems.push(broken(what, address, page, sources));
      } else if (target.fragment !== '' && pages.has(found) && !pages.get(found)?.ids.has(target.fragment)) {
        problems.push(
          missingAnchor({ address, fragment: target.fragment, ids: pages.get(found)?.ids }, page, sources),
        );
      }
    }
  }
  return onceEach(problems);
}

/** Something wrong, and whether a template wrote it. */
interface Found {
  readonly problem: Diagnostic;
  readonly isOfTemplate: boolean;
}

/** What a template or a menu puts on many pages is said once. */
function onceEach(found: readonly Found[]): readonly Diagnostic[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const [index, { problem, isOfTemplate }] of found.entries()) {
    const key = isOfTemplate ? problem.message : String(index);
    groups.set(key, [...(groups.get(key) ?? []), problem]);
  }
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined || others.length === 0) return first ?? [];
    const pages = others.length === 1 ? '1 more page has' : `${others.length} more pages have`;
    return { ...first, hints: [...first.hints, `${pages} it too: it comes from a template or a menu`] };
  });
}

/** The path on this site that an address means, decoded; undefined for one that leaves the site. */
function targetOf(address: string, here: string, { urls, settings }: LinkSources) {
  const origin = /^[a-z]+:\/\/[^/]+/i.exec(settings.baseUrl)?.[0] ?? 'https://kanzen.invalid';
  let url: URL;
  try {
    url = new URL(address, `${origin}${here}`);
  } catch {
    return { path: address, fragment: '' };
  }
  if (!/^https?:$/.test(url.protocol) || url.origin !== new URL(origin).origin) return undefined;
  const path = decodePath(url.pathname);
  const base = decodePath(urls.basePath);
  if (!path.startsWith(base))
    return path.startsWith('/') && base !== '/' ? undefined : { path, fragment: '' };
  return { path: path.slice(base.length), fragment: decodePath(url.hash.slice(1)).normalize('NFC') };
}

function fileOf(path: string, outputs: Pick<ReadonlySet<string>, 'has'>): string | undefined {
  const clean = path.replace(/^\//, '');
  const candidates =
    clean === '' || clean.endsWith('/') ? [`${clean}index.html`] : [clean, `${clean}/index.html`];
  return candidates.find((file) => outputs.has(file) || outputs.has(file.normalize('NFC')));
}

function broken(what: PageReference['what'], address: string, page: PlacedPage, sources: LinkSources): Found {
  const thing = what === 'link' ? 'Link leads nowhere' : 'File is not part of the site';
  const hints = ['Correct the address, or add what it names'];
  const { place, isOfTemplate } = placeOf(address, page, sources);
  const problem = diagnostic(
    what === 'link' ? 'broken-link' : 'missing-file',
    place,
    `${thing}: ${readable(address)}`,
    { hints },
  );
  return { problem, isOfTemplate };
}

function missingAnchor(
  {
    address,
    fragment,
    ids,
  }: { readonly address: string; readonly fragment: string; readonly ids: ReadonlySet<string> | undefined },
  page: PlacedPage,
  sources: LinkSources,
): Found {
  const near = nearest(fragment, [...(ids ?? [])]);
  const hints = near === undefined ? ['Link to a heading that the page has'] : [`Did you mean #${near}?`];
  const message = `There is no such heading on the page: ${readable(address)}`;
  const { place, isOfTemplate } = placeOf(address, page, sources);
  return { problem: diagnostic('broken-anchor', place, message, { hints }), isOfTemplate };
}

/** The link in the page's Markdown, else that of a menu, else the page. */
function placeOf(
  address: string,
  page: PlacedPage,
  sources: LinkSources,
): { readonly place: Place; readonly isOfTemplate: boolean } {
  const note = sources.notes.get(page.id);
  const written = [...(note?.links ?? []), ...(note?.pictures ?? [])].find(
    (link) => readable(link.address) === readable(address),
  );
  if (written) return { place: written.place, isOfTemplate: written.isOfTemplate === true };
  const own = page.matter.placeOf([]);
  const place = own.path === '' ? { ...own, path: `templates (${page.id})` } : own;
  return { place: placeInMenu(address, sources) ?? place, isOfTemplate: true };
}

/** Where the configuration says the address of a menu's entry. */
function placeInMenu(
  address: string,
  { settings, urls, files, configuration }: LinkSources,
): Place | undefined {
  const menus = [settings.menus, ...settings.languages.flatMap((language) => language.menus ?? [])];
  const entries = menus.flatMap((one) => [...one.values()].flat());
  const url = entries.find((entry) => entry.url && menuAddress(entry.url, urls) === address)?.url;
  if (url === undefined) return undefined;
  for (const path of configuration) {
    const content = files.get(path);
    const before = typeof content === 'string' ? content.split(url, 1)[0] : undefined;
    if (before === undefined || before === content) continue;
    const lines = before.split('\n');
    return { path, line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 };
  }
  return undefined;
}

function readable(address: string): string {
  return decodePath(address).normalize('NFC');
}

function nearest(text: string, candidates: readonly string[]): string | undefined {
  const key = (value: string) => value.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const wanted = key(text);
  return (
    candidates.find((one) => key(one) === wanted) ??
    candidates.find((one) => wanted !== '' && key(one).includes(wanted))
  );
}
