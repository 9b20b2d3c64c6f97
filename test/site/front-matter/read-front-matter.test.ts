import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '#site';

const read = (text: string) => readFrontMatter({ path: 'a.md', text });
const codes = (text: string) =>
  read(text).diagnostics.map(({ code, place }) => `${place.line}:${place.column} ${code}`);

describe('front matter is read in three languages', () => {
  test.each([
    ['YAML', '---\ntitle: A\n---\nbody\n'],
    ['named YAML', '---yaml\ntitle: A\n---\nbody\n'],
    ['TOML', '+++\ntitle = "A"\n+++\nbody\n'],
    ['named TOML', '---toml\ntitle = "A"\n---\nbody\n'],
    ['JSON', '{\n  "title": "A"\n}\nbody\n'],
    ['JSON in one line', '{"title": "A"}\nbody\n'],
    ['after a byte order mark and blank lines', '\uFEFF\n\n---\ntitle: A\n---\nbody\n'],
    ['with line ends of Windows', '---\r\ntitle: A\r\n---\r\nbody\n'],
  ])('%s', (_, text) => {
    const { data, body, diagnostics } = read(text);
    expect([data, body, diagnostics]).toEqual([{ title: 'A' }, 'body\n', []]);
  });

  test('keys of the first level are in lower case', () => {
    expect(read('---\nTitle: A\nlinkTitle: B\nparams: {Mine: 1}\n---\n').data).toEqual({
      title: 'A',
      linktitle: 'B',
      params: { Mine: 1 },
    });
  });

  test('dates and numbers are as they are written', () => {
    const matter = read('---\ndate: 2024-01-02\ntags: [1.10]\nn: 010\n---\n');
    expect(matter.data).toEqual({ date: '2024-01-02', tags: [1.1], n: 10 });
    expect(matter.writtenAt(['tags', 0])).toBe('1.10');
    expect(read('+++\ndate = 2024-01-02T03:04:05+09:00\n+++\n').data.date).toBe(
      '2024-01-02T03:04:05.000+09:00',
    );
  });
});

describe('no front matter runs code', () => {
  test.each(['js', 'javascript', ' js', 'JS', 'coffee', 'constructor', 'toString', '__proto__', 'json5'])(
    '---%s',
    (name) => {
      const text = `---${name}\nthrow globalThis.ran = true\n---\nbody\n`;
      expect(codes(text)).toEqual(['1:1 front-matter-language']);
      expect(read(text)).toMatchObject({ data: {}, body: 'body\n' });
      expect(globalThis).not.toHaveProperty('ran');
    },
  );

  test('keys do not reach into prototypes', () => {
    expect(read('---\n__proto__: {polluted: true}\ntitle: A\n---\n').data).toEqual({ title: 'A' });
    expect({}).not.toHaveProperty('polluted');
  });

  test('aliases do not unfold without bound', () => {
    const lines = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [name, of] of ['ba', 'cb', 'dc', 'ed', 'fe'].map((pair) => [...pair])) {
      lines.push(`${name}: &${name} [${Array(9).fill(`*${of}`).join(', ')}]`);
    }
    expect(codes(`---\n${lines.join('\n')}\n---\n`)).toEqual(['2:1 front-matter-syntax']);
  });
});

describe('what cannot be read is told at its place', () => {
  test.each([
    ['bad YAML', '---\ntitle: "A\ntags: [\n---\n', '3:8 front-matter-syntax'],
    ['a key twice', '---\na: 1\na: 2\n---\n', '3:1 front-matter-syntax'],
    ['bad TOML', '+++\ntitle = A\n+++\n', '2:9 front-matter-syntax'],
    ['bad JSON', '{\n "a": 1,,\n}\n', '2:10 front-matter-syntax'],
    ['no closing fence', '---\ntitle: A\n\nbody\n', '1:1 front-matter-unclosed'],
    ['text after the closing fence', '---\ntitle: A\n---more\nbody\n', '3:1 front-matter-fence'],
    ['a key twice but for its case', '---\nDate: 1\ndate: 2\n---\n', '3:7 front-matter-value'],
    ['a comma too many in JSON', '{"a": 1,}\n', '1:9 front-matter-syntax'],
    ['a list', '---\n- a\n---\n', '2:1 front-matter-syntax'],
  ])('%s, also when it is read again', (_, text, wanted) => {
    const first = codes(text);
    expect(codes(text)).toEqual(first);
    expect(first.map((line) => line.replace(/^(\d+):\d+/, '$1'))).toEqual([
      wanted.replace(/^(\d+):\d+/, '$1'),
    ]);
  });

  test('a page without front matter has none', () => {
    expect(read('# A\n---\nb\n')).toMatchObject({ data: {}, body: '# A\n---\nb\n', diagnostics: [] });
    expect(read('')).toMatchObject({ data: {}, body: '', diagnostics: [] });
    expect(read('{{< figure src="a.png" >}}\n').diagnostics).toEqual([]);
  });
});

test.each([
  ['---\ntitle: A: b\n---\n', 'between quotes'],
  ['---\ntitle: "A\n---\n', 'End the text with the quote'],
  ['---\ntags: [a\n---\n', 'Close the list'],
  ['---\na:\n\tb: 1\n---\n', 'Indent with blanks'],
  ['---\na: 1\na: 2\n---\n', 'Keep one'],
  ['+++\ntags = [a]\n+++\n', 'between quotes'],
  ['+++\ntitle = "A\n+++\n', 'End the text with the quote'],
  ['+++\ntitle: A\n+++\n', 'title = "A"'],
  ['{"a": 1,}\n', 'no comma behind the last'],
])('what to do about %j is said', (text, hint) => {
  expect(
    read(text)
      .diagnostics.flatMap(({ hints }) => hints)
      .join(),
  ).toContain(hint);
});
