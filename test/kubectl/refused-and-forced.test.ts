import { describe, expect, it, test } from 'vitest';
import { testServer } from '../cluster/api/server.ts';
import { runKubectl } from './host.ts';

function session(version: string) {
  const { api, clock } = testServer(version);
  return (line: string, text = '') =>
    runKubectl(line.split(' '), {
      ...{ client: version, server: version, api, now: clock.now, files: { 'f.yaml': text } },
      answer: (request) => (request.type === 'wait' ? { met: request.until() } : {}),
    });
}

const roleBinding = (role: string) =>
  `apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: cooks}\n` +
  `roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: ${role}}\n`;

describe('apply --force', () => {
  it('deletes what may not be changed, and creates it anew', () => {
    const run = session('1.33');
    run('apply -f f.yaml', roleBinding('baker'));
    const uid = () => run('get rolebinding cooks -o jsonpath={.metadata.uid}').output;
    const before = uid();
    expect(run('apply -f f.yaml', roleBinding('chef')).exitCode).toBe(1);
    expect(run('apply -f f.yaml --force', roleBinding('chef')).output).toBe(
      'rolebinding.rbac.authorization.k8s.io/cooks configured\n',
    );
    expect(run('get rolebinding cooks -o jsonpath={.roleRef.name}').output).toBe('chef');
    expect(uid()).not.toBe(before);
  });

  it('changes what may be changed without deleting it', () => {
    const run = session('1.33');
    const config = (value: string) =>
      `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: m}\ndata: {a: ${value}}\n`;
    run('apply -f f.yaml', config('one'));
    const uid = run('get cm m -o jsonpath={.metadata.uid}').output;
    expect(run('apply -f f.yaml --force', config('two')).output).toBe('configmap/m configured\n');
    expect(run('get cm m -o jsonpath={.metadata.uid}').output).toBe(uid);
  });
});

test.each([
  ['1.20', 'rolebinding.rbac.authorization.k8s.io/cooks replaced (dry run)\n', 0],
  ['1.33', 'error: --dry-run can not be used when --force is set\n', 1],
])('replace --force of %s and a dry run', (version, expected, exitCode) => {
  const run = session(version);
  const { output, exitCode: code } = run('replace -f f.yaml --force --dry-run=client', roleBinding('chef'));
  expect(output.endsWith(expected)).toBe(true);
  expect(code).toBe(exitCode);
});

it('replaces by force with the group of what it deletes', () => {
  const run = session('1.33');
  run('create -f f.yaml', roleBinding('baker'));
  expect(run('replace -f f.yaml --force', roleBinding('chef')).output).toBe(
    'rolebinding.rbac.authorization.k8s.io "cooks" deleted\nrolebinding.rbac.authorization.k8s.io/cooks replaced\n',
  );
});

describe('wrong usage', () => {
  const run = session('1.33');
  run('create configmap m --from-literal=a=b');
  run('create deployment d --image=x');
  test.each([
    [
      'annotate cm m a=1 b=2 b- a-',
      'can not both modify and remove the following annotation(s) in the same command: b, a',
    ],
    ['label cm m a=1 a-', 'can not both modify and remove a label in the same command'],
    [
      'set env deploy d A=1 A-',
      'can not both modify and remove the same environment variable in the same command',
    ],
    [
      'get cm --output-watch-events',
      '--output-watch-events option can only be used with --watch or --watch-only',
    ],
    ['get configmaps.v1 m', 'the server doesn\'t have a resource type "configmaps"'],
    ['set image deploy', 'resource(s) were provided, but no name was specified'],
    ['scale deploy -l a=b --replicas=1', 'no objects passed to scale'],
    ['logs p --all-containers -c c', '--all-containers=true should not be specified with container name c'],
    ['logs p c --all-containers', '--all-containers=true should not be specified with container name c'],
    [
      'run p --image=x --pod-running-timeout=0',
      "--pod-running-timeout must be higher than zero\nSee 'kubectl run -h' for help and examples",
    ],
    [
      'port-forward p 80 --pod-running-timeout=-1s',
      "--pod-running-timeout must be higher than zero\nSee 'kubectl port-forward -h' for help and examples",
    ],
  ])('kubectl %s', (line, message) => {
    expect(run(line)).toMatchObject({ exitCode: 1, output: `error: ${message}\n` });
  });

  it('of an old client points to its help', () => {
    const { output } = session('1.20')('get cm --output-watch-events');
    expect(output).toMatch(/watch-only\nSee 'kubectl get -h' for help and examples\n$/);
  });

  it('of a comparison is no difference', () => {
    expect(run('diff -f f.yaml x', roleBinding('chef'))).toMatchObject({
      exitCode: 2,
      output: "error: Unexpected args: [x]\nSee 'kubectl diff -h' for help and examples\n",
    });
  });

  it('keeps the names of variables in order, as old clients did', () => {
    const old = session('1.20');
    old('create deployment d --image=x');
    expect(old('set env deploy d A.B=1').output).toMatch(/^error: environment variables must be of the form/);
    expect(run('set env deploy d A.B=1').output).toBe('deployment.apps/d env updated\n');
  });

  it('finds a kind in a version by a dot behind it', () => {
    expect(run('get configmaps.v1. m -o name').output).toBe('configmap/m\n');
  });
});

test.each([
  ['1.20', '', ''],
  ['1.27', '', 'No resources found in default namespace.\n'],
  ['1.33', 'No resources found in default namespace.\n', 'No resources found in default namespace.\n'],
])('rollouts of which there are none, by %s', (version, status, restart) => {
  const run = session(version);
  expect(run('rollout status deploy')).toMatchObject({ exitCode: 0, output: status });
  expect(run('rollout restart deploy')).toMatchObject({ exitCode: 0, output: restart });
});

it('shows a pod that is only pretended without the annotation of what is sent', () => {
  const run = session('1.33');
  const { output } = run('run p --image=x --save-config --dry-run=client -o yaml');
  expect(output).toContain('run: p\n');
  expect(output).not.toContain('annotations');
});
