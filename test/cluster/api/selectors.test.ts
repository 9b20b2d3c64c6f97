import { describe, expect, it } from 'vitest';
import type { KubeList, Status } from '../../../src/cluster/api/request.ts';
import { testServer } from './server.ts';

describe('a label selector', () => {
  it.each([
    ['1.36', 'app in web', "unable to parse requirement: found 'web' expected: '('"],
    ['1.36', '=x', "found '=', expected: !, identifier, or 'end of string'"],
    ['1.36', 'a b', "unable to parse requirement: found 'b', expected: in, notin, =, ==, !=, gt, lt"],
    [
      '1.20',
      'a/b/c',
      `unable to parse requirement: invalid label key "a/b/c": a qualified name must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]') with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')`,
    ],
    [
      '1.20',
      'app=-x',
      `unable to parse requirement: invalid label value: "-x": at key: "app": a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')`,
    ],
    ['1.20', 'a b', "unable to parse requirement: found 'b', expected: '=', '!=', '==', 'in', notin'"],
    ['1.36', 'app in (web', "unable to parse requirement: found '', expected: ',' or ')'"],
    ['1.36', 'app=web,', "found '', expected: identifier after ','"],
    ['1.36', 'app=web tier', "found 'tier', expected: ',' or 'end of string'"],
    ['1.36', '!', "unable to parse requirement: found '', expected: identifier"],
  ])('of a %s server is refused as the parser stops: %s', (version, labelSelector, message) => {
    const { body } = testServer(version).request({ verb: 'list', resource: 'services', labelSelector });
    expect((body as Status).message).toBe(message);
  });

  it.each([
    ['app=web', ['a']],
    ['app!=web', ['b', 'c']],
    ['app in (web, db),tier', ['b']],
    ['!app', ['c']],
    ['app notin (web)', ['b', 'c']],
    ['app == db , tier=x', ['b']],
  ])('%s picks %j', (labelSelector, names) => {
    const server = testServer('1.30');
    const labels = { a: { app: 'web' }, b: { app: 'db', tier: 'x' }, c: {} };
    for (const [name, own] of Object.entries(labels)) {
      const body = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, labels: own } };
      server.request({ verb: 'create', resource: 'configmaps', body });
    }
    const { body } = server.request({ verb: 'list', resource: 'configmaps', labelSelector });
    expect((body as KubeList).items.map(({ metadata }) => metadata.name)).toEqual(names);
  });
});

describe('a field selector', () => {
  it.each([
    ['1.30', '', 'v1', 'pods', 'spec.nope', 'field label not supported: spec.nope'],
    [
      '1.30',
      '',
      'v1',
      'services',
      'spec.type',
      '"spec.type" is not a known field selector: only "metadata.name", "metadata.namespace"',
    ],
    ['1.31', '', 'v1', 'services', 'spec.nope', 'field label not supported: spec.nope'],
    ['1.31', 'batch', 'v1', 'jobs', 'spec.nope', 'field label "spec.nope" not supported for batchv1.Job'],
  ])('on %s: %s %s %s of %s', (kubernetes, group, version, resource, field, words) => {
    const request = { verb: 'list', group, version, resource, fieldSelector: `${field}=x` } as const;
    expect((testServer(kubernetes).request(request).body as Status).message).toBe(words);
  });

  it('of the type picks Services from 1.31 on', () => {
    const request = { verb: 'list', resource: 'services', fieldSelector: 'spec.type=NodePort' } as const;
    expect((testServer('1.31').request(request).body as KubeList).items).toEqual([]);
  });
});
