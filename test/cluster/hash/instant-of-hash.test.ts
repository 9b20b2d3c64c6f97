import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantsOfHash, type Json, podTemplateHash } from '#cluster';

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
