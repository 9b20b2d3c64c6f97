import { expect, it, test } from 'vitest';
import { haveConflicts } from '../../src/kubectl/patch-conflicts.ts';
import { threeWayPatch, wholeChange } from '../../src/kubectl/three-way-patch.ts';
import { testServer } from '../cluster/api/server.ts';
import { runKubectl } from './host.ts';

const shape = { type: 'core/v1.Pod', minor: 33 };

function conflict(original: object, current: object, modified: object): boolean {
  const forms = { original, modified, current } as never;
  const patch = threeWayPatch(forms, shape);
  return haveConflicts(patch, wholeChange(original as never, current as never, shape), shape);
}

const pod = (spec: object, labels: object = {}) => ({ metadata: { labels }, spec });
const containers = (...all: readonly object[]) => pod({ containers: all });
const tolerations = (...keys: readonly string[]) => pod({ tolerations: keys.map((key) => ({ key })) });

test.each([
  [
    'a label that others changed to something else',
    pod({}, { a: '1' }),
    pod({}, { a: '2' }),
    pod({}, { a: '3' }),
    true,
  ],
  [
    'a label that others changed in the same way',
    pod({}, { a: '1' }),
    pod({}, { a: '2' }),
    pod({}, { a: '2' }),
    false,
  ],
  ['another label', pod({}, { a: '1' }), pod({}, { a: '1', b: '2' }), pod({}, { a: '3' }), false],
  [
    'a label that others changed and this one removes',
    pod({}, { a: '1' }),
    pod({}, { a: '2' }),
    pod({}),
    true,
  ],
  [
    'another container',
    containers({ name: 'a', image: 'x' }, { name: 'b', image: 'x' }),
    containers({ name: 'a', image: 'y' }, { name: 'b', image: 'x' }),
    containers({ name: 'a', image: 'y' }, { name: 'b', image: 'z' }),
    false,
  ],
  [
    'a field of a container',
    containers({ name: 'a', image: 'x' }),
    containers({ name: 'a', image: 'y' }),
    containers({ name: 'a', image: 'z' }),
    true,
  ],
  [
    'a list without keys that others made longer',
    tolerations('a'),
    tolerations('a', 'b'),
    tolerations('a'),
    true,
  ],
])('it is told whether %s conflicts', (_, original, current, modified, expected) => {
  expect(conflict(original, current, modified)).toBe(expected);
});

const manifest = (value: string) =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: m\ndata:\n  sort: ${value}\n`;

function session(client: string) {
  const { api, clock } = testServer(client);
  return (line: string, text = '') =>
    runKubectl(line.split(' '), { client, server: client, api, now: clock.now, files: { 'f.yaml': text } });
}

test.each([
  ['1.20', ['openapi spec'], 'for: "f.yaml": error when creating patch with:\n'],
  ['1.28', ['openapi spec'], 'for: "f.yaml": error when patching "f.yaml": creating patch with:\n'],
  ['1.33', ['openapi v3 spec', 'openapi spec'], 'error when patching "f.yaml": creating patch with:\n'],
])('apply --overwrite=false of %s keeps what others changed, and shows why', (client, specs, words) => {
  const run = session(client);
  run('apply -f f.yaml', manifest('green'));
  run('patch configmap m --type=merge -p {"data":{"sort":"black"}}');
  const { output, exitCode } = run('apply -f f.yaml --overwrite=false', manifest('white'));
  expect(exitCode).toBe(1);
  expect(output.match(/calculating patch from (.*): patch:/g)).toHaveLength(specs.length);
  for (const spec of specs)
    expect(output).toContain(`warning: error calculating patch from ${spec}: patch:\n`);
  expect(output).toContain(words);
  expect(output).toContain('data:\n  sort: white\n');
  expect(output).toContain('\nconflicts with changes made from original to current:\ndata:\n  sort: black\n');
  expect(run('get configmap m -o jsonpath={.data.sort}').output).toBe('black');
});

it('refuses every other manifest, since the annotation differs, and none that is the same', () => {
  const run = session('1.33');
  run('apply -f f.yaml', manifest('green'));
  expect(run('apply -f f.yaml --overwrite=false', manifest('green')).output).toBe('configmap/m unchanged\n');
  expect(run('apply -f f.yaml --overwrite=false', manifest('white')).exitCode).toBe(1);
  expect(run('apply -f f.yaml', manifest('white')).output).toBe('configmap/m configured\n');
});

it('sets the order of a list that has another length on the server, though nothing else differs', () => {
  const volume = { name: 'v' };
  const forms = { original: pod({ volumes: [volume] }), modified: pod({ volumes: [volume] }) };
  const current = pod({ volumes: [volume, { name: 'token' }] });
  expect(threeWayPatch({ ...forms, current } as never, shape)).toEqual({
    spec: { '$setElementOrder/volumes': [volume] },
  });
});

it('tells two ports of one number apart by their order', () => {
  const ports = [
    { port: 80, name: 'a', protocol: 'TCP' },
    { port: 80, name: 'b', protocol: 'UDP' },
  ];
  const forms = {
    original: { spec: { ports } },
    modified: { spec: { ports } },
    current: { spec: { ports } },
  };
  expect(threeWayPatch(forms as never, { type: 'core/v1.Service', minor: 33 })).toEqual({});
});
