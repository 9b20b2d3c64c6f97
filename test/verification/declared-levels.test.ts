import { expect, it } from 'vitest';
import { verify, verifyWith } from './verify-text.ts';

const codes = (report: Awaited<ReturnType<typeof verify>>) => report.diagnostics.map(({ code }) => code);

it.each([
  ['declares all of it unchecked', ['```console {unchecked}', '$ kubectl get nodes', 'anything', '```']],
  ['elides all of it', ['```console', '$ kubectl get nodes', '...', '```']],
])('warns about a session that %s, since any lie would pass', async (_, note) => {
  expect(codes(await verify({}, ...note))).toEqual(['nothing-compared']);
});

it('does not warn where a line is compared, or none is shown', async () => {
  const note = [
    '```console',
    '$ kubectl get ns default -o name',
    'namespace/default',
    '$ kubectl get nodes',
    '...',
  ];
  expect(codes(await verify({}, ...note, '```'))).toEqual([]);
  expect(codes(await verify({}, '```console', '$ kubectl get nodes', '```'))).toEqual([]);
});

it('says by which version a line was printed that is older than the one that is stated', async () => {
  const report = await verify(
    { kubernetes: '1.13' },
    '```console',
    '$ kubectl get pods',
    'NAME      READY     STATUS    RESTARTS   AGE',
    'web       1/1       Running   0          1m',
    '```',
  );
  expect(report.diagnostics).toMatchObject([
    { code: 'older-kubernetes', message: 'Shows columns at least ten wide, as Kubernetes up to 1.11 did' },
  ]);
});

it.each([
  ['web-3914610425-xkn4v', ['older-kubernetes']],
  ['hi-29589674-nvd5f', []],
  ['hi-1583328000-nvd5f', []],
])('takes %s for a name of its time, whatever a CronJob calls its own', async (name, found) => {
  const report = await verify(
    { kubernetes: '1.20' },
    '```console',
    '$ kubectl get pods',
    'NAME                   READY   STATUS    RESTARTS   AGE',
    `${name}   1/1     Running   0          1m`,
    '```',
  );
  expect(codes(report)).toEqual(found);
});

it('does not wait for a watch that nothing is shown of', async () => {
  const report = await verify(
    {},
    '```console',
    '$ kubectl get pods -w',
    '$ kubectl get ns default -o name',
    '```',
  );
  expect(report.steps.map(({ verdict }) => verdict)).toEqual(['unchecked', 'unchecked']);
});

const manifest = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n';

it.each([
  ['web.yaml', 'examples/web.yaml'],
  ['./examples/web.yaml', 'content/en/examples/web.yaml'],
  ['https://k8s.io/examples/web.yaml', 'content/en/examples/web.yaml'],
])('reads for %s the one file that ends like it, and says so', async (asked, path) => {
  const note = ['```console', `$ kubectl apply -f ${asked}`, 'configmap/web created', '```'];
  const report = await verifyWith({ files: { [path]: manifest, 'other/b.yaml': '' } }, ...note);
  expect(report.steps).toMatchObject([{ verdict: 'verified' }]);
  expect(codes(report)).toEqual(['file-found']);
});

it('reads none of several files that end like it', async () => {
  const files = { 'en/web.yaml': manifest, 'ja/web.yaml': `${manifest}# other\n` };
  const report = await verifyWith({ files }, '```console', '$ kubectl apply -f web.yaml', 'x', '```');
  expect(report.steps[0]?.actual).toContain('the path "web.yaml" does not exist');
});

it.each([
  ['kubectl get pod none', '{fails}', 'unchecked'],
  ['kubectl get pod none', '{fails=exit1}', 'unchecked'],
  ['kubectl get pod none', '{fails=exit2}', 'failed'],
  ['kubectl get pod none', '', 'failed'],
  ['kubectl get nodes', '{fails}', 'failed'],
])('judges %s in a fence with the options "%s" as %s', async (command, options, verdict) => {
  const report = await verify({}, `\`\`\`console ${options}`, `$ ${command}`, '```');
  expect(report.steps).toMatchObject([{ verdict }]);
  if (options !== '' && verdict === 'failed') expect(report.steps[0]?.code).toBe('exit-differs');
});

it('lets a declared time pass', async () => {
  const note = (options: string) => [
    '```console',
    '$ kubectl create ns a',
    'namespace/a created',
    '```',
    `\`\`\`console ${options}`,
    '$ kubectl get ns a --no-headers | tr -s " "',
    'a Active 5s',
    '```',
  ];
  expect((await verify({}, ...note(''))).steps[1]).toMatchObject({ verdict: 'verified' });
  expect((await verify({}, ...note('{after=2m}'))).steps[1]).toMatchObject({ verdict: 'failed' });
});

it('begins a new cluster where a fence says so', async () => {
  const fence = ['$ kubectl create ns a', 'namespace/a created', '```'];
  const report = await verify({}, '```console', ...fence, '', '```console {beginning}', ...fence);
  expect(report.steps.map(({ verdict }) => verdict)).toEqual(['verified', 'verified']);
});

it('keeps a shell open in one terminal while another is typed in', async () => {
  const report = await verify(
    { kubernetes: '1.30' },
    '```console',
    '$ kubectl run box --image=busybox -it -- sh',
    "If you don't see a command prompt, try pressing enter.",
    '/ # cd /tmp',
    '```',
    '```console {terminal=2}',
    '$ kubectl get pod box -o name',
    'pod/box',
    '```',
    '```console',
    '/tmp # pwd',
    '/tmp',
    '```',
  );
  expect(report.steps.map(({ verdict }) => verdict)).not.toContain('failed');
  expect(report.steps.at(-1)).toMatchObject({ verdict: 'verified' });
});

it('shows no trailer of a shell whose end is not typed', async () => {
  const report = await verify(
    { kubernetes: '1.30' },
    '```console',
    '$ kubectl run box --image=busybox -it --rm -- sh',
    "If you don't see a command prompt, try pressing enter.",
    '/ # echo hi',
    'hi',
    '$ kubectl get ns default -o name',
    'namespace/default',
    '```',
  );
  expect(report.steps.map(({ verdict }) => verdict)).toEqual(['verified', 'verified', 'verified']);
});

it.each([
  ['of the last command alone', ['NAME   DATA   AGE', 'a      0      2s'], ['unchecked', 'verified']],
  [
    'of all commands',
    ['configmap/a created', 'NAME   DATA   AGE', 'a      0      0s'],
    ['verified', 'verified'],
  ],
  ['of the last command, falsely', ['NAME   DATA   AGE', 'b      0      2s'], ['unchecked', 'failed']],
])('compares below two bare commands what is shown %s', async (_, output, verdicts) => {
  const commands = ['kubectl create configmap a', 'kubectl get configmap a'];
  const report = await verify(
    { kubernetes: '1.19' },
    '```shell',
    ...commands,
    '```',
    '```',
    ...output,
    '```',
  );
  expect(report.steps.map(({ verdict }) => verdict)).toEqual(verdicts);
});
