import { describe, expect, it } from 'vitest';
import { helpText } from '../../src/kubectl/help-text.ts';
import { runKubectl } from './host.ts';

function run(line: string, client: string) {
  return runKubectl(line === '' ? [] : line.split(' '), { client, server: client, api: undefined, now: 0 });
}

describe('help', () => {
  it.each([
    ['create service', '1.20', 'Use "kubectl <command> --help"', 'stderr', 1],
    ['create service', '1.33', 'Use "kubectl create service <command> --help"', 'stderr', 1],
    ['rollout', '1.33', 'Manage the rollout of one or many resources.', 'stdout', 1],
    ['certificate foo', '1.33', 'Modify certificate resources.', 'stdout', 0],
    ['get -h', '1.27', 'Display one or many resources.', 'stdout', 0],
    ['help create ns', '1.20', 'Unknown help topic [`create` `ns`]', 'stderr', 0],
    ['', '1.20', 'kubectl controls the Kubernetes cluster manager.', 'stdout', 0],
  ] as const)('of `kubectl %s` in %s says %s', (line, client, part, stream, exitCode) => {
    const result = run(line, client);
    expect(result[stream]).toContain(part);
    expect(result.exitCode).toBe(exitCode);
  });

  it('is known between versions that say the same, and nowhere else', () => {
    expect(helpText('kubectl create service', { major: 1, minor: 35 })).toContain('Create a service');
    expect(helpText('kubectl create service', { major: 1, minor: 24 })).toBeUndefined();
    expect(run('get -h', '1.36').unsupported).toEqual(['the help of kubectl get']);
  });
});

describe('a machine without a cluster', () => {
  it.each([
    ['1.20', 0, ''],
    ['1.27', 5, 'memcache.go:719] couldn\'t get current server API group list: Get "http://localhost'],
    ['1.33', 5, 'memcache.go:719] "Unhandled Error" err="couldn\'t get'],
  ])('is told of by a %s client after %i tries', (client, count, words) => {
    const { stderr } = run('get pods', client);
    const lines = stderr.trimEnd().split('\n');
    expect(lines.at(-1)).toMatch(/^The connection to the server localhost:8080 was refused/);
    expect(lines.filter((line) => line.startsWith('E') && line.includes(words))).toHaveLength(count);
  });
});
