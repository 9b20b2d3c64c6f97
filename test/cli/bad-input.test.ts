import { describe, expect, it } from 'vitest';
import { siteWith, trueNote } from './site.ts';
import { kanzen } from './stage.ts';

const session = (...lines: readonly string[]) => ['# A', '', '```shell', ...lines, '```', ''].join('\n');

interface Case {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** The place and the code that the report names. */
  readonly names: string;
  readonly advises?: string;
}

const cases: readonly (readonly [string, Case])[] = [
  [
    'a missing manifest',
    {
      files: { 'content/a/index.md': session('$ true'), 'content/a/kanzen.yaml': 'given: [absent.yaml]\n' },
      names: '(given-refused)',
      advises: 'absent.yaml',
    },
  ],
  [
    'broken YAML in a manifest',
    {
      files: {
        'content/a/index.md': session('$ true'),
        'content/a/kanzen.yaml': 'given: [b.yaml]\n',
        'content/a/b.yaml': 'a: [',
      },
      names: '(given-refused)',
      advises: 'b.yaml',
    },
  ],
  [
    'an unknown kind in a manifest',
    {
      files: {
        'content/a/index.md': session('$ true'),
        'content/a/kanzen.yaml': 'given: [b.yaml]\n',
        'content/a/b.yaml': 'apiVersion: v1\nkind: Gadget\nmetadata: {name: a}\n',
      },
      names: '(given-refused)',
      advises: 'Gadget',
    },
  ],
  [
    'broken settings',
    {
      files: { 'content/a/index.md': session('$ true'), 'content/a/kanzen.yaml': 'given: [\n' },
      names: 'content/a/kanzen.yaml:2:1  error (settings-syntax)',
    },
  ],
  [
    'an unknown setting',
    {
      files: { 'content/a/index.md': session('$ true'), 'content/a/kanzen.yaml': 'nodes: 2\ncluster: x\n' },
      names: 'content/a/kanzen.yaml:2:1  error (settings-unknown)',
    },
  ],
  [
    'a Kubernetes version out of range',
    {
      files: { 'content/a/index.md': session('$ true'), 'content/a/kanzen.yaml': 'kubernetes: "1.1"\n' },
      names: 'content/a/kanzen.yaml:1:1  error (settings-value)',
      advises: '1.2 to 1.36',
    },
  ],
  [
    'a world that is stated twice',
    {
      files: {
        'content/a/index.md': `---\ntitle: A\nkanzen: {nodes: 2}\n---\n${session('$ true')}`,
        'content/a/kanzen.yaml': 'nodes: 3\n',
      },
      names: 'content/a/index.md:3:9  error (settings-twice)',
      advises: 'Keep one of the two',
    },
  ],
  ['broken front matter', { files: { 'content/a.md': '---\ntitle: [\n---\n' }, names: 'content/a.md:' }],
  [
    'front matter that is code',
    {
      files: { 'content/a.md': '---js\nprocess.exit(7)\n---\n' },
      names: 'content/a.md:1:1  error (front-matter-language)',
      advises: 'YAML',
    },
  ],
  [
    'an unclosed fence',
    {
      files: { 'content/a.md': '# A\n\n```shell\n$ true\n' },
      names: 'content/a.md:3:1  ',
      advises: '(unclosed-fence)',
    },
  ],
  [
    'a file that is not UTF-8',
    {
      files: { 'content/a.md': Buffer.from('# A\nn\u00e4\n', 'latin1') },
      names: 'content/a.md:2:2  error (not-utf-8)',
      advises: 'Save it as UTF-8',
    },
  ],
];

describe.each(['verify', 'build'])('kanzen %s', (command) => {
  it.each(cases)(
    'names %s with its place and what to do, and still checks the rest',
    async (_, { files, ...wanted }) => {
      const root = await siteWith({ 'content/z.md': trueNote, ...files });
      const { code, stdout, stderr } = await kanzen(root, [command]);
      expect(stdout).toContain(wanted.names);
      expect(stdout).toContain(wanted.advises ?? wanted.names);
      expect(stdout).toContain('✓ content/z.md');
      expect(stderr).not.toContain('bug');
      expect(code).toBe(1);
    },
  );

  it('has nothing against an empty file', async () => {
    const root = await siteWith({ 'content/a.md': '' });
    expect(await kanzen(root, [command])).toMatchObject({ code: 0 });
  });
});
