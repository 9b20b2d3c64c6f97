import type { Diagnostic, Place } from '#text';
import type { NoteReport } from '#verification';
import type { BuildMemory } from './memory.ts';
import type { PictureFormat } from './settings/site-settings.ts';
import type { FileContent, SiteFiles } from './site-files.ts';

/** What a site is built from. Nothing else is read: no disk, no clock, no network. */
export interface SiteInput {
  /**
   * The author's files: `content/`, `templates/`, `static/`, `data/`, `archetypes/`, and the configuration at
   * the root.
   */
  readonly files: SiteFiles;
  /**
   * The default theme: the files of kanzen's own `templates/` folder, without that prefix. The site's
   * `templates/` win over it.
   */
  readonly theme: SiteFiles;
  readonly options: BuildOptions;
  /** KaTeX's stylesheet and fonts, as they lie in its `dist/`; asked for where a page shows a formula. */
  readonly mathFiles?: () => SiteFiles;
  /**
   * Makes a smaller copy of a picture in a format, `width` pixels wide; undefined where nothing on this
   * machine can. Asked for only where the site wants `pictures`.
   */
  readonly resizePicture?: ResizePicture;
  /**
   * What version control knows of the site's files; undefined where the site is in none. Asked for only where
   * the site wants it.
   */
  readonly history?: () => SiteHistory | undefined;
  /** Does the work of a template, and may look at the clock before and after. */
  readonly measure?: Measure;
  /** Draws the cards of pages; undefined where nothing on this machine can. */
  readonly drawCard?: DrawCard;
  /**
   * What verification found for a note, by its path in `files`; undefined where the note was not verified.
   * It is asked once per page and per build, and its answer is part of what the page depends on.
   */
  readonly sessionVerdicts?: (path: string) => NoteReport | undefined;
}

/** What version control knows of a site's files. */
export interface SiteHistory {
  /** The newest commit that changed a file, by the file's path in the site. */
  readonly latest: ReadonlyMap<string, Commit>;
  /** Whether older commits are missing here, so that files may seem newer than they are. */
  readonly isShallow: boolean;
}

/** A change of the site that version control remembers. */
export interface Commit {
  readonly hash: string;
  readonly subject: string;
  readonly authorName: string;
  readonly authorEmail: string;
  /** ISO 8601 with the author's offset. */
  readonly authorDate: string;
  readonly commitDate: string;
}

/** Does some work under the name of a template, such as `partials/head.html`. */
export type Measure = <T>(template: string, work: () => T) => T;

/** Draws an SVG as a PNG with one font, which is named by its path in the site. */
export type DrawCard = (svg: string, font: string) => Promise<Uint8Array>;

/** Makes a smaller copy of a picture. */
export type ResizePicture = (content: Uint8Array, size: PictureShape) => Promise<Uint8Array>;

/** What a copy of a picture is. */
export interface PictureShape {
  readonly width: number;
  /** As the width asks for, unless stated. */
  readonly height?: number;
  /** Which part stays where the copy has other proportions; without it, the picture is distorted. */
  readonly cropTo?: string;
  readonly quality: number;
  readonly format: PictureFormat | 'jpeg' | 'png';
}

/** The choices of one build. */
export interface BuildOptions {
  /** The instant that decides about future and expired pages, in milliseconds since the epoch. */
  readonly now: number;
  readonly drafts?: boolean;
  readonly future?: boolean;
  readonly expired?: boolean;
  /** Wins over the configuration's `baseURL`. */
  readonly baseUrl?: string;
  /** Keeps of the site's address only its path: this machine shows the site, wherever it will be. */
  readonly isLocal?: boolean;
  /** The time zone of dates without one, where the configuration names none; else UTC. */
  readonly timeZone?: string;
  /** Whether a next build can go on from this one; on unless false, which takes less time and memory. */
  readonly remembers?: boolean;
  /** Checks the links of the rendered site; on unless false. */
  readonly checkLinks?: boolean;
}

/** A built site. Building the same input again gives the same bytes. */
export interface SiteBuild {
  /** The site's files by their path in `dist/`, sorted: `posts/first/index.html`, `tags/メモ/index.html`. */
  readonly outputs: ReadonlyMap<string, FileContent>;
  /** The path below which the site is published, such as `/notes/`. */
  readonly basePath: string;
  /**
   * Everything the author should know, sorted by place. An `error` means that the site must not be published.
   */
  readonly diagnostics: readonly Diagnostic[];
  /** The pages that were not published, with the reason. */
  readonly leftOut: readonly LeftOut[];
  /** The pages made from Markdown, sorted by path. */
  readonly pages: readonly BuiltPage[];
  /** The links of Markdown that leave the site; nobody has followed them. */
  readonly externalLinks: readonly ExternalLink[];
  /** Hand it to the next build of the same site, which then repeats only what changed. */
  readonly memory: BuildMemory;
}

/** A link to another site, with the place in the Markdown. */
export interface ExternalLink {
  readonly address: string;
  readonly place: Place;
}

/** Where a Markdown file was published. */
export interface BuiltPage {
  /** Its path in the site, such as `content/posts/first/index.md`. */
  readonly path: string;
  /** Its address from the site's root, percent-encoded, such as `/posts/first/`. */
  readonly url: string;
  readonly title: string;
}

/** A page that was not published. */
export interface LeftOut {
  readonly path: string;
  readonly title: string;
  readonly reason: 'draft' | 'future' | 'expired';
  /**
   * The instant from which a future page will appear, or since which an expired one is gone, as the author
   * wrote it.
   */
  readonly when?: string;
  /** One sentence that says what to do, such as `--drafts shows it`. */
  readonly hint: string;
}
