import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { parse } from 'yaml';
import { parseNote } from '#transcript';
import { type NoteReport, readSettings, type StepReport, verifyNote } from '#verification';

/**
 * The folder of pages by other people, each `NAME/page.md` with the files it applies. They are third-party text
 * and no part of this repository: the tests of this folder run where `KANZEN_CORPUS` names them, and are skipped
 * elsewhere.
 */
export const corpus = process.env.KANZEN_CORPUS;

const here = new URL('.', import.meta.url);

/** Why steps of a page are not verified, as it was found out by eye. */
export interface Reason {
  readonly lines: readonly number[];
  readonly class: 'older' | 'page' | 'outside' | 'simulator' | 'given';
  readonly because: string;
}

/** What the classes of reasons mean, as the report says it. */
export const classes: Readonly<Record<Reason['class'], string>> = {
  older: 'printed by a version before the oldest that is simulated',
  page: 'the page contradicts itself, or was edited by hand',
  outside: 'shows what is outside the simulated world',
  simulator: 'kanzen is wrong, or cannot do it yet',
  given: 'needs a world that the page neither makes nor tells',
};

/** The pages that settings were written for. */
export const pages: readonly string[] = readdirSync(new URL('settings/', here))
  .map((file) => file.replace(/\.yaml$/, ''))
  .sort();

/** The reasons by page. */
export const reasons: Readonly<Record<string, readonly Reason[]>> = readReasons();

function readReasons(): Readonly<Record<string, readonly Reason[]>> {
  type Written = Omit<Reason, 'lines'> & { readonly lines: string };
  const written: Record<string, Written[]> = parse(readFileSync(new URL('reasons.yaml', here), 'utf8'));
  return Object.fromEntries(
    Object.entries(written).map(([page, all]) => [
      page,
      all.map((each) => ({ ...each, lines: each.lines.split(' ').map(Number) })),
    ]),
  );
}

/** Verifies a page as if its settings lay beside it. */
export function verifyPage(root: string, page: string): Promise<NoteReport> {
  const folder = join(root, page);
  const source = { path: `${page}/page.md`, text: readFileSync(join(folder, 'page.md'), 'utf8') };
  const sidecar = {
    path: `${page}/kanzen.yaml`,
    text: readFileSync(new URL(`settings/${page}.yaml`, here), 'utf8'),
  };
  const files = new Map(
    filesBelow(folder)
      .filter((file) => !file.endsWith('.md') && isOfLanguage(file, page))
      .map((file) => [relative(folder, file), readFileSync(file, 'utf8')]),
  );
  return verifyNote({ source, transcript: parseNote(source), ...readSettings(sidecar), files });
}

/** A page that has its manifests in several languages was tried with those of its own. */
function isOfLanguage(file: string, page: string): boolean {
  return !(page.startsWith('ja-') && file.includes('/content/en/'));
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : [path]));
}

/** Whether a step's output is accounted for: proved, or honestly kept as it was recorded. */
export function isAccountedFor({ verdict }: StepReport): boolean {
  return verdict === 'verified' || verdict === 'elided' || verdict === 'recorded';
}

/** The steps whose output is shown, of which a report speaks. */
export function shownSteps({ steps }: NoteReport): readonly StepReport[] {
  return steps.filter(({ expected }) => expected !== '');
}
