import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseNote } from '#transcript';
import { checkSettings, NoteMemory, type StepReport, verifyNote } from '#verification';
import { sampled } from '../sampled.ts';

const fixture = (name: string) => readFileSync(new URL(`fixtures/web/${name}`, import.meta.url), 'utf8');
const note = fixture('note.md');
const files = { 'web.yaml': fixture('web.yaml') };

const { settings, diagnostics } = checkSettings(
  { kubernetes: '1.28' },
  { path: 'note.md', line: 1, column: 1 },
);
/** What the lies leave as it was is not run again. */
const memory = new NoteMemory();

async function stepsOf(text: string, otherWorlds = false): Promise<readonly StepReport[]> {
  const source = { path: 'note.md', text };
  const bundle = { files: new Map(Object.entries(files)), settings, diagnostics, otherWorlds };
  const { steps } = await verifyNote({ source, transcript: parseNote(source), ...bundle }, memory);
  return steps;
}

/** A text of the note, what a hurried author wrote instead, and how that is explained. */
const lies = [
  {
    shows: 'web    <none>      26s',
    instead: 'web    10.244.0.2:80   26s',
    code: 'output-differs',
    message:
      'Row web, ENDPOINTS: shows 10.244.0.2:80, can only be 10.244.0.5:80,10.244.1.4:80,10.244.1.5:80 + 1 more... or <none>: Service web selects app=other since line 64, and no pod has that label',
    related: [64],
  },
  {
    shows: '4         4         4       12s',
    instead: '4         4         2       12s',
    code: 'output-differs',
    message:
      'Row web-7cbdd5fd5f, READY: shows 2, can only be 4: ReplicaSet web-7cbdd5fd5f has 4 replicas since line 34, all of them ready',
    related: [34],
  },
  {
    shows: 'web    4/4     4            4           11s',
    instead: 'web    5/5     5            5           11s',
    code: 'output-differs',
    message: expect.stringMatching(
      /^Row web, READY: shows 5\/5, can only be 2\/4.* or 4\/4: Deployment web has 4 replicas since line 34, all of them ready$/,
    ),
    related: [34],
  },
  {
    shows: 'web    4/4     4            4           11s',
    instead: 'web    4/4     2            4           11s',
    code: 'never-together',
    message:
      'Row web, UP-TO-DATE: shows 2, can only be 4 while READY is 4/4: Deployment web has 4 replicas since line 34, all of them ready',
    related: [34],
  },
  {
    shows: 'web-56f5d9958-q4cmq   1/1     Running   0          5s\n',
    instead: '',
    code: 'line-missing',
    message:
      'Shows 4 of the 5 lines that are printed: ReplicaSet web-56f5d9958 has 4 replicas since line 50, all of them ready',
    related: [50],
  },
  {
    shows: 'deployment.apps/web created',
    instead: 'deployment.apps/web configured',
    code: 'output-differs',
    message: 'Prints "created" where the note shows "configured": no Deployment web was there before',
    related: [],
  },
  {
    shows: '443/TCP   24h\n```',
    instead: '443/TCP   24h\nweb          NodePort    10.106.92.151   <none>        80:32469/TCP   50s\n```',
    code: 'line-extra',
    message: expect.stringContaining(': Service web is gone since line 75'),
    related: [75],
  },
  {
    shows: '7cbdd5fd5f-zlp6v   1/1     Running   0          3s ',
    instead: '7cbdd5fd52-zlp6v   1/1     Running   0          3s ',
    code: 'wrong-hash',
    message:
      'Shows 7cbdd5fd52 as the pod-template-hash of web, can only be 7cbdd5fd5f: it is computed from the pod template',
    related: [2],
  },
  {
    shows: 'web-7cbdd5fd5f   4         4         4       12s',
    instead: 'web-7cbdd5fd5f   4         4         4       2m',
    code: 'impossible-time',
    message: expect.stringContaining('Shows 2m, which no timeline allows together with line'),
    related: expect.any(Array),
  },
];

test('the note as it was printed is right', async () => {
  const steps = await stepsOf(note);
  expect(steps.filter(({ verdict }) => verdict !== 'verified')).toEqual([]);
});

test.each(sampled(lies, 3))(
  '$instead instead of $shows fails alone, with its cause',
  async ({ shows, instead, ...told }) => {
    expect(note).toContain(shows);
    const steps = await stepsOf(note.replace(shows, instead));
    const failed = steps.filter(({ verdict }) => verdict === 'failed');
    expect(
      failed.map(({ code, message, related }) => ({
        code,
        message,
        related: related.map(({ line }) => line),
      })),
    ).toEqual([told]);
  },
);

test('names the versions in which a wording is right', async () => {
  const lie = note.replace('deployment.apps/web scaled', 'deployment.extensions/web scaled');
  const steps = await stepsOf(lie, true);
  const [failed] = steps.filter(({ verdict }) => verdict === 'failed');
  expect(failed?.hints).toEqual([expect.stringMatching(/^It is printed so by Kubernetes 1\.1?\d[^:]*: /)]);
});
