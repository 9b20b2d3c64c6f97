import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SharedMap } from '../../../src/cluster/api/shared-map.ts';

const steps = fc.array(
  fc.record({
    type: fc.constantFrom('set', 'delete', 'snapshot', 'restore'),
    key: fc.nat({ max: 60 }),
    value: fc.nat(),
  }),
  { maxLength: 400 },
);

test('is a map, before and after any snapshot that it goes back to', () => {
  fc.assert(
    fc.property(steps, (list) => {
      const shared = new SharedMap<number, number>();
      let plain = new Map<number, number>();
      const saved: {
        readonly state: ReturnType<typeof shared.snapshot>;
        readonly plain: Map<number, number>;
      }[] = [];
      for (const { type, key, value } of list) {
        if (type === 'set') {
          shared.set(key, value);
          plain.set(key, value);
        } else if (type === 'delete') {
          expect(shared.delete(key)).toBe(plain.delete(key));
        } else if (type === 'snapshot') {
          saved.push({ state: shared.snapshot(), plain: new Map(plain) });
        } else {
          const earlier = saved[key % Math.max(1, saved.length)];
          if (earlier === undefined) continue;
          shared.restore(earlier.state);
          plain = new Map(earlier.plain);
        }
        expect(shared.size).toBe(plain.size);
      }
      expect([...shared.keys()]).toEqual([...plain.keys()]);
      for (let key = 0; key <= 60; key += 1) expect(shared.get(key)).toBe(plain.get(key));
    }),
  );
});
