import { expect, test } from 'vitest';
import { Cluster, seededOracle } from '#cluster';
import { Terminal } from '#terminal';
import { plainSettings } from '../server/serve.ts';

async function session(commands: readonly string[]): Promise<readonly string[]> {
  const cluster = new Cluster(plainSettings('1.33'), seededOracle('a'));
  const terminal = new Terminal({ cluster, files: {} });
  const texts: string[] = [];
  for (const command of commands) {
    const { output } = await terminal.run(command);
    texts.push(output.map(({ text }) => text).join(''));
    await terminal.letTimePass('settled');
  }
  return texts;
}

test('a container that is added to a running pod runs beside the others, and only once', async () => {
  const states = "-o jsonpath='{.status.ephemeralContainerStatuses[*].state}'";
  const [, , , inside, running, , , , after] = await session([
    'kubectl run web --image=nginx:1.25',
    'kubectl wait --for=condition=Ready pod/web',
    'kubectl debug web --image=busybox:1.36 -c long --profile=general -- sleep 9999',
    'kubectl exec web -c long -- hostname',
    `kubectl get pod web ${states}`,
    'kubectl debug web --image=busybox:1.36 -c short --profile=general -- false',
    'kubectl wait --for=condition=Ready pod/web',
    'kubectl get pod web',
    `kubectl get pod web ${states}`,
  ]);
  expect(inside).toBe('web\n');
  expect(running).toMatch(/^\{"running":\{"startedAt":"[^"]+"\}\}$/);
  expect(after).toMatch(/"running".* \{"terminated":\{.*"exitCode":1,.*"reason":"Error"/);
});
