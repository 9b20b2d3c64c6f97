import { describe, expect, it } from 'vitest';
import type { Json } from '#cluster';
import { findJsonPath } from '../../../src/kubectl/jsonpath/find-json-path.ts';
import { isOrderOf, valuesOf } from '../../../src/kubectl/jsonpath/found.ts';
import { parseJsonPath } from '../../../src/kubectl/jsonpath/parse-jsonpath.ts';

const object = {
  kind: 'ConfigMap',
  metadata: { name: 'x', labels: {}, count: 1 },
  data: { a: 'one', b: '' },
};

describe('a path through a Go map', () => {
  it('goes down to all that has parts, which texts have and what is empty has not', () => {
    expect(findJsonPath(parseJsonPath('{.metadata..}'), object, { missingKeys: 'allowed' })).toEqual([
      [object.metadata, 'x'],
    ]);
    expect(findJsonPath(parseJsonPath('{.data..}'), object, { missingKeys: 'allowed' })).toEqual([
      [object.data, 'one'],
    ]);
  });

  it('finds values in any order in which maps may be walked, with those below them', () => {
    const nested: Json = { l: { c: '1', d: '2' }, r: [{ c: '3' }, { c: '4' }], x: { c: '5' } };
    const orders: Record<string, boolean> = {};
    findJsonPath(parseJsonPath('{..c}'), nested, {
      missingKeys: 'allowed',
      arrange: (found) => {
        for (const order of ['1345', '5341', '3451', '1435', '3145', '134'])
          orders[order] = isOrderOf(found, order.split(''), String);
        return valuesOf(found);
      },
    });
    expect(orders).toEqual({ 1345: true, 5341: true, 3451: true, 1435: false, 3145: false, 134: false });
  });

  it('finds the bytes of a text where all its parts are asked for', () => {
    expect(findJsonPath(parseJsonPath('{.x.*}'), { x: 'aé' }, { missingKeys: 'allowed' })).toEqual([
      [97, 195, 169],
    ]);
  });
});
