import { describe, expect, test } from 'vitest';
import { sampled } from '../sampled.ts';
import { firstNote, linesWith, verifyInBundle, withLine } from './first-note.ts';

test('the first note is true', async () => {
  const report = await verifyInBundle(firstNote);
  expect(report.diagnostics).toEqual([]);
  expect(report.steps.map(({ line, verdict }) => `${line} ${verdict}`)).toEqual([
    '47 verified',
    '50 verified',
    '55 verified',
    '60 elided',
    '76 verified',
    '82 verified',
    '85 verified',
    '88 verified',
    '93 verified',
    '95 verified',
    '97 verified',
    '102 verified',
    '106 verified',
    '118 elided',
    '129 elided',
  ]);
});

/** A lie: the changed text, and the lines one of which must be named, as the failure itself or as related. */
interface Lie {
  readonly name: string;
  readonly text: string;
  readonly lines: readonly number[];
}

/** The first line in which a text stands. */
function at(text: string): number {
  const [line] = linesWith(firstNote, text);
  if (line === undefined) throw new Error(`no line with ${text}`);
  return line;
}

function lie(name: string, line: number, replace: (old: string) => string): Lie {
  const text = withLine(firstNote, line, replace);
  if (text === firstNote) throw new Error(`the lie "${name}" changes nothing`);
  return { name: `${name}, line ${line}`, text, lines: [line] };
}

function everywhere(name: string, from: RegExp, to: string): Lie {
  const lines = linesWith(firstNote, new RegExp(from.source));
  return { name, text: firstNote.replace(from, to), lines };
}

