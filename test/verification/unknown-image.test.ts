import { expect, test } from 'vitest';
import { verifyInBundle } from './first-note.ts';

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
