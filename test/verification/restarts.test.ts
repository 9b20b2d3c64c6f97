import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseNote } from '#transcript';
import { checkSettings, NoteMemory, type StepReport, verifyNote } from '#verification';

const note = readFileSync(new URL('fixtures/restarts.md', import.meta.url), 'utf8');
const { settings } = checkSettings({ kubernetes: '1.28' }, { path: 'note.md', line: 1, column: 1 });
const memory = new NoteMemory();

async function failuresOf(text: string): Promise<readonly StepReport[]> {
  const source = { path: 'note.md', text };
  const input = { source, transcript: parseNote(source), settings, diagnostics: [], files: new Map() };
  const { steps } = await verifyNote(input, memory);
  return steps.filter(({ verdict }) => verdict !== 'verified' && verdict !== 'elided');
}

test('the hashes of restarted pods tell when the restarts were, in a note without a date', async () => {
  expect(await failuresOf(note)).toEqual([]);
});

test('a restart at no instant gives a mistyped hash', async () => {
  const [failure, ...others] = await failuresOf(
    note.replace('569bc56b7d-lwrr7   0/1', '569bc56b8d-lwrr7   0/1'),
  );
  expect(failure).toMatchObject({
    line: 13,
    code: 'wrong-hash',
    message:
      'Shows 569bc56b8d as the pod-template-hash of web, but a restart at no instant gives that hash: it is computed from the pod template',
    related: [{ line: 11 }],
  });
  expect(others).toEqual([]);
});

test('the first date tells the time zone of the machine, and a later one must have it too', async () => {
  const inZone = (zone: string) =>
    [
      '```console',
      '$ kubectl create deployment web --image=nginx:1.25',
      'deployment.apps/web created',
      '$ kubectl describe deployment web',
      'Name:                   web',
      'Namespace:              default',
      'CreationTimestamp:      Sat, 16 Mar 2024 13:26:11 +0900',
      '...',
      '$ kubectl rollout restart deployment web',
      'deployment.apps/web restarted',
      '$ kubectl get deployment web -o yaml',
      '...',
      `        kubectl.kubernetes.io/restartedAt: "2024-03-16T13:26:31${zone}"`,
      '...',
      '```',
    ].join('\n');
  expect(await failuresOf(inZone('+09:00'))).toEqual([]);
  expect(await failuresOf(inZone('+08:00'))).toMatchObject([{ line: 11 }]);
});
