import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cachedVerifier } from '../../../src/cli/cache/cached-verifier.ts';
import { buildFingerprint, noteFingerprint } from '../../../src/cli/cache/fingerprint.ts';
import { diskCache, memoryCache, type ReportCache } from '../../../src/cli/cache/report-cache.ts';
import type { NoteOnDisk } from '../../../src/cli/disk/read-notes.ts';
import { emptyReport, noteOnDisk } from '../notes.ts';
import { folderWith } from '../stage.ts';

const note = noteOnDisk('content/a.md', 'text', { 'pod.yaml': 'kind: Pod' });

/** The paths that the verifier behind a cache is really asked about. */
async function asked(
  cache: ReportCache,
  notes: readonly (readonly [NoteOnDisk, string])[],
): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const [one, build] of notes) {
    const verify = async ({ source }: NoteOnDisk) => {
      paths.push(source.path);
      return emptyReport(source.path);
    };
    expect(await cachedVerifier(verify, cache, build)(one)).toEqual(emptyReport(one.source.path));
  }
  return paths;
}

describe.each([
  ['memory', async () => memoryCache()],
  ['disk', async () => diskCache(join(await folderWith({}), 'cache'))],
])('a cache in %s', (_, fresh) => {
  it('is asked twice and answers once', async () => {
    expect(
      await asked(await fresh(), [
        [note, '1'],
        [note, '1'],
      ]),
    ).toEqual(['content/a.md']);
  });

  it.each([
    ['the text', noteOnDisk('content/a.md', 'other', { 'pod.yaml': 'kind: Pod' }), '1'],
    ['a file beside it', noteOnDisk('content/a.md', 'text', { 'pod.yaml': 'kind: Job' }), '1'],
    ['the name of a file', noteOnDisk('content/a.md', 'text', { 'job.yaml': 'kind: Pod' }), '1'],
    ['a new file', noteOnDisk('content/a.md', 'text', { 'pod.yaml': 'kind: Pod', 'b.yaml': '' }), '1'],
    ['its path', noteOnDisk('content/b.md', 'text', { 'pod.yaml': 'kind: Pod' }), '1'],
    ['kanzen', note, '2'],
  ])('forgets when %s has changed', async (_what, changed, build) => {
    expect(
      await asked(await fresh(), [
        [note, '1'],
        [changed, build],
      ]),
    ).toHaveLength(2);
  });
});

it('a cache on disk verifies again where an entry is damaged', async () => {
  const folder = await folderWith({});
  const cache = diskCache(folder);
  await asked(cache, [[note, '1']]);
  const [file = ''] = await readdir(folder);
  for (const damage of ['', '{"fingerprint":', '{}', 'null']) {
    await writeFile(join(folder, file), damage);
    expect(await asked(cache, [[note, '1']])).toHaveLength(1);
  }
});

it('noteFingerprint() does not confuse where one part ends and the next begins', () => {
  const left = noteOnDisk('a', 'bc', { d: 'e' });
  const right = noteOnDisk('a', 'b', { cd: 'e' });
  expect(noteFingerprint(left, '1')).not.toBe(noteFingerprint(right, '1'));
});

it('buildFingerprint() is the same for the same build', async () => {
  expect(await buildFingerprint()).toBe(await buildFingerprint());
  expect(await buildFingerprint()).toMatch(/^[0-9a-f]{64}$/);
});
