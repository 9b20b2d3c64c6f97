import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseNote, rewriteOutputs, type Session } from '#transcript';

const line = fc.constantFrom(
  '```',
  '```bash',
  '~~~',
  '````',
  '    $ ls',
  '$ kubectl get pods',
  '$ echo "',
  "$ it's",
  '> $ ls',
  '- ```sh',
  '  ```',
  '# remark',
  '# kubectl get svc',
  '...',
  '',
  ' ',
  'NAME   READY',
  'kubectl get svc',
  '/ # ls',
  'cat <<EOF',
  'EOF',
  'for i in 1; do',
  'done',
  '\\',
  '{{< highlight bash >}}',
  '{{< /highlight >}}',
  '---',
  '<!-- kanzen: unchecked -->',
  '^C',
  '日本語',
  '\t$ ls',
  '## x',
  'curl x |',
  '> done',
  '1. a',
);
const anything = fc.string({ unit: 'grapheme', maxLength: 30 });
const note = fc
  .tuple(
    fc.array(fc.oneof({ weight: 4, arbitrary: line }, anything), { maxLength: 40 }),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([lines, lineEnd]) => ({ path: 'note.md', text: lines.join(lineEnd) }));

const numberOfRuns = 400;

it('every line of a session’s blocks is accounted for exactly once, at its place', () => {
  fc.assert(
    fc.property(note, (source) => {
      for (const session of parseNote(source).sessions) checkLines(session, source.text);
    }),
    { numRuns: numberOfRuns, seed: 5 },
  );
});

function checkLines(session: Session, text: string): void {
  const expected = session.blocks.flatMap(({ firstLine, lastLine }) =>
    Array.from({ length: Math.max(0, lastLine - firstLine + 1) }, (_, index) => firstLine + index),
  );
  expect(session.lines.map(({ place }) => place.line)).toEqual(expected);
  for (const each of session.lines) expect(text.slice(each.offset).startsWith(each.text)).toBe(true);
  for (const [index, step] of session.steps.entries()) {
    const command = session.lines.find((each) => each.role === 'command' && each.step === index);
    expect(command?.text.slice(command.prompt?.length)).toBe(step.command.split('\n')[0]);
  }
}

it('writing back what is shown changes nothing', () => {
  fc.assert(
    fc.property(note, (source) => {
      const { sessions } = parseNote(source);
      expect(rewriteOutputs(source, [])).toBe(source.text);
      const changes = sessions.flatMap((session) =>
        session.steps.flatMap((step, index) => {
          const own = session.lines.filter(
            (each) => each.step === index && (each.role === 'output' || each.role === 'elision'),
          );
          const contiguous = own.every(
            (each, at) => at === 0 || each.place.line === (own[at - 1]?.place.line ?? 0) + 1,
          );
          return contiguous ? [{ session, step, output: own.map((each) => each.text) }] : [];
        }),
      );
      const written = rewriteOutputs(source, changes)
        .split(/\r?\n/)
        .map((each) => each.trimEnd());
      expect(written).toEqual(source.text.split(/\r?\n/).map((each) => each.trimEnd()));
    }),
    { numRuns: numberOfRuns, seed: 6 },
  );
});
