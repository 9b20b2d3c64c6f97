import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { verifyWith } from './verify-text.ts';

const read = (file: string) =>
  readFileSync(new URL(`fixtures/stateful-set/${file}`, import.meta.url), 'utf8');

/** The note was drawn by a simulator whose steps all took other times than usual, with commands in between. */
it('finds a history of pods that come one after the other, listed while they do', async () => {
  const world = {
    stated: { kubernetes: '1.30', nodes: [{ name: 'node-1' }, { name: 'node-2' }, { name: 'node-3' }] },
    files: { 'sts.yaml': read('sts.yaml') },
  };
  const { steps } = await verifyWith(world, read('index.md'));
  expect(steps.filter(({ verdict }) => verdict !== 'verified')).toEqual([]);
  expect(steps).toHaveLength(16);
}, 60_000);
