import { expect, it } from 'vitest';
import { serialOf } from '../../src/verification/reading.ts';

it.each([
  ['suffix of pods/17', 'pods/17'],
  ['revision of endpointslices.discovery.k8s.io/3, write 1', 'endpointslices.discovery.k8s.io/3'],
  ['a controller to notice of deployments.apps/4', 'deployments.apps/4'],
  ['container runtime', undefined],
])('the choice "%s" belongs to %s', (key, serial) => {
  expect(serialOf(key)).toBe(serial);
});
