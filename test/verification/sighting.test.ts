import { expect, it } from 'vitest';
import { SightingIndex, sightingPattern } from '../../src/verification/sighting.ts';

const revision = {
  key: 'revision of services/3, write 1',
  about: '',
  type: 'number' as const,
  drawnAt: 0,
  members: [],
  read: (text: string) => text,
  implies: () => [],
};
const index = (value: string) => new SightingIndex([{ ...revision, value }], [], { from: 0, to: 0 });

it.each([
  ['  resourceVersion: "80"', '80', 1],
  ['"metadata":map[string]interface {}{"resourceVersion":"80"}', '80', 1],
  ['317', '317', 1],
  ['web   317   5s', '317', 1],
  ['kubernetes   ClusterIP   10.7.240.1   <none>   443/TCP   5s', '443', 0],
  ['web   NodePort   10.7.253.54   <none>   80:30067/TCP   5s', '80', 0],
  ['web   80   5s', '80', 0],
])('"%s" shows a resourceVersion %s so many times: %d', (line, value, times) => {
  expect(index(value).find(line, new Map())).toHaveLength(times);
});

it('sees a text that holds slashes as a whole', () => {
  const runtime = { ...revision, key: 'container runtime of nodes/1', type: 'text' as const };
  const draws = [{ ...runtime, value: 'docker://18.9.7' }];
  const [sighting] = new SightingIndex(draws, [], { from: 0, to: 0 }).find('a   docker://18.9.7', new Map());
  expect(sighting).toMatchObject({ from: 4, to: 19 });
});

it.each([
  ['suffix of pods/1', '5m22s', 'nvd5f', true],
  ['suffix of pods/1', '78m7h', 'nvd5f', true],
  ['pull time of pods/1/c', '1m4.5s', '912ms', true],
  ['pull time of pods/1/c', '1m4.5s', 'nvd5f', false],
])('where %s is %s, %s may stand: %s', (key, value, other, may) => {
  const draw = { ...revision, key, type: 'text' as const, value };
  const [sighting] = new SightingIndex([draw], [], { from: 0, to: 0 }).find(`a   ${value}   b`, new Map());
  expect(sighting && new RegExp(`^${sightingPattern(sighting)}$`).test(other)).toBe(may);
});

it.each([
  ['Ubuntu 22.04.3 LTS', 'a   Ubuntu 22.04.3 LTS   b', 4],
  ['3.10.0-957.el7.x86_64', 'a   3.10.0-957.el7.x86_64   b', 4],
  ['4.19.112+', 'a   4.19.112+   b', 4],
])('sees %s, what a machine runs, as a whole', (value, line, from) => {
  const draw = { ...revision, key: 'OS image of nodes/1', type: 'text' as const, value };
  const [sighting] = new SightingIndex([draw], [], { from: 0, to: 0 }).find(line, new Map());
  expect(sighting).toMatchObject({ from, to: from + value.length });
});

it.each([
  ['Ubuntu 22.04.3 LTS', 'Debian GNU/Linux 12 (bookworm)'],
  ['5.15.0-91-generic', '3.10.0-957.el7.x86_64'],
])('reads %s as %s in the next cell', (value, other) => {
  const draw = { ...revision, key: 'OS image of nodes/1', type: 'text' as const, value };
  const [sighting] = new SightingIndex([draw], [], { from: 0, to: 0 }).find(value, new Map());
  const pattern = new RegExp(`^(${sighting && sightingPattern(sighting)})\\s+x$`);
  expect(pattern.exec(`${other}   x`)?.[1]).toBe(other);
});
