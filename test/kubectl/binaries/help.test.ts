import { expect, it } from 'vitest';
import { helpText, helpVersions } from '../../../src/kubectl/help-text.ts';
import { findBinaries } from './find-binaries.ts';
import { encodeHelp, readHelp } from './read-help.ts';

// Every command of a binary is asked: only of those that are named on purpose.
const binaries = process.env.KANZEN_KUBECTL ? findBinaries() : [];

/** What is already known; with `-u`, what binaries say takes its place. */
function known(): Map<string, Record<string, string>> {
  const all = new Map<string, Record<string, string>>();
  for (const { path, versions } of helpVersions()) {
    for (const version of versions) {
      const text = helpText(`kubectl ${path}`.trim(), { major: 1, minor: Number(version.slice(2)) }) ?? '';
      all.set(version, { ...all.get(version), [path]: text });
    }
  }
  return all;
}

it('knows what every binary prints about its commands', async () => {
  const all = known();
  for (const { path, version } of binaries) all.set(version, readHelp(path));
  await expect(encodeHelp(all)).toMatchFileSnapshot('../../../src/kubectl/data/help-texts.ts');
});
