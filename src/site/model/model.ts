import type { Summary } from '#verification';
import type { DataMap } from '../data/document.ts';
import type { PictureExif } from '../links/picture-exif.ts';

/**
 * What templates see. These types are the documentation of the data model: every field is always there,
 * `null` or an empty list where there is nothing, so that a misspelled name is an error with its line and
 * column. Keys of `params` are the author's own: one that is not there is null.
 *
 * The names at the top are `site`, `page`, `paginator` (list pages) and `kanzen`.
 */
export interface TemplateModel {
  readonly site: SiteModel;
  readonly page: PageModel;
  readonly paginator: PaginatorModel;
  readonly kanzen: { readonly generator: string };
}

/** The site, in the language of the page that is rendered. */
export interface SiteModel {
  readonly title: string;
  readonly description: string;
  readonly author: string;
  readonly copyright: string;
  /** The address under which the site is published, such as `https://example.org/notes/`. */
  readonly baseUrl: string;
  /** The home page of this language. */
  readonly homeUrl: string;
  readonly language: LanguageModel;
  readonly languages: readonly LanguageModel[];
  readonly params: DataMap;
  /** All ordinary pages, in order. */
  readonly pages: readonly PageLink[];
  /** The top sections, in order. */
  readonly sections: readonly PageLink[];
  /** Taxonomies by name, such as `site.taxonomies.tags`; each is a list of terms, the most used first. */
  readonly taxonomies: Readonly<Record<string, readonly TermLink[]>>;
  /** Menus by name, such as `site.menus.main`. */
  readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
  /** The files of `data/` by name: `data/books.yaml` is `site.data.books`. */
  readonly data: DataMap;
  /** The feeds of the home page. */
  readonly feeds: readonly FeedLink[];
  /** The newest change of any page, ISO 8601: a year for the footer that does not change by itself. */
  readonly lastmod: string | null;
  /** The address of the search index; null where search is off. */
  readonly searchUrl: string | null;
}

/** A language of the site. */
export interface LanguageModel {
  readonly key: string;
  /** For `lang=`, such as `ja`. */
  readonly tag: string;
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  readonly homeUrl: string;
}

/** A page as lists and links show it. */
export interface PageLink {
  readonly kind: 'home' | 'page' | 'section' | 'taxonomy' | 'term';
  readonly title: string;
  readonly linkTitle: string;
  /** From the root of the server, percent-encoded: `/tags/%E3%83%A1%E3%83%A2/`. */
  readonly url: string;
  /** With the site's address. */
  readonly permalink: string;
  readonly description: string;
  /** HTML. */
  readonly summary: string;
  /** Whether the page has more than its summary. */
  readonly truncated: boolean;
  /** ISO 8601 with the author's offset, for the filter `date`; null where the author gave none. */
  readonly date: string | null;
  readonly lastmod: string | null;
  readonly publishDate: string | null;
  readonly draft: boolean;
  readonly weight: number;
  readonly section: string;
  readonly language: string;
  /** Its terms in the taxonomy `tags`. */
  readonly tags: readonly TermLink[];
  /** Every taxonomy in which the page has terms. */
  readonly taxonomies: readonly TaxonomyLink[];
  readonly wordCount: number;
  readonly readingMinutes: number;
  /** The picture that stands for the page elsewhere, with the site's address; null where there is none. */
  readonly image: string | null;
  readonly params: DataMap;
  readonly verification: VerificationModel | null;
}

/** The newest commit of a page's file. */
export interface GitModel {
  readonly hash: string;
  /** Its first seven digits. */
  readonly shortHash: string;
  readonly subject: string;
  readonly authorName: string;
  readonly authorEmail: string;
  /** ISO 8601 with the author's offset. */
  readonly authorDate: string;
  readonly commitDate: string;
}

/** A taxonomy with the terms that a page has in it. */
export interface TaxonomyLink {
  /** Such as `tags`. */
  readonly name: string;
  readonly title: string;
  readonly terms: readonly TermLink[];
}

/** A term with the number of pages that bear it. */
export interface TermLink {
  readonly title: string;
  readonly url: string;
  readonly count: number;
}

