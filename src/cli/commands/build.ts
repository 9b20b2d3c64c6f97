import type { BuildOptions, SiteBuild } from '#site';
import { type Command, type Invocation, isOn, optionValue, optionValues } from '../command.ts';
import type { Effects } from '../effects.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { leftOutNotice } from '../left-out-notice.ts';
import { buildOptions, publishingOptions, rootOf, rootOption } from '../options.ts';
import type { PreparedSite } from '../prepare-site.ts';
import { type ReportRequest, reporterOption, reportRequests, writeReports } from '../reports.ts';
import type { Shard } from '../shard.ts';
import { templateTimes } from '../template-times.ts';
import type { Wanted } from '../update/update-note.ts';
import { chooseVerifier, chooseWanted, shardOf, verificationOptions } from '../verification-options.ts';
import type { Verifier } from '../verify-notes.ts';

/** `kanzen build` */
export const build: Command = {
  name: 'build',
  summary: 'Verify every note, then write the site',
  options: [
    rootOption,
    {
      name: 'output',
      value: 'DIR',
      short: 'o',
      summary: 'Where the site is written (default "dist" in the root)',
    },
    ...publishingOptions,
    { name: 'stats', summary: 'Tell how long it and each template took, and how large the site is' },
    { name: 'external-links', summary: 'Ask other sites whether what is linked to is there' },
    { name: 'no-verify', summary: 'Build without verifying; the pages say so' },
    reporterOption,
    ...verificationOptions,
  ],
  run,
};

/** What one invocation builds, again and again while it watches. */
interface Assignment {
  readonly root: string;
  /** Where the site is written, as the author named it. */
  readonly output: string | undefined;
  readonly options: BuildOptions;
  readonly verifier: Verifier | undefined;
  readonly shard: Shard;
  readonly requests: readonly ReportRequest[];
  readonly followsLinks: boolean;
  readonly tellsStats: boolean;
  readonly wanted: Wanted | undefined;
}

async function run(invocation: Invocation, effects: Effects): Promise<ExitCode> {
  const root = rootOf(invocation, effects);
  const requests = reportRequests(optionValues(invocation, 'reporter'));
  const assignment: Assignment = {
    root,
    output: optionValue(invocation, 'output'),
    options: { ...buildOptions(invocation, effects), remembers: false },
    verifier: isOn(invocation, 'no-verify') ? undefined : await chooseVerifier(invocation, root),
    shard: shardOf(invocation),
    requests,
    tellsStats: isOn(invocation, 'stats'),
    followsLinks: isOn(invocation, 'external-links'),
    wanted: await chooseWanted(invocation),
  };
  if (!isOn(invocation, 'watch')) return buildOnce(assignment, effects);
  const { runOnChange } = await import('../watch.ts');
  const { siteParts } = await import('../disk/read-site.ts');
  const parts = () => siteParts(root);
  return runOnChange({ paths: [root], parts }, () => buildOnce(assignment, effects), effects);
}

async function buildOnce(assignment: Assignment, effects: Effects): Promise<ExitCode> {
  const { root, output, verifier, shard } = assignment;
  const { outputFolder } = await import('../disk/output-folder.ts');
  const { writeTree } = await import('../disk/write-tree.ts');
  const { prepareSite } = await import('../prepare-site.ts');
  const { isAllRight } = await import('#verification');
  const folder = await outputFolder({ root, cwd: effects.cwd, output });
  if (assignment.wanted && verifier) await update(root, verifier, assignment.wanted, effects);
  const begun = effects.now();
  const times = templateTimes(() => performance.now());
  const measure = assignment.tellsStats ? times.measure : undefined;
  const prepared = await prepareSite({ ...assignment, measure });
  if (assignment.tellsStats) {
    const { siteStats } = await import('../site-stats.ts');
    effects.stderr.write(siteStats(prepared, effects.now() - begun, times.lines()));
  }
  const site = assignment.followsLinks ? await withExternalLinks(prepared) : prepared;
  await writeReports(assignment.requests, site.report, site.sources, effects);
  const shown = output ?? 'dist';
  if (!isAllRight(site.report)) {
    effects.stderr.write(`Nothing was published: "${shown}" is as it was\n`);
    return exitCode.wrong;
  }
  await writeTree(folder, site.build.outputs);
  const extent = verifier === undefined ? 'Nothing was verified\n' : extentOf(shard);
  effects.stderr.write(`${extent}${published(site.build, shown, assignment.options.drafts === true)}\n`);
  return exitCode.allRight;
}

async function withExternalLinks(site: PreparedSite): Promise<PreparedSite> {
  const { checkExternalLinks } = await import('../external-links.ts');
  const found = await checkExternalLinks(site.build.externalLinks);
  return { ...site, report: { ...site.report, diagnostics: [...site.report.diagnostics, ...found] } };
}

async function update(root: string, verifier: Verifier, wanted: Wanted, effects: Effects): Promise<void> {
  const { readNotes } = await import('../disk/read-notes.ts');
  const { updateNotes } = await import('../update/update-notes.ts');
  const { notes } = await readNotes({ cwd: effects.cwd, root, paths: [] });
  await updateNotes(notes, verifier, effects, wanted);
}

function extentOf({ index, count }: Shard): string {
  return count === 1 ? '' : `Only shard ${index}/${count} was verified\n`;
}

function published({ outputs, pages, leftOut }: SiteBuild, output: string, withDrafts: boolean): string {
  const notices = leftOut.map(leftOutNotice);
  const pageCount = `${pages.length} page${pages.length === 1 ? '' : 's'}`;
  const drafts = withDrafts ? ', drafts included (--drafts)' : '';
  return [...notices, `Published ${pageCount}${drafts}, ${outputs.size} files, to ${output}`].join('\n');
}
