import type { Version } from '#cluster';
import { helpLines, helpRuns } from './data/help-texts.ts';

/** A command's help and the versions of which it is known. */
interface HelpText {
  readonly path: string;
  readonly versions: readonly string[];
  readonly runs: readonly { readonly versions: readonly string[]; readonly lines: readonly number[] }[];
}

let table: ReadonlyMap<string, HelpText> | undefined;
let lines: readonly string[] = [];

/** The commands whose help is known, and of which versions. */
export function helpVersions(): readonly Pick<HelpText, 'path' | 'versions'>[] {
  return [...texts().values()];
}

/** Whether any version has a command of this path. */
export function isKnownCommand(path: string): boolean {
  return texts().has(keyOf(path));
}

/**
 * What a version prints about a command, given its path such as `kubectl create`. Between two known
 * versions that print the same it is taken to be that; undefined where nothing is known.
 */
export function helpText(path: string, version: Version): string | undefined {
  const help = texts().get(keyOf(path));
  if (help === undefined) return undefined;
  const older = help.versions.findLast((known) => minorOf(known) <= version.minor);
  const newer = help.versions.find((known) => minorOf(known) >= version.minor);
  if (older === undefined || newer === undefined) return undefined;
  const text = textOf(help, older);
  return text === textOf(help, newer) ? text : undefined;
}

function textOf(help: HelpText, version: string): string {
  return help.runs
    .filter((run) => run.versions.includes(version))
    .flatMap((run) => run.lines.map((line) => lines[line] ?? ''))
    .join('\n');
}

/** Paths are kept without `kubectl`. */
function keyOf(path: string): string {
  return path.replace(/^kubectl ?/, '');
}

/** Read when the first help is asked for. */
function texts(): ReadonlyMap<string, HelpText> {
  if (table !== undefined) return table;
  lines = helpLines.split('\n');
  const entries = helpRuns.split('\n\n').map(parseHelp);
  table = new Map(entries.map((help) => [help.path, help]));
  return table;
}

function parseHelp(text: string): HelpText {
  const [path = '', ...rest] = text.split('\n');
  const runs = rest.map((line) => {
    const cut = line.indexOf(':');
    return {
      versions: line.slice(0, cut).split(' '),
      lines: line
        .slice(cut + 1)
        .split(',')
        .map(Number),
    };
  });
  const versions = [...new Set(runs.flatMap((run) => run.versions))].sort(
    (left, right) => minorOf(left) - minorOf(right),
  );
  return { path, versions, runs };
}

function minorOf(version: string): number {
  return Number(version.slice(version.indexOf('.') + 1));
}
