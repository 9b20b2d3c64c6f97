import { expect, it } from 'vitest';
import { sourcesOf, verifyNotes } from '../../src/cli/verify-notes.ts';
import { emptyReport, noteOnDisk } from './notes.ts';

it('verifyNotes() keeps the order of the notes, and verifies the others where kanzen itself fails on one', async () => {
  const notes = ['a.md', 'b.md', 'c.md'].map((path) => noteOnDisk(path, ''));
  const report = await verifyNotes({ notes, diagnostics: [] }, async ({ source }) => {
    if (source.path === 'b.md') throw new Error('out of cheese');
    return emptyReport(source.path);
  });
  expect(report.notes.map(({ path, diagnostics }) => [path, diagnostics.length])).toEqual([
    ['a.md', 0],
    ['b.md', 1],
    ['c.md', 0],
  ]);
  expect(report.notes[1]?.diagnostics[0]).toMatchObject({
    code: 'kanzen-bug',
    severity: 'error',
    message: expect.stringContaining('out of cheese'),
  });
});

it('sourcesOf() knows the text of notes and of the settings beside them', () => {
  const note = noteOnDisk('content/a/index.md', 'note', { 'kanzen.yaml': 'settings', 'pod.yaml': 'pod' });
  expect([...sourcesOf([note])]).toEqual([
    ['content/a/index.md', 'note'],
    ['content/a/kanzen.yaml', 'settings'],
  ]);
});
