import { failure } from './errors.ts';
import type { JsonObject } from './fields.ts';

/** `cpu=1,memory=1Gi` as a map. kubectl: generate/generate.go `populateResourceListV1` */
export function amounts(spec: string): JsonObject {
  for (const pair of spec.split(',').filter((one) => one !== '')) {
    const [, amount, ...more] = pair.split('=');
    if (amount === undefined || more.length > 0)
      throw failure(`Invalid argument syntax ${pair}, expected <resource>=<value>`);
    if (/^[+-]?[0-9.]+([eE][-+]?[0-9]+|[numkKMGTPE]?i?)$/.test(amount)) continue;
    throw failure(
      "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'",
    );
  }
  return Object.fromEntries(
    spec
      .split(',')
      .filter((pair) => pair !== '')
      .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );
}
