import { describe, expect, it } from 'vitest';
import { resourceListDocument } from '../../../src/cluster/api/discovery-documents.ts';
import { testServer } from './server.ts';

function groupVersions(version: string): readonly string[] {
  const all = testServer(version).api.resources();
  return [...new Set(all.map(({ group, version: name }) => `${group}/${name}`))];
}

describe('discovery', () => {
  it('tells singular names since 1.27', () => {
    const first = (minor: number) =>
      resourceListDocument(
        testServer(`1.${minor}`).api.resources(),
        { group: 'apps', version: 'v1' },
        { major: 1, minor },
      ) as { readonly resources: readonly { readonly singularName: string }[] };
    expect(first(26).resources[0]?.singularName).toBe('');
    expect(first(27).resources[0]?.singularName).toBe('controllerrevision');
  });

  it.each(['1.13', '1.20', '1.36'])(
    'names the core of %s first, and then the registry of groups',
    (version) => {
      const [core, registry] = groupVersions(version);
      expect([core, registry?.split('/')[0]]).toEqual(['/v1', 'apiregistration.k8s.io']);
    },
  );

  it('goes by priority, also where a group is known only by name', () => {
    const names = groupVersions('1.36').map((name) => name.split('/')[0]);
    expect(names.slice(2, 6)).toEqual([
      'apps',
      'events.k8s.io',
      'authentication.k8s.io',
      'authorization.k8s.io',
    ]);
    expect(names.at(-1)).toBe('resource.k8s.io');
  });

  it('puts extensions above apps up to 1.15', () => {
    const place = (version: string, group: string) =>
      groupVersions(version).findIndex((name) => name.startsWith(`${group}/`));
    expect(place('1.15', 'extensions')).toBeLessThan(place('1.15', 'apps'));
    expect(place('1.16', 'extensions')).toBeGreaterThan(place('1.16', 'networking.k8s.io'));
  });

  it('puts the versions of a group that a definition declares in their own order', () => {
    const server = testServer('1.36');
    const each = (name: string) => ({
      name,
      served: true,
      storage: name === 'v1beta1',
      schema: { openAPIV3Schema: { type: 'object' } },
    });
    server.request({
      verb: 'create',
      group: 'apiextensions.k8s.io',
      resource: 'customresourcedefinitions',
      body: {
        apiVersion: 'apiextensions.k8s.io/v1',
        kind: 'CustomResourceDefinition',
        metadata: { name: 'widgets.example.com' },
        spec: {
          group: 'example.com',
          scope: 'Namespaced',
          names: { kind: 'Widget', plural: 'widgets', singular: 'widget', listKind: 'WidgetList' },
          versions: ['v1beta1', 'v2alpha1', 'v1', 'v10'].map(each),
        },
      },
    });
    const own = server.api.resources().filter(({ group }) => group === 'example.com');
    expect(own.map(({ version }) => version)).toEqual(['v10', 'v1', 'v1beta1', 'v2alpha1']);
  });
});
