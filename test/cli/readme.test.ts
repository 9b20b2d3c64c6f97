import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { expect, it } from 'vitest';
import { folderWith, kanzen } from './stage.ts';

const note = 'content/posts/kubernetes-6/index.md';

/** What is done to the note before each run that README.md shows, by the words in front of the run. */
const runs: readonly (readonly [string, (text: string) => string])[] = [
  ['kanzen verify', (text) => text],
  [
    'kanzen verify, after changing one letter',
    (text) =>
      text.replace('\nsample-deployment-6c5948bf66-c5j2l\n', '\nsample-deployment-6c5948bf66-c5j2m\n'),
  ],
];

// UPDATE_README=1 npx vitest run test/cli/readme.test.ts writes what the runs print into README.md.
it.each(runs)('README.md shows what "%s" really prints', { timeout: 120_000 }, async (name, change) => {
  const site = await folderWith({});
  await cp('content', join(site, 'content'), { recursive: true });
  const text = await readFile(note, 'utf8');
  await writeFile(join(site, note), change(text));
  const { stdout } = await kanzen(site, ['verify']);
  const block = `<!-- run: ${name} -->\n\`\`\`\n$ kanzen verify\n${stdout}\`\`\`\n`;
  if (process.env.UPDATE_README) await writeBlock(name, block);
  expect(await readFile('README.md', 'utf8')).toContain(block);
});

async function writeBlock(name: string, block: string): Promise<void> {
  const readme = await readFile('README.md', 'utf8');
  const start = readme.indexOf(`<!-- run: ${name} -->\n`);
  const end = readme.indexOf('\n```\n', readme.indexOf('```', start) + 3) + '\n```\n'.length;
  await writeFile('README.md', readme.slice(0, start) + block + readme.slice(end));
}
