import { expect, test } from 'vitest';
import { waitingForLog } from '#cluster';

test.each([
  ['ErrImagePull', "image can't be pulled"],
  ['ImagePullBackOff', 'trying and failing to pull image'],
  ['ContainerCreating', 'ContainerCreating'],
  ['InvalidImageName', 'InvalidImageName'],
])('a container that waits for %s has no log, and says why', (reason, words) => {
  expect(waitingForLog(reason)).toBe(words);
});
