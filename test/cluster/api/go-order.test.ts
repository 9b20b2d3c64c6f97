import { expect, it } from 'vitest';
import { inGoOrder } from '#cluster';

const keysOf = (value: unknown) => Object.keys(value as object);

it('writes the fields of an object in the order of its Go type, and those of maps by name', () => {
  const pod = {
    apiVersion: 'v1',
    metadata: { uid: '1', labels: { b: '', a: '' }, name: 'x' },
    spec: { nodeName: 'n', containers: [{ image: 'i', name: 'c' }] },
    kind: 'Pod',
  };
  const ordered = inGoOrder(pod, 33);
  expect(keysOf(ordered)).toEqual(['kind', 'apiVersion', 'metadata', 'spec']);
  expect(keysOf(ordered.metadata)).toEqual(['name', 'uid', 'labels']);
  expect(keysOf(ordered.metadata.labels)).toEqual(['a', 'b']);
  expect(keysOf(ordered.spec)).toEqual(['containers', 'nodeName']);
  expect(keysOf(ordered.spec.containers[0])).toEqual(['name', 'image']);
});

it('sorts the fields of an object that has no Go type', () => {
  const object = { kind: 'CronTab', apiVersion: 'stable.example.com/v1', spec: { b: 1, a: 2 } };
  expect(JSON.stringify(inGoOrder(object, 33))).toBe(
    '{"apiVersion":"stable.example.com/v1","kind":"CronTab","spec":{"a":2,"b":1}}',
  );
  const list = { kind: 'CronTabList', apiVersion: 'stable.example.com/v1', metadata: {}, items: [object] };
  expect(keysOf(inGoOrder(list, 33))).toEqual(['apiVersion', 'items', 'kind', 'metadata']);
});
