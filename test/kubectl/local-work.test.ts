import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ruleRows } from '../../src/kubectl/policy-rules.ts';
import { testServer } from '../cluster/api/server.ts';
import { files } from './binaries/client-side.ts';
import { runKubectl } from './host.ts';

const manifest = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: m\ndata:\n  a: "1"\n  b: "2"\n';
const secret = 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: s\nstringData:\n  a: one\n';

function session(version: string) {
  const { api, clock } = testServer(version);
  return (line: string, text: string, editor: (text: string) => string = (same) => same) =>
    runKubectl(line.split(' '), {
      client: version,
      server: version,
      api,
      now: clock.now,
      files: { 'f.yaml': text },
      answer: (request) => (request.type === 'edit' ? { exitCode: 0, text: editor(request.text) } : {}),
    });
}

/** The files of a folder, and what real clients print of it. */
interface Kustomization {
  readonly folder: string;
  readonly files: Readonly<Record<string, string>>;
  readonly printed: Readonly<Record<string, string>>;
}

describe('kubectl kustomize', () => {
  it.each([
    ['1.20', 'old'],
    ['1.33', 'over'],
  ])('in %s builds %s as the real binary does', (client, folder) => {
    const { api, clock } = testServer(client);
    const { output } = runKubectl(['kustomize', folder], {
      ...{ client, server: client, api, now: clock.now, files },
    });
    expect(output).toBe(readFileSync(new URL(`fixtures/kustomize-${client}.txt`, import.meta.url), 'utf8'));
  });

  const recorded = JSON.parse(
    readFileSync(new URL('fixtures/kustomizations.json', import.meta.url), 'utf8'),
  ) as readonly Kustomization[];

  it.each(
    recorded.flatMap(({ folder, files: own, printed }) =>
      Object.entries(printed).map(([client, text]) => ({ client, folder, own, text })),
    ),
  )('of $client says of the folder $folder what the real one says', ({ client, folder, own, text }) => {
    const { api, clock } = testServer(client);
    const { output } = runKubectl(['kustomize', folder], {
      ...{ client, server: client, api, now: clock.now, files: own },
    });
    expect(output).toBe(text);
  });

  it('orders objects of a kind by their namespaces, those without one last', () => {
    const { api, clock } = testServer('1.33');
    const map = (name: string, place: string) =>
      `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}${place}}\n`;
    const all = [
      map('a', ''),
      map('b', ', namespace: z'),
      map('d', ', namespace: m'),
      map('c', ', namespace: m'),
    ];
    const own = {
      'l/kustomization.yaml': 'resources: [all.yaml]\n',
      'l/all.yaml': all.join('---\n'),
    };
    const { output } = runKubectl(['kustomize', 'l'], {
      ...{ client: '1.33', server: '1.33', api, now: clock.now, files: own },
    });
    expect(output.match(/(?<=^ {2}name: ).*/gm)).toEqual(['c', 'd', 'b', 'a']);
  });

  it('puts labels of selectors into the templates of pods too', () => {
    const { api, clock } = testServer('1.33');
    const own = {
      'l/kustomization.yaml': 'resources: [d.yaml]\nlabels: [{pairs: {env: dev}, includeSelectors: true}]\n',
      'l/d.yaml':
        'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {selector: {matchLabels: {app: web}}, ' +
        'template: {metadata: {labels: {app: web}}}}\n',
    };
    const { output } = runKubectl(['kustomize', 'l'], {
      ...{ client: '1.33', server: '1.33', api, now: clock.now, files: own },
    });
    expect(output.match(/^ +env: dev$/gm)).toEqual(['    env: dev', '      env: dev', '        env: dev']);
  });
});

