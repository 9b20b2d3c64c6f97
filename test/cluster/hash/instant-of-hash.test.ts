import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantsOfHash, type Json, podTemplateHash } from '#cluster';
import { fnv1of32, utf8Bytes } from '../../../src/cluster/hash/fnv.ts';
import { instantsOfRevision } from '../../../src/cluster/hash/instant-of-hash.ts';
import { safeEncode } from '../../../src/cluster/hash/safe-encode.ts';

const second = 1000;
const day = 24 * 3600 * second;

const restarted = (at: string): Json => ({
  metadata: { labels: { app: 'web' }, annotations: { 'kubectl.kubernetes.io/restartedAt': at } },
  spec: { containers: [{ name: 'web', image: 'nginx:1.25' }], restartPolicy: 'Always' },
});

test.each([
  ['Z', 0],
  ['+09:00', 9],
  ['-03:30', -3.5],
])('a hash tells the second that stands in its template, in the zone %s', (zone, hours) => {
  const written = (instant: number) =>
    `${new Date(instant + hours * 3600 * second).toISOString().slice(0, 19)}${zone}`;
  const at = fc.integer({ min: Date.UTC(2019, 6) / second, max: Date.UTC(2034, 0) / second });
  fc.assert(
    fc.property(at, fc.integer({ min: 15, max: 36 }), fc.option(fc.nat(5)), (seconds, minor, collisions) => {
      const instant = seconds * second;
      const version = { major: 1, minor };
      const { name } = podTemplateHash(restarted(written(instant)), version, collisions ?? undefined);
      const text = written(Date.UTC(2024, 0));
      const span = { text, from: instant - 2 * day, to: instant + 2 * day };
      const found = instantsOfHash(restarted(text), version, name, span);
      if (collisions === null) expect(found).toContain(instant);
      else expect(found).not.toContain(instant);
    }),
    { numRuns: 40 },
  );
});

test('the hash of a revision tells the second that stands in its data', () => {
  const data = (at: string) => `{"spec":{"template":{"metadata":{"annotations":{"at":"${at}"}}}}}0`;
  const hash = safeEncode(String(fnv1of32(utf8Bytes(data('2026-04-05T09:14:07Z')))));
  const text = '2024-01-01T00:00:00Z';
  const span = { text, from: Date.UTC(2019, 5), to: Date.UTC(2035, 0) };
  expect(instantsOfRevision(data(text), hash, span)).toContain(Date.UTC(2026, 3, 5, 9, 14, 7));
});
