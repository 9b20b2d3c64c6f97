import type { SiteBuild } from '#site';
import { cacheOption, chooseVerifier } from '../choose-verifier.ts';
import { type Command, type Invocation, isOn, optionValue, optionValues } from '../command.ts';
import type { Effects } from '../effects.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { buildOptions, publishingOptions, rootOf, rootOption } from '../options.ts';
import { reporterOption, reportRequests, writeReports } from '../reports.ts';

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
    { name: 'no-verify', summary: 'Build without verifying; the pages say so' },
    reporterOption,
    cacheOption,
  ],
  run,
};

async function run(invocation: Invocation, effects: Effects): Promise<ExitCode> {
  const requests = reportRequests(optionValues(invocation, 'reporter'));
  const root = rootOf(invocation, effects);
  const { outputFolder } = await import('../disk/output-folder.ts');
  const { writeTree } = await import('../disk/write-tree.ts');
  const { prepareSite } = await import('../prepare-site.ts');
  const { isAllRight } = await import('#verification');
  const output = optionValue(invocation, 'output') ?? 'dist';
  const folder = await outputFolder({ root, cwd: effects.cwd, output: optionValue(invocation, 'output') });
  const verifier = isOn(invocation, 'no-verify') ? undefined : await chooseVerifier(invocation, root);
  const site = await prepareSite({ root, options: buildOptions(invocation, effects), verifier });
  await writeReports(requests, site.report, site.sources, effects);
  if (!isAllRight(site.report)) {
    effects.stderr.write(`Nothing was published: "${output}" is as it was\n`);
    return exitCode.wrong;
  }
  await writeTree(folder, site.build.outputs);
  if (verifier === undefined) effects.stderr.write('Nothing was verified\n');
  effects.stderr.write(`${published(site.build, output)}\n`);
  return exitCode.allRight;
}

function published({ outputs, pages, leftOut }: SiteBuild, output: string): string {
  const notices = leftOut.map(({ path, reason, hint }) => `Left out ${path} (${reason}): ${hint}`);
  const pageCount = `${pages.length} page${pages.length === 1 ? '' : 's'}`;
  return [...notices, `Published ${pageCount}, ${outputs.size} files, to ${output}`].join('\n');
}