const firstPods = ['c5j2l', 'fwdzj', 'xkn4v'];
const laterPods = ['g4dpz', 'h9qhx', 'vvtl8'];
const clusterIP = '10.7.246.109';
const session = (line: number) => line > 45 && line < 138;
const outputs = (wanted: string) =>
  linesWith(firstNote, wanted).filter(
    (line) => session(line) && !/^[#$]/.test(firstNote.split('\n')[line - 1] ?? ''),
  );

const lies: readonly Lie[] = [
  ...[...firstPods, ...laterPods.slice(0, 1)].flatMap((suffix) =>
    linesWith(firstNote, suffix)
      .filter(session)
      .map((line) => lie(`another suffix for ${suffix}`, line, (old) => old.replace(suffix, 'zzzzz'))),
  ),
  lie('a suffix that no generator makes', at('c5j2l   10.4.2.40'), (old) => old.replace('c5j2l', 'aeiou')),
  lie('an exec into a pod that is gone', at('printenv |'), (old) => old.replace('g4dpz', 'c5j2l')),
  lie('an exec into a pod that never was', at('printenv |'), (old) => old.replace('g4dpz', 'bbbbb')),
  lie('an endpoint that is no pod', at('Endpoints:         10.4.1.14'), (old) =>
    old.replace('10.4.2.40:80', '10.4.2.99:80'),
  ),
  lie('a missing endpoint', at('Endpoints:         10.4.1.14'), (old) => old.replace('10.4.2.40:80,', '')),
  lie('two endpoints in the wrong order', at('Endpoints:         10.4.1.14'), (old) =>
    old.replace('10.4.2.40:80,10.4.2.41:80', '10.4.2.41:80,10.4.2.40:80'),
  ),
  ...outputs(clusterIP).map((line) =>
    lie('another cluster IP', line, (old) => old.replace(clusterIP, '10.7.246.110')),
  ),
  lie('a cluster IP outside its range', at('ClusterIP   10.7.246.109'), (old) =>
    old.replace(clusterIP, '10.8.246.109'),
  ),
  ...outputs('8080').map((line) => lie('8081 for 8080', line, (old) => old.replace('8080', '8081'))),
  lie('a curl of a port that nobody serves', at('curl -s'), (old) => old.replace('8080', '8081')),
  everywhere('another template hash everywhere', /6c5948bf66/g, '6c5948bf67'),
  lie('READY 2/3', at('sample-deployment   3/3'), (old) => old.replace('3/3', '2/3')),
  lie('AVAILABLE 2', at('sample-deployment   3/3'), (old) =>
    old.replace(/3 {12}80s|3 {11}80s/, (found) => found.replace('3', '2')),
  ),
  lie('an age that is never printed so', at('sample-deployment   3/3'), (old) => old.replace('80s', '130s')),
  lie('created for configured', at('created'), (old) => old.replace('created', 'configured')),
  lie('apps for extensions', at('deployment.extensions'), (old) =>
    old.replace('deployment.extensions', 'deployment.apps'),
  ),
  lie('one blank too few in a column', at('c5j2l   10.4.2.40'), (old) => old.replace('   10.4', '  10.4')),
  lie('one blank too few in describe', at('Type:     '), (old) => old.replace('Type:    ', 'Type:   ')),
  lie('a curl answer of a pod that is not born yet', at('curl -s') + 1, (old) =>
    old.replace('c5j2l', 'g4dpz'),
  ),
  ...[0, 3, 7]
    .map((offset) => at('SAMPLE_CLUSTERIP_PORT=') + offset)
    .map((line) => lie('a missing environment variable', line, () => ''))
    .map((one) => ({
      ...one,
      // The order is free: where the line would stand, nobody can say.
      lines: [at('printenv |')],
      text: firstNote
        .split('\n')
        .filter((_, index) => index !== (one.lines[0] ?? 0) - 1)
        .join('\n'),
    })),
  { ...swapped(at('Type:     '), at('IP:     ')), name: 'a reordered describe field' },
  { ...swapped(at('Port:    '), at('TargetPort:')), name: 'another reordered describe field' },
  lie('another answer of the DNS', at('30 IN A'), (old) => old.replace(' 30 IN', ' 60 IN')),
  lie('another name in the reverse answer', at('109.246.7.10.in-addr.arpa. 30'), (old) =>
    old.replace('sample-clusterip', 'sample-service'),
  ),
  lie('a trailer of another pod', at('curl -s') + 2, (old) => old.replace('testpod', 'testpod2')),
  lie('an address twice', at('xkn4v   10.4.2.41'), (old) => old.replace('10.4.2.41', '10.4.2.40')),
  lie('an address of no node', at('xkn4v   10.4.2.41'), (old) => old.replace('10.4.2.41', '10.5.2.41')),
  lie('a selector that is not the manifest’s', at('Selector:'), (old) =>
    old.replace('sample-app', 'sample-apps'),
  ),
];

function swapped(line: number, other: number): Lie {
  const lines = firstNote.split('\n');
  [lines[line - 1], lines[other - 1]] = [lines[other - 1] ?? '', lines[line - 1] ?? ''];
  return { name: '', text: lines.join('\n'), lines: [line, other] };
}

describe('a lie is refused at its line:', () => {
  test.each(sampled(lies, 6))('$name', async ({ text, lines }) => {
    const report = await verifyInBundle(text);
    const failed = report.steps.filter(({ verdict }) => verdict === 'failed');
    expect(failed.length).toBeGreaterThan(0);
    const named = failed.flatMap((step) => [
      step.mismatch?.line ?? step.line,
      step.line,
      ...step.related.map(({ line }) => line),
    ]);
    const near = named.some((line) => lines.some((lied) => Math.abs(line - lied) <= 1));
    expect(
      near,
      `${JSON.stringify(lines)} is not among ${JSON.stringify(named)}: ${failed[0]?.message}`,
    ).toBe(true);
  });
});

test('a value that later lines show otherwise is blamed where it was shown first', async () => {
  const line = at('10.7.246.109   <none>');
  const report = await verifyInBundle(withLine(firstNote, line, (old) => old.replace('246.109', '246.110')));
  const failed = report.steps.filter(({ verdict }) => verdict === 'failed');
  expect(failed).toMatchObject([{ code: 'contradiction', mismatch: { line } }]);
});

test('which pods a service selects is no cause of what has nothing to do with them', async () => {
  const report = await verifyInBundle(
    withLine(firstNote, at('30 IN A'), (old) => old.replace(' 30 ', ' 60 ')),
  );
  const [failed] = report.steps.filter(({ verdict }) => verdict === 'failed');
  expect(failed?.message).toBe('Prints "30" where the note shows "60"');
});

test('a command that means a pod of an earlier line by another letter is told so', async () => {
  const line = at('g4dpz   10.4');
  const report = await verifyInBundle(withLine(firstNote, line, (old) => old.replace('g4dpz', 'g5dpz')));
  const failed = report.steps.filter(({ verdict }) => verdict === 'failed');
  expect(failed).toMatchObject([{ line: at('printenv |'), code: 'contradiction', related: [{ line }] }]);
});

/** Replaces texts everywhere, all at once. */
function renamed(pairs: Record<string, string>): string {
  const pattern = new RegExp(
    Object.keys(pairs)
      .map((key) => key.replaceAll('.', '\\.'))
      .join('|'),
    'g',
  );
  return firstNote.replace(pattern, (found) => pairs[found] ?? found);
}

const variables = firstNote
  .split('\n')
  .slice(at('SAMPLE_CLUSTERIP_PORT=') - 1, at('SAMPLE_CLUSTERIP_PORT=') + 7);

const truths: Record<string, string> = {
  'any suffixes, as long as they are the same throughout': renamed({
    c5j2l: 'bbbbb',
    fwdzj: 'ccccc',
    xkn4v: 'zzzzz',
    g4dpz: 'fffff',
    h9qhx: 'hhhhh',
    vvtl8: 'x2x2x',
  }),
  'other addresses of the same nodes': renamed({
    '10.4.2.40': '10.4.2.200',
    '10.4.2.41': '10.4.2.201',
    '10.4.1.14': '10.4.1.140',
    '10.4.2.58': '10.4.2.4',
    '10.4.2.59': '10.4.2.5',
    '10.4.1.15': '10.4.1.3',
  }),
  'other nodes': renamed({ '10.4.1.14': '10.4.0.14', '10.4.1.15': '10.4.0.15' }),
  'another cluster IP of the range, as wide': renamed({
    '10.7.246.109': '10.7.250.201',
    '109.246.7.10': '201.250.7.10',
  }),
  'the variables in reverse order': firstNote.replace(
    variables.join('\n'),
    [...variables].reverse().join('\n'),
  ),
  'the variables in alphabetical order': firstNote.replace(
    variables.join('\n'),
    [...variables].sort().join('\n'),
  ),
  'a pod with an address that is not ready yet': firstNote.replace(':80,10.4.2.58:80', ':80'),
  'the same pod answers every time': firstNote
    .replace('-fwdzj\npod "testpod"', '-c5j2l\npod "testpod"')
    .replace('-xkn4v\npod "testpod"', '-c5j2l\npod "testpod"'),
  'other ages': firstNote.replace(/80s$/m, '2m5s').replace('8080/TCP   13s', '8080/TCP   64s'),
  'narrower columns for a shorter address': renamed({
    '10.7.246.109': '10.7.241.9',
    '109.246.7.10': '9.241.7.10',
  })
    .replace('CLUSTER-IP     EXTERNAL', 'CLUSTER-IP   EXTERNAL')
    .replace('10.7.241.9   <none>', '10.7.241.9   <none>'),
};

describe('a truth is accepted:', () => {
  test.each(sampled(Object.entries(truths), 3))('%s', async (_, text) => {
    expect(text).not.toBe(firstNote);
    const report = await verifyInBundle(text);
    const failed = report.steps.filter(({ verdict }) => verdict !== 'verified' && verdict !== 'elided');
    expect(failed.map(({ line, message, actual }) => ({ line, message, actual }))).toEqual([]);
  });
});

test('a redaction stands for the value that the settings give it', async () => {
  const hidden = firstNote.replaceAll('testpod', 'hidden-name');
  const report = await verifyInBundle(hidden, 'redacted: {hidden-name: testpod}\n');
  expect(report.steps.filter(({ verdict }) => verdict === 'failed')).toEqual([]);
});

test('an image behaves as the settings say', async () => {
  const renamed = firstNote.replaceAll('centos:6', 'my-tools:1');
  const report = await verifyInBundle(renamed, 'images: {"my-tools:1": "centos:6"}\n');
  expect(report.steps.filter(({ verdict }) => verdict === 'failed')).toEqual([]);
});