/** The page that is rendered. */
export interface PageModel extends PageLink {
  /** The template family: the front matter's `type`, else the section, else `page`. */
  readonly type: string;
  readonly layout: string | null;
  /** HTML. */
  readonly content: string;
  readonly toc: readonly TocItem[];
  readonly keywords: readonly string[];
  /** Where the configuration says `enableGitInfo`; else null. */
  readonly git: GitModel | null;
  /** The list pages above, the home page first. */
  readonly ancestors: readonly PageLink[];
  /** What a list page lists. */
  readonly pages: readonly PageLink[];
  /** The terms of a taxonomy page. */
  readonly terms: readonly TermLink[];
  /** The older and the newer page of the section. */
  readonly previous: PageLink | null;
  readonly next: PageLink | null;
  /** Pages with the most terms and keywords in common. */
  readonly related: readonly PageLink[];
  /** The other pages of the same series, this one included, oldest first; empty where the page is in none. */
  readonly series: readonly PageLink[];
  readonly translations: readonly PageLink[];
  readonly feeds: readonly FeedLink[];
  readonly resources: readonly ResourceModel[];
  /** The file of the page in the site's source, such as `content/posts/first.md`; null where nobody wrote it. */
  readonly source: string | null;
  /** Whether the page shows math, and needs `math.css`. */
  readonly math: boolean;
  /** The address of the page's Markdown; null where twins are off. */
  readonly markdownUrl: string | null;
  /** Of a list, all its pages on one, where the site has that. */
  readonly printUrl: string | null;
  readonly isHome: boolean;
}

/** A file of the page's bundle, with what the front matter's `resources` say of it. */
export interface ResourceModel {
  readonly name: string;
  readonly title: string;
  readonly url: string;
  /** Its main media type, such as `image`, `text` or `application`; `page` for a page. */
  readonly type: string;
  /** Its size in pixels, for a picture whose size is known. */
  readonly width: number | null;
  readonly height: number | null;
  /** What a camera wrote into it. */
  readonly exif: PictureExif | null;
  readonly params: DataMap;
  /** Where the file is a page in Markdown, Org or HTML; null for any other. */
  readonly page: BundledPage | null;
}

/** A page in another's bundle: without an address of its own, and in no list. */
export interface BundledPage extends PageLink {
  /** HTML. */
  readonly content: string;
  readonly toc: readonly TocItem[];
}

/** A heading in the table of contents, with those below it. */
export interface TocItem {
  readonly id: string;
  /** The heading as HTML without links. */
  readonly html: string;
  readonly level: number;
  readonly children: readonly TocItem[];
}

/** A feed of a list page. */
export interface FeedLink {
  readonly type: string;
  readonly title: string;
  readonly url: string;
}

/** An entry of a menu. */
export interface MenuItem {
  readonly identifier: string;
  readonly name: string;
  readonly url: string;
  readonly title: string;
  readonly pre: string;
  readonly post: string;
  readonly params: DataMap;
  /** Whether it is the page that is rendered. */
  readonly active: boolean;
  /** Whether the page that is rendered is below it. */
  readonly within: boolean;
  readonly children: readonly MenuItem[];
}

/** What was proved about the sessions of a page. */
export interface VerificationModel {
  /**
   * `proved`: every step ran and is true; `partly`: some were not compared or not run; `failed`: one is
   * wrong.
   */
  readonly state: 'proved' | 'partly' | 'failed';
  readonly kubernetes: string;
  readonly kubectl: string;
  /** How many steps there are, and how many of each verdict. */
  readonly counts: Omit<Summary, 'notes'>;
}

/** One page of a long list. */
export interface PaginatorModel {
  readonly pages: readonly PageLink[];
  /** From 1. */
  readonly number: number;
  readonly total: number;
  /** Where this part is, with scheme and host. */
  readonly permalink: string;
  readonly previousUrl: string | null;
  readonly nextUrl: string | null;
  readonly firstUrl: string;
  readonly lastUrl: string;
  /** All parts, for a row of numbers. */
  readonly parts: readonly { readonly number: number; readonly url: string }[];
}
