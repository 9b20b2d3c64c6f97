import type { FileContent } from '#site';
import type { Diagnostic, Place } from '#text';

/** How a site is previewed. The caller builds; the preview watches, serves and tells the browser. */
export interface PreviewOptions {
  /** The folder that is watched, absolute. */
  readonly root: string;
  /** Paths in `root` whose changes mean nothing, such as `dist` and `node_modules`. */
  readonly ignore?: readonly string[];
  /** The first port to try; 1313 unless given. A busy one is followed by the next, unless `strictPort`. */
  readonly port?: number;
  readonly strictPort?: boolean;
  /**
   * Builds the site from the disk as it is now. `changed` holds the paths in `root` that were touched since
   * the last call, empty for the first. It never throws for what an author did wrong: that is a problem.
   */
  readonly build: (changed: readonly string[]) => Promise<PreviewBuild>;
  /** Is told what happens, so that a terminal can show it. */
  readonly report?: (event: PreviewEvent) => void;
}

/** One build as the preview serves it. */
export interface PreviewBuild {
  /** The files of the site, as `buildSite` returns them. */
  readonly outputs: ReadonlyMap<string, FileContent>;
  /** Where in them the site begins, such as `/notes/`; the root unless given. */
  readonly basePath?: string;
  /** What an overlay shows: failed steps and errors. Empty means that all is right. */
  readonly problems: readonly PreviewProblem[];
  /** Paths in the folder that the site turned out to need, whatever is ignored. */
  readonly folders?: readonly string[];
  /** What the author should know besides, such as pages that were left out. */
  readonly notices?: readonly string[];
}

/** Something wrong, at its place: a failed step of a transcript, or a diagnostic. */
export interface PreviewProblem {
  readonly place: Place;
  /**
   * The address of the page it belongs to, such as `/posts/first/`, so that the overlay opens there first.
   */
  readonly url?: string;
  /** A stable name, such as `output-differs`. */
  readonly code: string;
  readonly message: string;
  readonly hints: readonly string[];
  readonly related: readonly { readonly line: number; readonly message: string }[];
  /** The command of a failed step, with what the note shows and what the simulation prints. */
  readonly command?: string;
  readonly expected?: string;
  readonly actual?: string;
}

/** What a preview tells its caller. */
export type PreviewEvent =
  | { readonly type: 'listening'; readonly url: string }
  | { readonly type: 'built'; readonly changed: readonly string[]; readonly build: PreviewBuild }
  | { readonly type: 'failed'; readonly error: unknown };

/** A running preview. */
export interface Preview {
  /** Of the site, such as `http://127.0.0.1:1313/`. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** A diagnostic as a problem of the preview. */
export function previewProblem(diagnostic: Diagnostic): PreviewProblem {
  const { place, code, message, hints } = diagnostic;
  const related = diagnostic.related.map((other) => ({ line: other.place.line, message: other.message }));
  return { place, code, message, hints, related };
}
