import { expect, test } from 'vitest';
import { verifyInBundle } from './first-note.ts';
import { verify } from './verify-text.ts';

async function diagnosticsOf(session: string) {
  const { diagnostics } = await verifyInBundle(`\`\`\`console\n${session}\`\`\`\n`);
  return diagnostics.map(({ code, severity, place }) => `${code} ${severity} ${place.line}`);
}

test('an image that nobody knows is told once, where it is first run', async () => {
  const session = `$ kubectl run a --image=example/own:1 --restart=Never
pod/a created
$ kubectl get pods -o name
...
`;
  expect(await diagnosticsOf(session)).toEqual(['unknown-image info 2']);
});

test('an image of the catalogue is not worth a word', async () => {
  expect(await diagnosticsOf('$ kubectl run a --image=nginx --restart=Never\npod/a created\n')).toEqual([]);
});

const entered = `$ kubectl run -it own --image=example/own:1 -- bash
If you don't see a command prompt, try pressing enter.
root@own:/# hostname
own
root@own:/# exit
exit
Session ended, resume using 'kubectl attach own -c own -i -t' command when the pod is running
`;

async function verdictsOf(session: string) {
  const { steps } = await verify({ kubernetes: '1.30' }, '```console', session, '```');
  return steps.map(({ verdict }) => verdict);
}

test('arguments that begin with a tool are what an image starts of which nothing else is known', async () => {
  expect(await verdictsOf(entered)).toEqual(['verified', 'verified', 'verified']);
  expect(await verdictsOf(entered.replace('\nown\n', '\nmine\n'))).toContain('failed');
});

test('what a program writes or answers that nobody knows is recorded', async () => {
  const run = 'kubectl run b --image=busybox --rm -i --restart=Never';
  const session = `$ kubectl run a --image=example/own:1 --port=80
pod/a created
$ kubectl expose pod a
service/a exposed
$ kubectl logs a
Listening
$ kubectl exec a -- own-tool --status
fine
$ ${run} -- wget -qO- a
pong
$ ${run} -- nslookup b
...
`;
  const recorded = ['recorded', 'recorded', 'recorded', 'elided'];
  expect(await verdictsOf(session)).toEqual(['verified', 'verified', ...recorded]);
});
