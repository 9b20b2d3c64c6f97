import { describe, expect, test } from 'vitest';
import { readSettings } from '../../../src/site/settings/read-settings.ts';
import { build, problems } from '../build.ts';

const read = (path: string, text: string) => readSettings(new Map([[path, text]]));

test.each([
  ['pagination: {pagerSize: many}', 'Key "pagination.pagerSize" must be a number of 1 or more: it is "many"'],
  ['timeZone: Mars/Base', 'Key "timeZone" must be a time zone such as Asia/Tokyo: it is "Mars/Base"'],
  [
    'baseURL: example.org',
    'Key "baseURL" must be an address such as https://example.org/, or a path: it is "example.org"',
  ],
  ['menus: {main: x}', 'Key "menus" must be lists of entries by the name of a menu: it is {"main":"x"}'],
  ['languages: 3', 'Key "languages" must be keys with values: it is 3'],
])('%s is wrong once, at its place', (text, message) => {
  const found = read('kanzen.config.yaml', text).diagnostics.map((one) => [one.message, one.place.line]);
  expect(found).toEqual([[message, 1]]);
});

test('a slip of the finger in a key is told', () => {
  const { diagnostics } = read('kanzen.config.yaml', 'titel: x');
  expect(diagnostics[0]?.hints[0]).toBe('Did you mean "title"?');
});

describe('a configuration is read in any of its languages', () => {
  test.each([
    ['kanzen.config.yaml', 'title: T\nbaseURL: https://example.org/n\npagination: {pagerSize: 3}\n'],
    ['kanzen.config.toml', 'title = "T"\nbaseURL = "https://example.org/n"\n[pagination]\npagerSize = 3\n'],
    [
      'kanzen.config.json',
      '{"title": "T", "baseURL": "https://example.org/n", "pagination": {"pagerSize": 3}}',
    ],
    ['hugo.toml', 'Title = "T"\nBaseURL = "https://example.org/n"\npaginate = 3\n'],
    ['config.yaml', 'title: T\nbaseurl: https://example.org/n\npaginate: 3\n'],
  ])('%s', (path, text) => {
    const { settings, diagnostics } = read(path, text);
    expect([settings.title, settings.baseUrl, settings.pagerSize, diagnostics]).toEqual([
      'T',
      'https://example.org/n/',
      3,
      [],
    ]);
  });

  test('a folder config/_default adds to it', () => {
    const files = new Map([
      ['config/_default/hugo.toml', 'title = "T"'],
      ['config/_default/params.toml', 'a = 1'],
    ]);
    expect(readSettings(files).settings).toMatchObject({ title: 'T', params: { a: 1 } });
  });

  test('what folders add is joined with what is there, by language where a file names one', () => {
    const files = new Map([
      ['hugo.toml', 'defaultContentLanguage = "en"\n[params]\na = 1\nb = {c = 1, d = 1}'],
      ['config/_default/languages.yaml', 'en: {weight: 1}\nja: {weight: 2}'],
      ['config/_default/params.yaml', 'b: {d: 2}'],
      ['config/_default/params.ja.yaml', 'x: 日本'],
      ['config/_default/menus/menus.en.toml', '[[main]]\nname = "Home"'],
      ['config/_default/menus/menus.ja.toml', '[[main]]\nname = "家"'],
      ['config/production/hugo.yaml', 'title: P'],
    ]);
    const { settings, diagnostics } = readSettings(files);
    expect(diagnostics).toEqual([]);
    expect(settings).toMatchObject({ title: 'P', params: { a: 1, b: { c: 1, d: 2 } } });
    const menus = settings.languages.map(({ key, menus, params }) => [
      key,
      menus?.get('main')?.[0]?.name,
      params,
    ]);
    expect(menus).toEqual([
      ['en', 'Home', {}],
      ['ja', '家', { x: '日本' }],
    ]);
  });

  test.each([
    ['hugo.yaml', 'title: t', 'en'],
    ['kanzen.config.yaml', 'title: t', 'ja'],
    ['hugo.yaml', 'languageCode: ja-jp', 'ja'],
    ['hugo.yaml', 'languages: {ja: {}, en: {}}', 'en ja'],
    ['kanzen.config.yaml', 'languages: {ja: {}, en: {}}', 'ja en'],
    ['hugo.yaml', 'languages: {ja: {}, en: {disabled: true}}\ndefaultContentLanguage: ja', 'ja'],
    ['hugo.yaml', 'languages: {ja: {}, en: {}}\ndisableLanguages: [ja]', 'en'],
  ])('%s with %j is in %s', (path, text, languages) => {
    expect(
      read(path, text)
        .settings.languages.map(({ key }) => key)
        .join(' '),
    ).toBe(languages);
  });
});

describe('what is wrong with it is told at its place', () => {
  const told = (path: string, text: string) =>
    read(path, text).diagnostics.map(
      ({ code, severity, place }) => `${place.line}:${place.column} ${severity} ${code}`,
    );

  test.each([
    ['a wrong value', 'kanzen.config.yaml', 'title: T\nsearch: perhaps\n', '2:9 error configuration-value'],
    ['an unknown key', 'kanzen.config.yaml', 'title: T\ntitel: U\n', '2:8 error configuration-unknown'],
    [
      'a key of Hugo without effect',
      'hugo.toml',
      'title = "T"\ntheme = "x"\n',
      '2:1 info configuration-unsupported',
    ],
    ['broken TOML', 'hugo.toml', 'title = T\n', '1:9 error configuration-syntax'],
    ['a list', 'kanzen.config.yaml', '- a\n', '1:1 error configuration-syntax'],
  ])('%s', (_, path, text, wanted) => {
    expect(told(path, text)).toEqual([wanted]);
  });

  test('templates in Go are named once', () => {
    const files = new Map([
      ['layouts/index.html', '{{ .Title }}'],
      ['layouts/a.html', ''],
    ]);
    expect(readSettings(files).diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['unused-layouts', 'info'],
    ]);
  });
});

test('a configuration that cannot be read is all that is told: the rest may be right with it', async () => {
  const site = await build({
    'hugo.toml': 'baseURL = "https://example.org/n/"\n[languages.ja]\n[languages.en]\n[broken',
    'content/a.ja.md': '[x](nowhere.md)',
    'content/a.en.md': 'a',
  });
  expect(problems(site)).toEqual(['hugo.toml:4:2 configuration-syntax']);
});
