import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { render } from './render.ts';

interface Vector {
  readonly file: string;
  readonly heading: string;
  readonly old: string;
  readonly new: string;
}

const text = readFileSync(new URL('fixtures/heading-ids.json', import.meta.url), 'utf8');
const { headings }: { headings: readonly Vector[] } = JSON.parse(text);

describe.each([...new Set(headings.map(({ file }) => file))])('headings of %s', (file) => {
  const own = headings.filter((vector) => vector.file === file);
  const note = [...own.map(({ heading }) => `## ${heading}\n`), '[r]: https://example.com'].join('\n');

  it.each([
    ['hugo', 'new'],
    ['hugo-0.111', 'old'],
  ] as const)('have the ids of %s', async (headingIds, key) => {
    const rendered = await render(note, { headingIds });
    expect(rendered.headings.map(({ id }) => id)).toEqual(own.map((vector) => vector[key]));
  });
});

it.each([
  ['hugo-ascii', ['uber-uns--mehr', 'api-v12--x_y', 'heading']],
  ['hugo-blackfriday', ['über-uns-mehr', 'api-v1-2-x-y', '日本語']],
] as const)('%s names them', async (headingIds, ids) => {
  const { headings } = await render('## Über uns & mehr!\n\n## API v1.2 -- x_y\n\n## 日本語', { headingIds });
  expect(headings.map(({ id }) => id)).toEqual(ids);
});

it('GitHub’s ids keep marks and number duplicates', async () => {
  const { headings } = await render('## A b!\n\n## A b\n\n## が (x)', { headingIds: 'github' });
  expect(headings.map(({ id }) => id)).toEqual(['a-b', 'a-b-1', 'が-x']);
});

it('ids hold no emoji, and each letter in lower case by itself', async () => {
  const { headings } = await render('## A :smile: b\n\n## İstanbul\n\n## ΟΔΟΣ', { emoji: true });
  expect(headings.map(({ id }) => id)).toEqual(['a--b', 'istanbul', 'οδοσ']);
});
