import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type Asking, accessOf, type Served, serve } from './serve.ts';

const manifest = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: 2
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec: {containers: [{name: web, image: "nginx:1.25"}]}
`;
const pods = '/api/v1/namespaces/default/pods';
const configMaps = '/api/v1/namespaces/default/configmaps';
const configMap = (name: string, labels = {}) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name, labels },
  data: { a: 'b' },
});

let served: Served;
beforeAll(async () => {
  served = await serve('1.33', 'stepped', manifest);
});
afterAll(() => served.close());

const json = async (path: string, options?: Asking) => JSON.parse((await served.ask(path, options)).text);
const post = (path: string, body: unknown) => served.ask(path, { method: 'POST', body });

describe('a request is refused', () => {
  const anyPod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'x' } };
  const yaml = 'application/yaml';

  test.each<[string, string, Asking, number, string]>([
    ['without the token', '/api', { headers: { Authorization: null } }, 401, 'Unauthorized'],
    ['with another token', '/api', { headers: { Authorization: 'Bearer x' } }, 401, 'Unauthorized'],
    ['under another name', '/api', { headers: { Host: 'example.com' } }, 403, 'this host is not served here'],
    ['for no such path', '/nope', {}, 404, '404 page not found'],
    ['for no such resource', '/api/v1/things', {}, 404, 'could not find the requested resource'],
    ['for no such group', '/apis/things.org/v1/things', {}, 404, '404 page not found'],
    ['for no such object', `${pods}/x`, {}, 404, 'pods \\"x\\" not found'],
    [
      'with a method that it has not',
      pods,
      { method: 'PUT', body: anyPod },
      405,
      'does not allow this method',
    ],
    ['in no form that there is', pods, { headers: { Accept: 'text/html' } }, 406, 'NotAcceptable'],
    ['with half a body', pods, { method: 'POST', body: '{"a":' }, 400, 'unexpected end of JSON input'],
    [
      'with a body of no known form',
      pods,
      { method: 'POST', body: 'x', headers: { 'Content-Type': 'text/html' } },
      415,
      'UnsupportedMediaType',
    ],
    [
      'with a patch of no known form',
      `${pods}/x`,
      { method: 'PATCH', body: {} },
      415,
      'UnsupportedMediaType',
    ],
    ['with broken YAML', pods, { method: 'POST', body: '{', headers: { 'Content-Type': yaml } }, 400, 'YAML'],
    [
      'for another version',
      pods,
      { method: 'POST', body: { ...anyPod, apiVersion: 'v2' } },
      400,
      'is registered for version',
    ],
    [
      'for a dry run of another kind',
      `${configMaps}?dryRun=Some`,
      { method: 'POST', body: configMap('dry') },
      422,
      'dryRun: Unsupported value: []string{\\"Some\\"}: supported values: \\"All\\"',
    ],
    [
      'for forcing a patch that applies nothing',
      `${configMaps}/x?force=true`,
      { method: 'PATCH', body: {}, headers: { 'Content-Type': 'application/merge-patch+json' } },
      422,
      'force: Forbidden: may not be specified for non-apply patch',
    ],
    [
      "for applying in nobody's name",
      `${configMaps}/x`,
      { method: 'PATCH', body: configMap('x'), headers: { 'Content-Type': 'application/apply-patch+yaml' } },
      422,
      'fieldManager: Required value: is required for apply patch',
    ],
    [
      'for a deletion of no such kind',
      `${configMaps}/x?propagationPolicy=Sideways`,
      { method: 'DELETE' },
      422,
      'propagationPolicy: Unsupported value',
    ],
    ['from no revision', `${pods}?watch=1&resourceVersion=x`, {}, 500, 'strconv.ParseUint: parsing'],
    ['for what is not simulated', '/apis/node.k8s.io/v1/runtimeclasses', {}, 501, 'is not simulated'],
    ['to join a program without an upgrade', `${pods}/x/exec`, {}, 400, 'Upgrade request required'],
  ])('%s', async (_, path, options, code, words) => {
    const answer = await served.ask(path, options);
    expect([answer.code, answer.text]).toEqual([code, expect.stringContaining(words)]);
  });

  test('with a body that is too large, which is not read to its end', async () => {
    const body = 'x'.repeat(4 * 1024 * 1024);
    const answer = await served.ask(pods, { method: 'POST', body }).catch(() => undefined);
    expect(answer?.code ?? 413).toBe(413);
  });
});

describe('an answer comes', () => {
  test('as a Table, with metadata for objects', async () => {
    const Accept = 'application/json;as=Table;v=v1;g=meta.k8s.io';
    const table = await json(pods, { headers: { Accept } });
    expect([table.kind, table.apiVersion]).toEqual(['Table', 'meta.k8s.io/v1']);
    expect(table.rows[0].cells.slice(1, 4)).toEqual(['1/1', 'Running', 0]);
    expect(table.rows[0].object).toEqual({
      kind: 'PartialObjectMetadata',
      apiVersion: 'meta.k8s.io/v1',
      metadata: expect.objectContaining({ namespace: 'default' }),
    });
  });

  test('page by page', async () => {
    const first = await json(`${pods}?limit=1`);
    const second = await json(`${pods}?limit=1&continue=${encodeURIComponent(first.metadata.continue)}`);
    expect(first.items).toHaveLength(1);
    expect(second.items).toHaveLength(1);
    expect(second.items[0].metadata.name).not.toBe(first.items[0].metadata.name);
    expect(second.metadata.continue).toBeUndefined();
  });

  test('indented for people', async () => {
    const curl = await served.ask('/api', { headers: { 'User-Agent': 'curl/8' } });
    expect(curl.text).toContain('{\n  "kind": "APIVersions"');
    expect((await served.ask('/api')).text).toContain('{"kind":"APIVersions"');
    expect((await served.ask('/version')).text).toContain('{\n  "major": "1"');
  });

  test('with the warnings of the API', async () => {
    const path = '/api/v1/namespaces/default/endpoints';
    const { headers } = await served.ask(path);
    expect(headers.warning).toContain('299 - "v1 Endpoints is deprecated in v1.33+');
  });
});

describe('a watch', () => {
  const events = (text: string) =>
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  const told = (text: string) =>
    events(text).map(
      ({ type, object }) => `${type} ${object.metadata.name ?? object.metadata.resourceVersion}`,
    );

  test('tells what comes into a selection, changes in it and leaves it', async () => {
    const { metadata } = await json(configMaps);
    const since = `watch=1&labelSelector=a%3D1&resourceVersion=${metadata.resourceVersion}`;
    const watching = served.ask(`${configMaps}?${since}`, { lines: 3 });
    await post(configMaps, configMap('other'));
    await post(configMaps, configMap('one', { a: '1' }));
    const label = (a: string) =>
      served.ask(`${configMaps}/one`, {
        method: 'PATCH',
        headers: { 'Content-Type': 'application/merge-patch+json' },
        body: { metadata: { labels: { a, b: a } } },
      });
    await label('1');
    await label('2');
    expect(told((await watching).text)).toEqual(['ADDED one', 'MODIFIED one', 'DELETED one']);
  });

  test('begins with what is there, and ends when its time is up, with a bookmark', async () => {
    const query =
      'watch=1&timeoutSeconds=1&allowWatchBookmarks=true&fieldSelector=metadata.name%3Dkubernetes';
    const { text } = await served.ask(`/api/v1/namespaces/default/services?${query}`);
    expect(events(text).map(({ type }) => type)).toEqual(['ADDED', 'BOOKMARK']);
  });

  test('marks the end of what was there, when asked to', async () => {
    const query = 'watch=1&sendInitialEvents=true&resourceVersionMatch=NotOlderThan&allowWatchBookmarks=true';
    const { text } = await served.ask(`/api/v1/namespaces/default/services?${query}`, { lines: 2 });
    expect(events(text)[1].object.metadata.annotations).toEqual({ 'k8s.io/initial-events-end': 'true' });
  });

  test('of Tables tells the columns once', async () => {
    const Accept = 'application/json;as=Table;v=v1;g=meta.k8s.io';
    const { text } = await served.ask(`${pods}?watch=1`, { headers: { Accept }, lines: 2 });
    const columns = events(text).map(({ object }) => object.columnDefinitions?.[0]?.name ?? null);
    expect(columns).toEqual(['Name', null]);
  });
});

test('whom a client speaks for may do no more than its roles allow', async () => {
  const as = (user: string, group?: string) =>
    served.ask(pods, {
      headers: { 'Impersonate-User': user, ...(group !== undefined && { 'Impersonate-Group': group }) },
    });
  expect((await as('jane')).code).toBe(403);
  expect((await as('jane', 'system:masters')).code).toBe(200);
});

describe('a pod', () => {
  const name = async () => (await json(pods)).items[0].metadata.name;

  test('runs programs for a client that joins them', async () => {
    const { ca, token } = accessOf(served.server);
    const command = ['sh', '-c', 'cat; hostname; exit 3'].map(
      (word) => `command=${encodeURIComponent(word)}`,
    );
    const url = `${served.server.url.replace('https', 'wss')}${pods}/${await name()}/exec?${command.join('&')}`;
    const socket = new WebSocket(`${url}&stdin=true&stdout=true&stderr=true`, ['v5.channel.k8s.io'], {
      ca,
      headers: { Authorization: `Bearer ${token}` },
    });
    const received: string[] = [];
    socket.on('message', (data: Buffer) => received.push(`${data[0]}: ${data.subarray(1)}`));
    socket.on('open', () => {
      socket.send(Buffer.from('\0hello\n'));
      socket.send(Buffer.from([255, 0]));
    });
    await new Promise((resolve) => socket.on('close', resolve));
    expect(received).toEqual([
      `1: hello\n${await name()}\n`,
      expect.stringContaining('"causes":[{"reason":"ExitCode","message":"3"}]'),
    ]);
  });

  test('shows its log, and refuses one that is not there', async () => {
    expect((await served.ask(`${pods}/${await name()}/log?tailLines=1`)).code).toBe(200);
    const refused = await served.ask(`${pods}/${await name()}/log?previous=true`);
    expect(refused.text).toContain('previous terminated container');
    expect((await served.ask(`${pods}/${await name()}/log?container=x`)).text).toContain(
      'is not valid for pod',
    );
  });
});

test('the schemas of all kinds can be had in both versions of OpenAPI', async () => {
  const v2 = await json('/openapi/v2');
  const spec = v2.definitions['io.k8s.api.core.v1.PodSpec'];
  expect(spec.required).toEqual(['containers']);
  expect(spec.properties.containers).toEqual({
    type: 'array',
    items: { $ref: '#/definitions/io.k8s.api.core.v1.Container' },
    'x-kubernetes-patch-merge-key': 'name',
    'x-kubernetes-patch-strategy': 'merge',
  });
  const { paths } = await json('/openapi/v3');
  const v3 = await json(paths['apis/apps/v1'].serverRelativeURL);
  const text = JSON.stringify(v3);
  for (const [, name] of text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)) {
    expect(v3.components.schemas).toHaveProperty([name ?? '']);
  }
});
