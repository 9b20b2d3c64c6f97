import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { verifyWith } from './verify-text.ts';

const read = (file: string) =>
  readFileSync(new URL(`fixtures/stateful-set/${file}`, import.meta.url), 'utf8');

/** The note up to and with its eighth session: the sixth lists pods with their nodes, two more go with it. */
const lines = read('index.md').split('\n');
const prompts = lines.flatMap((line, index) => (line.startsWith('$ ') ? [index] : []));
const note = [...lines.slice(0, prompts[8]), '```'];
const listing = (prompts[5] ?? 0) + 1;
const row = (name: string) => note.findIndex((line, at) => at > listing && line.startsWith(name));

async function failures(changed: readonly string[]) {
  const { steps } = await verifyWith(
    {
      stated: { kubernetes: '1.30', nodes: [{ name: 'node-1' }, { name: 'node-2' }, { name: 'node-3' }] },
      files: { 'sts.yaml': read('sts.yaml') },
    },
    ...changed,
  );
  return steps.flatMap(({ line, verdict, code }) => (verdict === 'failed' ? [`${line} ${code}`] : []));
}

it('blames the row whose value two later steps show otherwise, and believes the other rows', async () => {
  const slip = note.with(row('db-1'), note[row('db-1')]?.replace('10.244.2.3', '10.244.2.4') ?? '');
  expect(await failures(slip)).toEqual([`${listing} contradiction`]);
});

it('blames nothing below rows in a wrong order', async () => {
  const [second, third] = [row('db-1'), row('db-2')];
  const swapped = note.with(second, note[third] ?? '').with(third, note[second] ?? '');
  expect(await failures(swapped)).toEqual([`${listing} row-order`]);
});
