import { describe, expect, it } from 'vitest';
import { doorNames } from './doors.ts';
import { houseOf, type Rule } from './house.ts';
import { cycles } from './rules/cycles.ts';
import { documentation } from './rules/documentation.ts';
import { inhabitants } from './rules/inhabitants.ts';
import { purity } from './rules/purity.ts';
import { sizes } from './rules/sizes.ts';
import { syntax } from './rules/syntax.ts';
import { walls } from './rules/walls.ts';

type Texts = Readonly<Record<string, string>>;

function complaints(rule: Rule, texts: Texts): readonly string[] {
  return rule(houseOf(texts)).map(({ path, line, message }) => `${path}:${line} ${message}`);
}

function expectComplaint(rule: Rule, texts: Texts, part: string): void {
  expect(complaints(rule, texts)).toEqual([expect.stringContaining(part)]);
}

describe('walls', () => {
  it.each([
    ['up the stairs', 'src/text/a.ts', "import { x } from '#cluster';", '"text" may not enter "#cluster"'],
    ['through a wall', 'src/cli/a.ts', "import { x } from '../text/b.ts';", 'enter by the door, "#text"'],
    ['into itself', 'src/text/a.ts', "import { x } from '#text';", 'is this room itself'],
    [
      'for more than types',
      'src/reporting/a.ts',
      "import { x } from '#verification';",
      'write "import type"',
    ],
    ['in an expression', 'src/text/a.ts', "const x = import('#site');", 'may not enter "#site"'],
    ['in a type', 'src/text/a.ts', "type X = import('#site').X;", 'may not enter "#site"'],
    ['in a re-export', 'src/text/a.ts', "export { x } from '#site';", 'may not enter "#site"'],
    ['to a computed target', 'src/cli/a.ts', 'const x = import(name);', 'name the file'],
    ['without an ending', 'src/text/a.ts', "import { x } from './b';", 'write ".ts"'],
    ['of a foreign package', 'src/text/a.ts', "import { x } from 'yaml';", 'no package of this room'],
    ['of the platform', 'src/text/a.ts', "import { x } from 'node:fs';", 'in a pure room'],
    ['from no known room', 'src/attic/a.ts', '', 'no such room "attic"'],
  ])('refuse an import %s', (_, path, text, part) => {
    expectComplaint(walls, { [path]: text }, part);
  });

  it.each([
    ['src/reporting/a.ts', "import type { x } from '#verification';"],
    ['src/reporting/a.ts', "import { type x } from '#verification';"],
    ['src/markdown/a.ts', "import { x } from 'remark-parse';"],
    ['src/preview/a.ts', "import { x } from 'node:fs';"],
    ['src/cluster/api/a.ts', "import { x } from '../kinds/b.ts';"],
  ])('let %s say %s', (path, text) => {
    expect(complaints(walls, { [path]: text })).toEqual([]);
  });
});

describe('cycles', () => {
  it.each([
    ['values', "import { b } from './b.ts';", "import { a } from './a.ts';"],
    ['types', "import type { B } from './b.ts';", "import type { A } from './a.ts';"],
  ])('are found among %s', (_, a, b) => {
    const texts = { 'src/text/a.ts': a, 'src/text/b.ts': b, 'src/text/c.ts': "import { a } from './a.ts';" };
    expectComplaint(cycles, texts, 'src/text/a.ts, src/text/b.ts;');
  });

  it('are found through a door', () => {
    const texts = {
      'src/text/a.ts': "import { b } from '#cluster';",
      'src/cluster/index.ts': "export { b } from './b.ts';",
      'src/cluster/b.ts': "import { a } from '#text';",
      'src/text/index.ts': "export { a } from './a.ts';",
    };
    expect(complaints(cycles, texts)).toHaveLength(1);
  });

  it('are not seen where two ways lead to one file', () => {
    const texts = {
      'src/text/a.ts': "import './b.ts'; import './c.ts';",
      'src/text/b.ts': "import './d.ts';",
      'src/text/c.ts': "import './d.ts';",
      'src/text/d.ts': '',
    };
    expect(complaints(cycles, texts)).toEqual([]);
  });
});

