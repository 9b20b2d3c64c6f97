import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ApiRequest } from '../../../src/cluster/api/request.ts';
import { kinds } from '../../../src/cluster/kinds/index.ts';
import { testServer } from './server.ts';

const anyJson = fc.jsonValue({ maxDepth: 3, noUnicodeString: false });

/** A valid object in which one or two things are replaced by anything. */
function spoilt(example: object): fc.Arbitrary<unknown> {
  const paths = pathsIn(example, []);
  const edit = fc.record({ path: fc.constantFrom(...paths), value: anyJson });
  return fc
    .array(edit, { minLength: 1, maxLength: 2 })
    .map((edits) =>
      edits.reduce<unknown>((object, { path, value }) => replaced(object, path, value), example),
    );
}

function pathsIn(value: unknown, path: readonly string[]): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, item]) => pathsIn(item, [...path, key]));
  return path.length === 0 ? inner : [path, ...inner];
}

function replaced(object: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (typeof object !== 'object' || object === null) return object;
  const inner = replaced((object as Record<string, unknown>)[key], rest, value);
  if (!Array.isArray(object)) return { ...object, [key]: inner };
  return object.map((item, index) => (String(index) === key ? inner : item));
}

describe.each(['1.13', '1.20', '1.36'])('the API of %s answers whatever it is sent', (version) => {
  const server = testServer(version);
  const account = {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: { name: 'default', namespace: 'default' },
  };
  server.registry.create(account as never);
  const start = server.store.snapshot();
  const send = (request: Partial<ApiRequest>) => {
    const { code, body } = server.request(request);
    expect(typeof code).toBe('number');
    return body;
  };

  it.each(server.api.resources().filter(({ simulated }) => simulated !== false && !isReview(simulated)))(
    '$resource in $group/$version',
    ({ group, version: spoken, resource, kind, namespaced }) => {
      const example = kinds.find(({ names }) => names.kind === kind)?.example ?? {};
      const place = {
        group,
        version: spoken,
        resource,
        ...(namespaced ? {} : { namespace: undefined as never }),
      };
      const body = { ...example, apiVersion: group === '' ? spoken : `${group}/${spoken}` };
      fc.assert(
        fc.property(fc.oneof(spoilt(body), anyJson), anyJson, (object, patch) => {
          server.store.restore(start);
          const made = send({ verb: 'create', ...place, body: object, fieldValidation: 'Strict' });
          if (made.kind === 'Status') return;
          const { name } = (made as { readonly metadata: { readonly name: string } }).metadata;
          for (const patchType of ['merge', 'strategic', 'json', 'apply'] as const) {
            send({ verb: 'patch', ...place, name, patchType, body: patch });
          }
          send({ verb: 'get', ...place, name, asTable: true });
        }),
        { numRuns: 40, seed: 7 },
      );
    },
  );
});

function isReview(simulated: boolean | undefined): boolean {
  return simulated === true;
}
