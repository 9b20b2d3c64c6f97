import { expect, it } from 'vitest';
import { parseNote } from '#transcript';
import { checkSettings, NoteMemory, verifyNote } from '#verification';

const lines = [
  '```console',
  '$ kubectl create deployment web --image=nginx --replicas=2',
  'deployment.apps/web created',
  '$ kubectl get deployment web',
  'NAME   READY   UP-TO-DATE   AVAILABLE   AGE',
  'web    2/2     2            2           20s',
  '$ kubectl scale deployment web --replicas=1',
  'deployment.apps/web scaled',
  '$ kubectl get deployment web',
  'NAME   READY   UP-TO-DATE   AVAILABLE   AGE',
  'web    1/1     1            1           40s',
  '```',
];

function inputOf(edited: readonly string[]) {
  const source = { path: 'note.md', text: edited.join('\n') };
  const { settings } = checkSettings({ kubernetes: '1.30' }, { path: '', line: 1, column: 1 });
  return { source, transcript: parseNote(source), settings, diagnostics: [], files: new Map() };
}

const edits: readonly (readonly [string, readonly string[]])[] = [
  ['nothing', lines],
  ['an output at the end', lines.with(10, 'web    1/1     1            1           41s')],
  ['a false output at the end', lines.with(10, 'web    2/2     2            2           40s')],
  ['a command in the middle', lines.with(6, '$ kubectl scale deployment web --replicas=3')],
  ['a new first line', ['# Title', ...lines]],
  ['a step less', [...lines.slice(0, 8), '```']],
];

it('says after any edit what a fresh verification says', async () => {
  const memory = new NoteMemory();
  for (const [, edited] of [...edits, ...edits.slice(0, 2)]) {
    const input = inputOf(edited);
    expect(await verifyNote(input, memory)).toEqual(await verifyNote(input));
  }
}, 60_000);
