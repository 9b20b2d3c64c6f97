import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderWith, kanzen } from './stage.ts';

const blocks = [
  ...(await readFile('README.md', 'utf8')).matchAll(/<!-- run: (.*) -->\n```\n([\s\S]*?)^```/gm),
];
const note = 'content/posts/kubernetes-6/index.md';

/** The run blocks of README.md, in order, with what has been done to the site before. */
const runs: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) =>
    text.replace('exec sample-deployment-6c5948bf66-c5j2l', 'exec sample-deployment-6c5948bf66-c5j2m'),
];

it('README.md has a block for every run', () => {
  expect(blocks).toHaveLength(runs.length);
});

it.each(runs.map((change, index) => [index + 1, change] as const))(
  'run %i of README.md is real',
  async (index, change) => {
    const site = await folderWith({});
    await cp('content', join(site, 'content'), { recursive: true });
    const text = await readFile(note, 'utf8');
    await writeFile(join(site, note), change(text));
    const { stdout } = await kanzen(site, ['verify']);
    expect(`$ kanzen verify\n${stdout}`).toBe(blocks[index - 1]?.[2]);
  },
);