describe('purity', () => {
  it.each([
    ['const a = Date.now();', 'Date.now'],
    ['const a = new Date();', 'new Date()'],
    ['const a = Date();', 'Date()'],
    ['const a = Math.random();', 'Math.random'],
    ["console.log('a');", 'console'],
    ['const a = process.env;', 'process'],
    ['const a = globalThis.fetch;', 'globalThis'],
    ["fetch('a');", 'fetch'],
    ['setTimeout(f, 1);', 'setTimeout'],
    ['a.localeCompare(b);', 'localeCompare'],
    ['a.toLocaleUpperCase();', 'toLocaleUpperCase'],
  ])('refuses "%s" in a pure room', (text, part) => {
    expectComplaint(purity, { 'src/verification/a.ts': text }, part);
    expect(complaints(purity, { 'src/cli/a.ts': text })).toEqual([]);
  });

  it.each([
    ['async function a() {}', 1],
    ['function a(): Promise<void> {}', 1],
    ['async () => await b;', 2],
  ])('refuses "%s" in a synchronous room', (text, times) => {
    expect(complaints(purity, { 'src/cluster/a.ts': text })).toHaveLength(times);
    expect(complaints(purity, { 'src/verification/a.ts': text })).toEqual([]);
  });

  it.each(['new Date(0);', 'shell.process.run();', 'const a = { process: 1 };', "a.localeCompare(b, 'en');"])(
    'lets "%s" be',
    (text) => {
      expect(complaints(purity, { 'src/cluster/a.ts': text })).toEqual([]);
    },
  );
});

describe('sizes', () => {
  const lines = (count: number) => 'a();\n'.repeat(count);

  it.each([
    ['a long file', lines(301), '301 lines: a file'],
    ['a long function', `function f() {\n${lines(49)}}`, '51 lines: a function'],
    ['a long method', `class A {\n  f() {\n${lines(49)}}\n}`, '51 lines: a function'],
    ['a long arrow', `run(() => {\n${lines(49)}});`, '51 lines: a function'],
    ['a long line', `// ${'a '.repeat(60)}`, '123 columns'],
  ])('refuse %s', (_, text, part) => {
    expectComplaint(sizes({}), { 'src/text/a.ts': text }, part);
  });

  it('let be what fits, a long literal, and an exception', () => {
    expect(complaints(sizes({}), { 'src/text/a.ts': lines(300) })).toEqual([]);
    expect(complaints(sizes({}), { 'src/text/a.ts': `const a = '${'a '.repeat(60)}';` })).toEqual([]);
    expect(complaints(sizes({ 'src/text/data/': 'data' }), { 'src/text/data/a.ts': lines(400) })).toEqual([]);
  });
});

describe('syntax', () => {
  it.each([
    ['let a: any;', '"any"'],
    ['a!.b();', '"!"'],
    ['enum A { B }', 'an enum'],
    ['export default 1;', 'a default export'],
    ['export default function a() {}', 'a default export'],
    ["export * from './b.ts';", '"export *"'],
    ['const a = () => 1;', 'a function as a constant'],
    [`// ${'TO'}${'DO'} later`, 'something unfinished'],
  ])('refuses "%s"', (text, part) => {
    expectComplaint(syntax, { 'src/text/a.ts': text }, part);
  });

  it.each(['src/text/camelCase.ts', 'src/text/utils/a.ts', 'src/text/helpers.ts'])(
    'refuses the name %s',
    (path) => {
      expectComplaint(syntax, { [path]: '' }, 'a name that');
    },
  );

  it.each(['switch (a) { default: b(); }', 'a !== b;', 'const a: Rule = () => 1;', 'f(() => 1);'])(
    'lets "%s" be',
    (text) => {
      expect(complaints(syntax, { 'src/text/a.ts': text })).toEqual([]);
    },
  );
});

describe('inhabitants', () => {
  it('misses a file that nobody imports, but no door', () => {
    const texts = {
      'src/text/index.ts': "export { a } from './a.ts';",
      'src/text/a.ts': '',
      'src/text/b.ts': '',
    };
    expectComplaint(inhabitants, texts, 'src/text/b.ts:1');
  });
});

describe('documentation', () => {
  const door = (text: string): Texts => ({
    'src/text/index.ts': "import { c } from './a.ts';\nexport { a as b } from './a.ts';\nexport { c };",
    'src/text/a.ts': text,
  });

  it('is missed where a name is declared', () => {
    const texts = door('export function a() {}\n/** C. */\nexport const c = 1;');
    expectComplaint(documentation, texts, 'src/text/a.ts:1 "b"');
  });

  it('is found behind renaming and importing', () => {
    expect(
      complaints(documentation, door('/** A. */\nexport interface a {}\n/** C. */\nexport const c = 1;')),
    ).toEqual([]);
  });

  it('belongs to every name of a door', () => {
    const names = doorNames(houseOf(door('/** A. */\nexport type a = 1;\n/** C. */\nexport class c {}')));
    expect(names.map(({ room, name }) => `${room} ${name}`)).toEqual(['text b', 'text c']);
  });
});