describe('kubectl diff', () => {
  it('says what an apply would change, and nothing when it would not', () => {
    const run = session('1.33');
    run('apply -f f.yaml', manifest);
    expect(run('diff -f f.yaml', manifest)).toMatchObject({ output: '', exitCode: 0 });
    const { output, exitCode } = run('diff -f f.yaml', manifest.replace('"2"', '"3"'));
    expect(output).toMatch(
      /^diff -u -N \/tmp\/LIVE-\d+\/v1\.ConfigMap\.default\.m \/tmp\/MERGED-\d+\/v1\.ConfigMap\.default\.m\n--- .*\n\+\+\+ .*\n@@ -1,7 \+1,7 @@\n/,
    );
    expect(output.split('\n').filter((line) => /^[-+] /.test(line))).toEqual(['-  b: "2"', '+  b: "3"']);
    expect(exitCode).toBe(1);
  });

  it('does not show what a Secret holds', () => {
    const run = session('1.33');
    run('apply -f f.yaml', secret);
    const { output } = run('diff -f f.yaml', secret.replace('one', 'two'));
    expect(output).toContain("-  a: '*** (before)'\n+  a: '*** (after)'\n");
  });

  it('shows what a prune would delete: what was applied, is picked and is not in the files', () => {
    const run = session('1.33');
    const labelled = (name: string) =>
      `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n  labels:\n    set: one\n`;
    run(
      'apply -f f.yaml',
      `${labelled('m')}---\n${labelled('left')}---\n${manifest.replace('name: m', 'name: other')}`,
    );
    run('create configmap made --from-literal=a=b', '');
    const { output, exitCode } = run(
      'diff -f f.yaml --prune -l set=one --prune-allowlist=core/v1/ConfigMap',
      labelled('m'),
    );
    expect(exitCode).toBe(1);
    expect(output.match(/^diff .*/gm)).toHaveLength(1);
    expect(output).toMatch(
      /\/v1\.ConfigMap\.default\.left\t1970-01-01 00:00:00\.000000000 \+0000\n@@ -1,\d+ \+0,0 @@\n/,
    );
    expect(output).toContain('-  managedFields:\n');
    const wrong = run('diff -f f.yaml --prune --prune-allowlist=core/v1', labelled('m'));
    expect(wrong).toMatchObject({ exitCode: 2 });
  });

  it('compares only what a selector picks', () => {
    const run = session('1.33');
    expect(run('diff -f f.yaml -l set=one', manifest)).toMatchObject({ output: '', exitCode: 0 });
  });
});

describe('kubectl edit', () => {
  it('sends what the editor changed', () => {
    const run = session('1.33');
    run('apply -f f.yaml', manifest);
    const { output } = run('edit cm m', '', (text) => text.replace('b: "2"', 'b: "4"'));
    expect(output).toBe('configmap/m edited\n');
    expect(run('get cm m -o jsonpath={.data.b}', '').output).toBe('4');
  });

  it('opens what the server refused once more, and gives up when it comes back the same', () => {
    const run = session('1.33');
    run('apply -f f.yaml', manifest);
    const { output, exitCode } = run('edit cm m', '', (text) => text.replace('  b: "2"', '  "b c": "2"'));
    expect(output).toMatch(
      /^error: configmaps "m" is invalid\nA copy of your changes has been stored to "\/tmp\/kubectl-edit-\d+\.yaml"\nerror: Edit cancelled, no valid changes were saved\.\n$/,
    );
    expect(exitCode).toBe(1);
  });
});

describe('rules of access', () => {
  it('are put together by what they are about, and sorted as Go prints them', () => {
    const rows = ruleRows([
      { apiGroups: [''], resources: ['pods', 'pods/log'], verbs: ['get'] },
      { apiGroups: ['apps'], resources: ['deployments'], verbs: ['get', 'create'] },
      { apiGroups: [''], resources: ['pods'], verbs: ['list'] },
      { nonResourceURLs: ['/healthz'], verbs: ['get'] },
    ]);
    expect(rows).toEqual([
      'deployments.apps\t[]\t[]\t[get create]',
      'pods\t[]\t[]\t[get list]',
      '\t[/healthz]\t[]\t[get]',
      'pods/log\t[]\t[]\t[get]',
    ]);
  });
});

describe('kubectl create token', () => {
  it('prints a token that says whom it is for, and refuses one for nobody', () => {
    const run = session('1.33');
    run('apply -f f.yaml', 'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: robot }\n');
    const { output } = run('create token robot', '');
    const claims = JSON.parse(Buffer.from(output.split('.')[1] ?? '', 'base64url').toString());
    expect(claims).toMatchObject({ sub: 'system:serviceaccount:default:robot' });
    expect(claims.exp - claims.iat).toBe(3600);
    expect(run('create token nobody', '')).toMatchObject({
      output: 'error: failed to create token: serviceaccounts "nobody" not found\n',
      exitCode: 1,
    });
  });
});
