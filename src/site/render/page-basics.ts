import { type PlacedPage, topSection } from '../content/page.ts';
import { pageOrder } from '../content/page-order.ts';
import type { SiteTree } from '../content/site-tree.ts';
import type { LinkResolver } from '../links/resolve-link.ts';
import type { ResourceModel } from '../model/model.ts';
import { resourceModels } from '../model/resources.ts';
import { type StatedFields, statedFields } from '../model/stated-fields.ts';
import type { SiteSettings } from '../settings/site-settings.ts';
import type { SiteFiles } from '../site-files.ts';
import type { SiteUrls } from '../urls/site-urls.ts';
import type { World } from '../world.ts';

/**
 * What short codes and hooks know of pages: what front matter says, not what becomes of their Markdown.
 */
export interface PageBasics extends StatedFields {
  readonly type: string;
  /** Its file in the content; empty where nobody wrote it. */
  readonly path: string;
  /** The tag of its language, and the key. */
  readonly language: string;
  readonly key: string;
  readonly keywords: readonly string[];
  /** The files of its bundle. */
  readonly resources: readonly ResourceModel[];
}

/** What the basics of pages are made from. */
export interface BasicsSources {
  readonly tree: SiteTree;
  readonly links: LinkResolver;
  readonly settings: SiteSettings;
  readonly urls: SiteUrls;
  readonly world: World;
  readonly files: SiteFiles;
}

/** Defines what templates inside notes can ask about pages. */
export function defineBasics(pages: readonly PlacedPage[], sources: BasicsSources): void {
  const { world, tree, links, settings } = sources;
  const { facts } = world;
  const all = (some: readonly PlacedPage[]) => some.map(({ id }) => facts.peek<PageBasics>(`basics ${id}`));
  for (const page of pages) {
    facts.define(`basics ${page.id}`, () => basicsOf(page, sources));
    if (page.path !== undefined) facts.define(`basics below ${page.path}`, () => all(tree.childrenOf(page)));
  }
  for (const { key, tag } of settings.languages) {
    facts.define(`basics of pages ${key}`, () => all(tree.regularPages(key)));
    const isTop = ({ kind, folders, language, fields }: PlacedPage) =>
      kind === 'section' && folders.length === 1 && language === key && fields.listed;
    facts.define(`basics of sections ${key}`, () => all(tree.pages.filter(isTop).sort(pageOrder(tag))));
  }
  world.knowPages((from, path) => {
    const found = links.reference(from, path)?.page;
    return found === undefined ? null : facts.peek<PageBasics>(`basics ${found.id}`);
  });
}

function basicsOf(page: PlacedPage, { settings, urls, files }: BasicsSources): PageBasics {
  const { path, fields } = page;
  return {
    ...statedFields(page, urls),
    type: fields.type ?? (topSection(page) || 'page'),
    path: path ?? '',
    language: settings.languages.find(({ key }) => key === page.language)?.tag ?? page.language,
    key: page.language,
    keywords: fields.keywords,
    resources: resourceModels(page, { files, urls }),
  };
}
