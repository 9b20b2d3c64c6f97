import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renderMarkdown } from '#markdown';
import { ownKeys } from '../../src/site/front-matter/page-fields.ts';
import { knownKeys } from '../../src/site/settings/settings-from.ts';
import { build } from './build.ts';

const documentation = (name: string) => readFileSync(join(import.meta.dirname, '../../docs', name), 'utf8');

/** Every word in backquotes, in lower case. */
function named(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/`([\w-]+)`/g)].map(([, word = '']) => word.toLowerCase()));
}

/** The words in backquotes of the first cells of all tables. */
function firstCells(text: string): ReadonlySet<string> {
  return named(
    text
      .split('\n')
      .flatMap((line) => /^\| (`[^|]*) \|/.exec(line)?.[1] ?? [])
      .join(' '),
  );
}

/** Hugo's keys that the documentation names by what they are part of. */
const inProse = ['services'];

test('docs/configuration.md tells every key, and no other', () => {
  const text = documentation('configuration.md');
  const told = named(text);
  expect([...knownKeys].filter((key) => !told.has(key) && !inProse.includes(key))).toEqual([]);
  expect([...firstCells(text)].filter((key) => !knownKeys.has(key))).toEqual([]);
});

test('docs/front-matter.md tells every field, and no other', () => {
  const text = documentation('front-matter.md');
  const told = named(text);
  expect([...ownKeys].filter((key) => !told.has(key))).toEqual([]);
  const others = [...firstCells(text)].filter((key) => !ownKeys.has(key));
  expect(others).toEqual(['tags', 'categories']);
});

test('the examples of docs/configuration.md and docs/front-matter.md are read without a complaint', async () => {
  const [, settings = ''] = /```yaml\n(.*?)```/s.exec(documentation('configuration.md')) ?? [];
  const [, matter = ''] = /```yaml\n(.*?)```/s.exec(documentation('front-matter.md')) ?? [];
  const files = { 'kanzen.config.yaml': settings, 'content/posts/a.md': matter, 'content/about.md': 'x' };
  expect((await build(files)).diagnostics).toEqual([]);
});

test('the examples of docs/markdown.md are rendered without a complaint', async () => {
  const examples = [...documentation('markdown.md').matchAll(/````markdown\n(.*?)````/gs)];
  expect(examples.length).toBe(2);
  for (const [, text = ''] of examples) {
    const { diagnostics, html } = await renderMarkdown({ path: 'x.md', text }, { math: true });
    expect(diagnostics).toEqual([]);
    expect(html).not.toMatch(/:::|\[!|\{#/);
  }
});
