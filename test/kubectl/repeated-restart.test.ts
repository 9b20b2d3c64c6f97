import { expect, test } from 'vitest';
import { testServer } from '../cluster/api/server.ts';
import { runKubectl } from './host.ts';

const spec = {
  selector: { matchLabels: { app: 'web' } },
  template: {
    metadata: { labels: { app: 'web' } },
    spec: { containers: [{ name: 'web', image: 'nginx' }] },
  },
};

function restartTwice(version: string, laterMs: number) {
  const { api, registry, clock } = testServer(version);
  registry.create({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web', namespace: 'default' },
    spec,
  } as never);
  const restart = () => {
    const args = ['rollout', 'restart', 'deployment/web'];
    return runKubectl(args, { client: version, server: version, api, now: clock.now });
  };
  restart();
  clock.now += laterMs;
  return restart();
}

test('what was restarted in this second is not restarted once more', () => {
  expect(restartTwice('1.30', 2000)).toMatchObject({
    stdout: 'deployment.apps/web restarted\n',
    exitCode: 0,
  });
  expect(restartTwice('1.30', 0)).toMatchObject({
    stdout: '',
    stderr:
      'error: failed to create patch for web: if restart has already been triggered within the past second, ' +
      'please wait before attempting to trigger another\n',
    exitCode: 1,
  });
  expect(restartTwice('1.20', 0)).toMatchObject({
    stdout: 'deployment.apps/web restarted\n',
    stderr: 'error: failed to create patch for web: empty patch\n',
    exitCode: 1,
  });
});
