import { describe, expect, it, test } from 'vitest';
import { type HealthAnswer, healthAnswer } from '#cluster';

const at = (minor: number) => ({ major: 1, minor });

function linesOf(minor: number, path: string, search = 'verbose'): readonly string[] {
  const answer: HealthAnswer = healthAnswer(at(minor), path, search);
  return answer.type === 'text' ? answer.text.split('\n') : [answer.type];
}

const hooks = (minor: number) =>
  linesOf(minor, '/livez').flatMap((line) => /^\[\+\]poststarthook\/(\S+) ok$/.exec(line)?.[1] ?? []);

describe('the health of an API server', () => {
  it('is ok, without a line end, unless somebody asks for more', () => {
    expect(healthAnswer(at(30), '/readyz', '')).toEqual({ type: 'text', text: 'ok' });
    expect(healthAnswer(at(30), '/livez/', 'timeout=5s')).toEqual({ type: 'text', text: 'ok' });
    expect(healthAnswer(at(30), '/healthz/poststarthook/rbac/bootstrap-roles', '')).toEqual({
      type: 'text',
      text: 'ok',
    });
  });

  it('is asked for in detail by a name, whatever its value', () => {
    const whole = linesOf(31, '/readyz');
    expect(whole.slice(0, 5)).toEqual([
      '[+]ping ok',
      '[+]log ok',
      '[+]etcd ok',
      '[+]etcd-readiness ok',
      '[+]informer-sync ok',
    ]);
    expect(whole.slice(-3)).toEqual(['[+]shutdown ok', 'readyz check passed', '']);
    expect(linesOf(31, '/readyz', 'timeout=1s&verbose=0')).toEqual(whole);
    expect(linesOf(31, '/healthz').at(-2)).toBe('healthz check passed');
    expect(linesOf(31, '/livez').join()).not.toMatch(/shutdown|informer-sync ok|etcd-readiness/);
  });

  it('leaves out what is excluded, and says what cannot be', () => {
    const lines = linesOf(33, '/livez', 'verbose&exclude=etcd&exclude=nope&exclude=coffee');
    expect(lines).toContain('[+]etcd excluded: ok');
    expect(lines.at(-3)).toBe('warn: some health checks cannot be excluded: no matches for "coffee","nope"');
  });

  test.each(Array.from({ length: 19 }, (_, index) => index + 18))('names no check twice in 1.%i', (minor) => {
    expect(new Set(hooks(minor)).size).toBe(hooks(minor).length);
    for (const kept of ['bootstrap-controller', 'start-cluster-authentication-info-controller']) {
      expect(hooks(minor)).toContain(kept);
    }
  });

  it('is put together in the order of the version', () => {
    const order = (minor: number) =>
      ['bootstrap-controller', 'rbac/bootstrap-roles', 'start-cluster-authentication-info-controller']
        .map((name) => [hooks(minor).indexOf(name), name] as const)
        .sort(([left], [right]) => left - right)
        .map(([, name]) => name[0]);
    expect(order(27).join('')).toBe('brs');
    expect(order(29).join('')).toBe('rbs');
    expect(order(31).join('')).toBe('srb');
    expect(hooks(29)[0]).toBe('start-kube-apiserver-admission-initializer');
    expect(hooks(30)[0]).toBe('start-apiserver-admission-initializer');
  });

  it('has nothing at other paths, and says that older lists are not known', () => {
    expect(healthAnswer(at(30), '/readyz/nope', '')).toEqual({ type: 'not found' });
    expect(healthAnswer(at(30), '/healthz/shutdown', '')).toEqual({ type: 'not found' });
    expect(healthAnswer(at(15), '/livez', '')).toEqual({ type: 'not found' });
    expect(healthAnswer(at(15), '/healthz', '')).toEqual({ type: 'text', text: 'ok' });
    expect(healthAnswer(at(16), '/readyz', 'verbose').type).toBe('not simulated');
    expect(healthAnswer(at(16), '/readyz/etcd', 'verbose')).toEqual({ type: 'text', text: 'ok' });
  });
});
