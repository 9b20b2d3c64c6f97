import type { FrontMatter } from '../front-matter/front-matter.ts';
import type { PageFields } from '../front-matter/page-fields.ts';
import type { Resource } from './find-content.ts';

/** The sorts of page that a site has. Lists are `home`, `section`, `taxonomy` and `term`. */
export type PageKind = 'home' | 'page' | 'section' | 'taxonomy' | 'term';

/** Where a page is published. */
export interface PageAddress {
  /** From the site's root, decoded: `/tags/メモ/`. */
  readonly path: string;
  /** The file in `dist/`: `tags/メモ/index.html`. */
  readonly file: string;
}

/** The term that a term page is about. */
export interface PageTerm {
  readonly taxonomy: string;
  /** As it is written in front matter. */
  readonly name: string;
}

/** A page before it is rendered: written by an author, or implied by a folder, a taxonomy or a term. */
export interface Page {
  /** Stable and unique: the path of its file, or `section:ja:posts` for an implied page. */
  readonly id: string;
  readonly kind: PageKind;
  readonly language: string;
  /** Its Markdown file; undefined for an implied page. */
  readonly path: string | undefined;
  /** The folders it is in, below `content/`; for a list page, its own folder is the last. */
  readonly folders: readonly string[];
  /** The name of its file or bundle; empty for a list page. */
  readonly name: string;
  readonly title: string;
  readonly fields: PageFields;
  readonly matter: FrontMatter;
  readonly resources: readonly Resource[];
  readonly term: PageTerm | undefined;
}

/** A page that has its address. */
export interface PlacedPage extends Page {
  readonly address: PageAddress;
}

/**
 * What ties a page to its translations: its place in the tree without the language, or its `translationKey`.
 */
export function translationKey(page: Page): string {
  const { translationKey: own } = page.fields;
  return own === undefined ? `${page.kind}:${logicalPath(page)}` : `key:${own}`;
}

/** The page's place in the tree, such as `/posts/first`; `/` for the home page. */
export function logicalPath(page: Pick<Page, 'folders' | 'name' | 'term'>): string {
  const term = page.term ? [page.term.taxonomy, page.term.name].filter(Boolean) : page.folders;
  return `/${[...term, ...(page.name ? [page.name] : [])].join('/')}`;
}

/** The top section of a page; empty for the home page and for pages beside it. */
export function topSection(page: Pick<Page, 'folders'>): string {
  return page.folders[0] ?? '';
}
