import type { Diagnostic, Place } from '#text';

/** A Markdown file as HTML, with what a site needs to know about it. */
export interface RenderedMarkdown {
  readonly html: string;
  /** HTML: the part before `<!--more-->`, else whole blocks until `summaryLength` is reached. */
  readonly summary: string;
  /** Whether the page has more than its summary. */
  readonly truncated: boolean;
  /** Whether `<!--more-->` says where the summary ends. */
  readonly divided: boolean;
  readonly toc: readonly TocEntry[];
  readonly headings: readonly RenderedHeading[];
  /** Links as they stand in `html`, with the place where they were written. */
  readonly links: readonly RenderedLink[];
  readonly pictures: readonly RenderedLink[];
  /** The prose and code without markup, for search and descriptions. */
  readonly text: string;
  /** As Hugo counts: runes of words that are not ASCII, and 1 for each other word. */
  readonly wordCount: number;
  readonly readingMinutes: number;
  /**
   * CSS rules of the highlighting that `html` uses, sorted; the rules of a site are the union over its
   * pages.
   */
  readonly styles: readonly string[];
  /** Whether the page shows formulas. */
  readonly usesMath: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** A heading in the table of contents, with those below it. */
export interface TocEntry {
  readonly id: string;
  /** The heading as HTML without links. */
  readonly html: string;
  readonly level: number;
  readonly children: readonly TocEntry[];
}

/** A heading with its id. */
export interface RenderedHeading {
  readonly id: string;
  readonly level: number;
  readonly text: string;
  readonly html: string;
  readonly place: Place;
}

/** A link or picture: its address as rendered, and as the author wrote it. */
export interface RenderedLink {
  readonly address: string;
  readonly written: string;
  readonly place: Place;
  /** Whether the template of a short code wrote it, and not the author, whose call is the place. */
  readonly isOfTemplate?: boolean;
}
