import { describe, expect, it } from 'vitest';
import { type TestServer, testServer } from '../cluster/api/server.ts';
import { runKubectl } from './host.ts';

const map = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n`;
const unknown = 'apiVersion: v1\nkind: Nothing\nmetadata:\n  name: x\n';
const wrong =
  'apiVersion: v1\nkind: Service\nmetadata:\n  name: s\nspec:\n  selectors: {}\n  ports:\n  - port: 80\n';

function run(line: string, versions: { client: string; server: string }, server?: TestServer, file = '') {
  const { api, clock } = server ?? testServer(versions.server);
  const files = { 'f.yaml': file, dir: '' };
  return runKubectl(line.split(' '), { ...versions, api, now: clock.now, files });
}

describe('manifests', () => {
  it('around one of an unknown kind are applied', () => {
    const versions = { client: '1.36', server: '1.36' };
    const { output, exitCode } = run(
      'apply -f f.yaml',
      versions,
      undefined,
      [map('a'), unknown, map('b')].join('---\n'),
    );
    expect(output).toBe(
      'configmap/a created\nconfigmap/b created\n' +
        'error: resource mapping not found for name: "x" namespace: "" from "f.yaml": ' +
        'no matches for kind "Nothing" in version "v1"\nensure CRDs are installed first\n',
    );
    expect(exitCode).toBe(1);
  });

  it.each([
    ['1.20', '1.20', 'client'],
    ['1.33', '1.20', 'client'],
    ['1.24', '1.36', 'client'],
    ['1.36', '1.36', 'server'],
  ] as const)('are validated by a %s client of a %s server on the %s', (client, server, side) => {
    const { output } = run('apply -f f.yaml', { client, server }, undefined, wrong);
    expect(output).toContain(
      side === 'client'
        ? 'ValidationError(Service.spec): unknown field "selectors" in io.k8s.api.core.v1.ServiceSpec'
        : 'strict decoding error: unknown field "spec.selectors"',
    );
  });

  it('without a name are refused before the server is asked', () => {
    const nameless = 'apiVersion: v1\nkind: ConfigMap\n';
    const { output } = run('apply -f f.yaml', { client: '1.33', server: '1.33' }, undefined, nameless);
    expect(output).toBe(
      'error: error when retrieving current configuration of:\n' +
        'Resource: "/v1, Resource=configmaps", GroupVersionKind: "/v1, Kind=ConfigMap"\n' +
        'Name: "", Namespace: "default"\nfrom server for: "f.yaml": resource name may not be empty\n',
    );
  });
});

describe('kubectl get', () => {
  it('says that a namespace is missing rather than what would be in it', () => {
    const { output } = run('get cm x -n nowhere', { client: '1.33', server: '1.33' });
    expect(output).toBe('Error from server (NotFound): namespaces "nowhere" not found\n');
  });

  it.each([
    ['1.33', 'Warning: short name "ing" could also match lower priority resource ingresses.extensions\n'],
    ['1.28', ''],
  ])('of client %s warns of a short name that means two resources', (client, warning) => {
    const { output } = run('get ing', { client, server: '1.20' });
    expect(output).toBe(`${warning}No resources found in default namespace.\n`);
  });

  it('names a resource that is not simulated', () => {
    const { unsupported } = run('get mutatingwebhookconfigurations', { client: '1.36', server: '1.36' });
    expect(unsupported).toEqual(['the resource mutatingwebhookconfigurations.admissionregistration.k8s.io']);
  });
});

describe('kubectl version', () => {
  it('prints the whole build in clients before 1.28', () => {
    const { output } = run('version --client', { client: '1.20', server: '1.20' });
    expect(output).toMatch(
      /^Client Version: version\.Info\{Major:"1", Minor:"20", GitVersion:"v1\.20\.\d+", /,
    );
  });

  it('tells in JSON which versions a server stands in for', () => {
    const { stdout } = run('version -o json', { client: '1.36', server: '1.36' });
    expect(JSON.parse(stdout)).toHaveProperty('serverVersion.minCompatibilityMinor', '35');
  });

  it('fails without a server, after the version of the client', () => {
    const result = runKubectl(['version'], { client: '1.33', server: '1.33', api: undefined, now: 0 });
    expect(result.output.split('\n')).toHaveLength(4);
    expect(result.exitCode).toBe(1);
  });
});

describe('kubectl api-versions', () => {
  it.each([
    ['1.20', 'policy/v1beta1', 'resource.k8s.io/v1'],
    ['1.36', 'resource.k8s.io/v1', 'policy/v1beta1'],
  ])('of server %s has %s and not %s', (server, present, absent) => {
    const lines = run('api-versions', { client: '1.33', server }).output.split('\n');
    expect(lines).toContain(present);
    expect(lines).not.toContain(absent);
  });
});

describe('a server that is not reached', () => {
  const old = { client: '1.20', server: '1.20' };

  it.each([
    [
      'get pods --server=https://127.0.0.1:9',
      'The connection to the server 127.0.0.1:9 was refused - did you specify the right host or port?\n',
    ],
    [
      'get pods --server=http://127.0.0.1:6443',
      'Error from server (BadRequest): the server rejected our request for an unknown reason\n',
    ],
  ])('is told for kubectl %s', (line, output) => {
    expect(run(line, old)).toMatchObject({ output, exitCode: 1 });
  });

  it('is told of each try by newer clients', () => {
    const { output } = run('get pods --server=https://127.0.0.1:9', { client: '1.33', server: '1.20' });
    expect(output.match(/memcache\.go:\d+\] "Unhandled Error" err=".*Get \\"https:/g)).toHaveLength(5);
  });
});
