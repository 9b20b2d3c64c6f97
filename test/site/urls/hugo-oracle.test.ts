import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodePath, defaultPathRules, fileName } from '../../../src/site/urls/path-rules.ts';
import { anchorize, urlize } from '../../../src/site/urls/urlize.ts';
import { build } from '../build.ts';

interface Oracle {
  readonly urls: readonly {
    kind: string;
    file: string;
    relDecoded: string;
    title: string;
    'in_0.169': boolean;
  }[];
  readonly urlize: readonly { s: string; urlize: string; anchorize: string }[];
}

const path = join(import.meta.dirname, '../fixtures/hugo-oracle.json');
const oracle: Oracle = JSON.parse(readFileSync(path, 'utf8'));

/** Front matter without which a page of the oracle's site would be elsewhere. */
const fields: Readonly<Record<string, string>> = {
  'posts/slugged.md': 'slug: 日本語-スラッグ/深い',
  'posts/urled.md': 'url: /カスタム/URL Path/',
};

function oracleSite(): Record<string, string> {
  const terms = (taxonomy: string) =>
    oracle.urls.filter(({ kind, relDecoded }) => kind === 'term' && relDecoded.startsWith(`/${taxonomy}/`));
  const list = (taxonomy: string) => JSON.stringify(terms(taxonomy).map(({ title }) => title));
  const files = oracle.urls.filter(({ file }) => file !== '');
  const bearer = `---\ntags: ${list('tags')}\ncategories: ${list('categories')}\n---\n`;
  return Object.fromEntries([
    ...files.map(({ file }) => [`content/${file}`, `---\n${fields[file] ?? ''}\n---\n`]),
    ['content/about.md', bearer],
  ]);
}

const expected = oracle.urls.filter((page) => page['in_0.169']);

describe('every page is where the newest Hugo puts it', async () => {
  const site = await build(oracleSite());
  test.each(expected)('$kind $relDecoded', ({ relDecoded }) => {
    expect([...site.outputs.keys()]).toContain(`${relDecoded.slice(1)}index.html`);
  });

  test('each blank of a name is a hyphen', () => {
    expect([...site.outputs.keys()]).toContain('docs/sub_dir/q--a-2024/index.html');
  });
});

describe('with collapseBlanks every page is where Hugo 0.111 puts it', async () => {
  const site = await build({ ...oracleSite(), 'kanzen.config.yaml': 'collapseBlanks: true' });
  test.each(oracle.urls)('$kind $relDecoded', ({ relDecoded }) => {
    expect([...site.outputs.keys()]).toContain(`${relDecoded.slice(1)}index.html`);
  });
});

describe('pieces of addresses are made as in Hugo', () => {
  test.each(oracle.urlize)('urlize $s', ({ s, urlize: wanted }) => {
    expect(urlize(s)).toBe(wanted);
  });

  // Made with the same Hugo: blanks at the ends of names, which terms do not keep.
  test.each([
    ['& x', '-x'],
    ['x ！', 'x-'],
    ['a ( b )', 'a-b-'],
    ['　x', '-x'],
    ['Q & A (2024)！？', 'q-a-2024'],
    ['-a', '-a'],
  ])('the file %s', (name, wanted) => {
    expect(fileName(name, { ...defaultPathRules, blanks: 'collapse' })).toBe(wanted);
  });

  // Made with the same Hugo: fragments, and what is encoded already.
  test.each([
    ['ñー9.NETF#語゙ºΩ', '%C3%B1%E3%83%BC9.netf#%E8%AA%9E%E3%82%99%C2%BA%CF%89'],
    ['ü0##', '%C3%BC0#%23'],
    ['x C#--', 'x-c#--'],
    ['%E3ñ', '%E3%C3%B1'],
  ])('urlize %s', (text, wanted) => {
    expect(urlize(text)).toBe(wanted);
  });

  test.each(oracle.urlize)('anchorize $s', ({ s, anchorize: wanted }) => {
    expect(anchorize(s)).toBe(wanted);
  });
});

test('an address that is not well encoded stays as it is', () => {
  expect(decodePath('/50%/')).toBe('/50%/');
});
