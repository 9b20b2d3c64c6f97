import { describe, expect, it } from 'vitest';
import type { ApiResponse, Status, Table } from '../../../src/cluster/api/request.ts';
import { type TestServer, testServer } from '../api/server.ts';

const group = 'example.com';
const widgets = { group, version: 'v1', resource: 'widgets' } as const;
const definitions = { group: 'apiextensions.k8s.io', resource: 'customresourcedefinitions' } as const;

const size = { type: 'integer', maximum: 5 };
const color = { type: 'string', default: 'red', enum: ['red', 'blue'] };
const spec = { type: 'object', required: ['size'], properties: { size, color } };
const openAPIV3Schema = { type: 'object', properties: { spec } };
const column = { name: 'Size', type: 'integer', jsonPath: '.spec.size' };
const names = { plural: 'widgets', kind: 'Widget', shortNames: ['wd'] };

function serverWithWidgets(version: string, columns: readonly object[] = []): TestServer {
  const server = testServer(version);
  const common = { kind: 'CustomResourceDefinition', metadata: { name: 'widgets.example.com' } };
  const body = {
    ...common,
    apiVersion: 'apiextensions.k8s.io/v1',
    spec: {
      group,
      scope: 'Namespaced',
      names,
      versions: [
        {
          name: 'v1',
          served: true,
          storage: true,
          schema: { openAPIV3Schema },
          additionalPrinterColumns: columns,
        },
      ],
    },
  };
  const made = server.request({ verb: 'create', ...definitions, version: 'v1', body });
  expect(made.code, JSON.stringify(made.body)).toBe(201);
  return server;
}

function create(server: TestServer, content: object): ApiResponse {
  const body = { apiVersion: 'example.com/v1', kind: 'Widget', metadata: { name: 'w' }, ...content };
  return server.request({ verb: 'create', ...widgets, body });
}

function titles(server: TestServer): readonly string[] {
  const { body } = server.request({ verb: 'list', ...widgets, asTable: true });
  return (body as Table).columnDefinitions.map(({ name }) => name);
}

function message({ body }: ApiResponse): string | undefined {
  return (body as Partial<Status>).message;
}

describe.each(['1.16', '1.20', '1.36'])('a custom resource of %s', (version) => {
  it('is served while its definition is there, and goes with it', () => {
    const server = serverWithWidgets(version);
    expect(create(server, { spec: { size: 1 } }).body).toHaveProperty('spec', { size: 1, color: 'red' });
    expect(server.api.resources().some(({ resource }) => resource === 'widgets')).toBe(true);
    server.request({ verb: 'delete', ...definitions, version: 'v1', name: 'widgets.example.com' });
    expect(server.request({ verb: 'list', ...widgets }).code).toBe(404);
    expect(server.store.list('widgets.example.com')).toEqual([]);
  });

  it.each([
    [
      { size: 'big' },
      'spec.size: Invalid value: "string": spec.size in body must be of type integer: "string"',
    ],
    [{ size: 9 }, 'spec.size: Invalid value: 9: spec.size in body should be less than or equal to 5'],
    [{}, 'spec.size: Required value'],
    [{ size: 1, color: 'green' }, 'spec.color: Unsupported value: "green": supported values: "red", "blue"'],
  ])('is held to its schema: %j', (content, fault) => {
    const server = serverWithWidgets(version);
    expect(message(create(server, { spec: content }))).toBe(`Widget.example.com "w" is invalid: ${fault}`);
  });

  it('shows its age, or what its definition says', () => {
    expect(titles(serverWithWidgets(version))).toEqual(['Name', 'Age']);
    expect(titles(serverWithWidgets(version, [column]))).toEqual(['Name', 'Size']);
  });

  it('is patched by merge patches, and by no strategic ones', () => {
    const server = serverWithWidgets(version);
    create(server, { spec: { size: 1 } });
    const patch = { verb: 'patch', ...widgets, name: 'w', body: { spec: { size: 2 } } } as const;
    expect(server.request({ ...patch, patchType: 'merge' }).body).toHaveProperty('metadata.generation', 2);
    expect(server.request({ ...patch, patchType: 'strategic' }).code).toBe(415);
  });
});

it('a definition in the old form declares the same', () => {
  const server = testServer('1.15');
  const body = {
    apiVersion: 'apiextensions.k8s.io/v1beta1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'widgets.example.com' },
    spec: { group, version: 'v1', names, validation: { openAPIV3Schema } },
  };
  const made = server.request({ verb: 'create', ...definitions, version: 'v1beta1', body });
  expect(made.body).toHaveProperty('spec.versions', [{ name: 'v1', served: true, storage: true }]);
  expect(create(server, { spec: { size: 9 } }).code).toBe(422);
});

describe('fields outside the schema', () => {
  const content = { spec: { size: 1, weight: 2 } };

  it('are dropped, and from 1.25 on refused if the sender wants that', () => {
    expect(create(serverWithWidgets('1.24'), content).body).not.toHaveProperty('spec.weight');
    const made = create(serverWithWidgets('1.36'), content);
    expect(made.body).not.toHaveProperty('spec.weight');
    expect(made.warnings).toEqual(['unknown field "spec.weight"']);
    const server = serverWithWidgets('1.36');
    const body = { apiVersion: 'example.com/v1', kind: 'Widget', metadata: { name: 'w' }, ...content };
    const strict = server.request({ verb: 'create', ...widgets, body, fieldValidation: 'Strict' });
    expect(message(strict)).toBe(
      'Widget in version "v1" cannot be handled as a Widget: strict decoding error: unknown field "spec.weight"',
    );
  });
});
