import { expect, test } from 'vitest';
import type { NoteReport, StepReport } from '#verification';
import { sharingRuns } from '../../src/cli/shared-runs.ts';

const session = (output: string) => `\`\`\`shell\n$ echo hi\n${output}\n$ true\n\`\`\`\n`;
const note = (name: string, text: string, files: Readonly<Record<string, string>> = {}) => ({
  file: name,
  source: { path: `content/p/${name}`, text },
  files: new Map(Object.entries(files).map(([path, content]) => [path, new TextEncoder().encode(content)])),
});

/** A verifier that proves every step, and writes down what it was asked. */
function verifier(asked: string[], parts: Partial<StepReport> = {}) {
  return async ({
    source,
  }: {
    readonly source: { readonly path: string; readonly text: string };
  }): Promise<NoteReport> => {
    asked.push(source.path);
    const lines = source.text
      .split('\n')
      .flatMap((line, index) => (line.startsWith('$ ') ? [index + 1] : []));
    const steps = lines.map(
      (line): StepReport => ({
        place: { path: source.path, line, column: 3 },
        line,
        command: '',
        verdict: 'verified',
        code: null,
        message: null,
        class: null,
        related: [],
        expected: '',
        actual: '',
        hints: [],
        mismatch: null,
        ...parts,
      }),
    );
    return { path: source.path, kubernetes: '1.36', kubectl: '1.36', steps, diagnostics: [] };
  };
}

test('translations of a note share one run, each with its own lines', async () => {
  const asked: string[] = [];
  const verify = sharingRuns(verifier(asked));
  await verify(note('index.ja.md', `日本語\n\n${session('hi')}`));
  const { path, steps } = await verify(
    note('index.en.md', `---\ntitle: x\n---\nEnglish\n\n${session('hi')}`),
  );
  expect(asked).toEqual(['content/p/index.ja.md']);
  expect(path).toBe('content/p/index.en.md');
  expect(steps.map(({ place, line }) => [place.path, place.line, line])).toEqual([
    ['content/p/index.en.md', 7, 7],
    ['content/p/index.en.md', 9, 9],
  ]);
});

test.each([
  ['shows something else', 'index.en.md', session('ho'), {}],
  ['stands in another world', 'index.en.md', `---\nkanzen: {kubernetes: "1.20"}\n---\n${session('hi')}`, {}],
  ['lies beside other files', 'index.en.md', session('hi'), { 'a.yaml': 'x' }],
  ['is another note', 'other.en.md', session('hi'), {}],
])('one that %s is run by itself', async (_, name, text, files) => {
  const asked: string[] = [];
  const verify = sharingRuns(verifier(asked));
  await verify(note('index.ja.md', session('hi')));
  await verify(note(name, text, files));
  expect(asked).toHaveLength(2);
});

test('what went wrong is found in each by itself', async () => {
  const asked: string[] = [];
  const verify = sharingRuns(verifier(asked, { verdict: 'failed', code: 'output-differs' }));
  await verify(note('index.ja.md', session('hi')));
  await verify(note('index.en.md', session('hi')));
  expect(asked).toHaveLength(2);
});
