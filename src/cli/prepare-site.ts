import type { BuildMemory, BuildOptions, Measure, SiteBuild } from '#site';
import type { Diagnostic } from '#text';
import { type RunReport, runReport } from '#verification';
import { notesOfTree } from './disk/read-notes.ts';
import { readSite } from './disk/read-site.ts';
import { cardDrawer } from './draw-card.ts';
import { gitHistory } from './git-history.ts';
import { mathFiles, readTheme } from './own-files.ts';
import { pictureResizer } from './resize-picture.ts';
import { notesOfShard, type Shard } from './shard.ts';
import { sharingRuns } from './shared-runs.ts';
import { spareMemory } from './spare-memory.ts';
import { sourcesOf, type Verifier, verifyNotes } from './verify-notes.ts';

/** How a site is prepared. */
export interface Preparation {
  readonly root: string;
  readonly options: BuildOptions;
  /** Undefined for `--no-verify`. */
  readonly verifier: Verifier | undefined;
  /** The part of the notes that is verified; all of them unless given. */
  readonly shard?: Shard;
  /** Measures what templates take. */
  readonly measure?: Measure | undefined;
  /** What the last preparation of the same site remembered. */
  readonly memory?: BuildMemory;
}

/** A site that is ready to be published, unless its report says that something is wrong. */
export interface PreparedSite {
  readonly report: RunReport;
  readonly build: SiteBuild;
  /** The text of every file that the report names, by path. */
  readonly sources: ReadonlyMap<string, string>;
  /** Folders and files that the configuration names. */
  readonly folders: readonly string[];
}

/** Reads a site from the disk, verifies every note in it, drafts too, and builds it in memory. */
export async function prepareSite(preparation: Preparation): Promise<PreparedSite> {
  const { root, options, verifier, memory, shard, measure } = preparation;
  const { buildSite } = await import('#site');
  const tree = await readSite(root);
  const onDisk = notesOfTree(tree, tree.isContent);
  const notes = shard ? notesOfShard(onDisk.notes, shard) : onDisk.notes;
  const verified = verifier
    ? await verifyNotes({ ...onDisk, notes }, sharingRuns(verifier))
    : runReport([], onDisk.diagnostics);
  const reports = new Map(verified.notes.map((note) => [note.path, note]));
  const sessionVerdicts = (path: string) => reports.get(path);
  const resizePicture = pictureResizer();
  const drawCard = cardDrawer(root);
  const input = {
    files: tree.files,
    theme: await readTheme(),
    options,
    mathFiles,
    sessionVerdicts,
    history: () => gitHistory(root),
    ...(resizePicture ? { resizePicture } : {}),
    ...(measure ? { measure } : {}),
    ...(drawCard ? { drawCard } : {}),
  };
  spareMemory();
  const build = await buildSite(input, memory);
  const report = withDiagnostics(verified, build.diagnostics);
  return { report, build, sources: sourcesOf(onDisk.notes), folders: tree.folders };
}

/** A file that is broken for the verifier is broken for the site as well: the author reads it once. */
function withDiagnostics(report: RunReport, more: readonly Diagnostic[]): RunReport {
  const known = new Set(
    [...report.diagnostics, ...report.notes.flatMap((note) => note.diagnostics)].map(identity),
  );
  return {
    ...report,
    diagnostics: [...report.diagnostics, ...more.filter((other) => !known.has(identity(other)))],
  };
}

function identity({ code, place }: Diagnostic): string {
  return `${code} ${place.path}:${place.line}`;
}
