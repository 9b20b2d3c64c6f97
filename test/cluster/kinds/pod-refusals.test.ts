import { describe, expect, it } from 'vitest';
import type { Status } from '../../../src/cluster/api/request.ts';
import { testServer } from '../api/server.ts';

/** What a server says of a pod that it refuses, and otherwise nothing. */
function words(version: string, spec: object): string | undefined {
  const server = testServer(version);
  const account = { name: 'default', namespace: 'default' };
  server.registry.create({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: account });
  const body = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'front' }, spec };
  const answer = server.request({ verb: 'create', resource: 'pods', body });
  return answer.code < 300 ? undefined : (answer.body as Status).message.replace(/^.*? is invalid: /, '');
}

const web = { name: 'web', image: 'nginx' };
const pod = (more: object) => ({ containers: [web], ...more });
const own = (more: object) => ({ containers: [{ ...web, ...more }] });
const volume = (source: object) => pod({ volumes: [{ name: 'files', ...source }] });
const node = (requirement: object) =>
  pod({
    affinity: {
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: {
          nodeSelectorTerms: [{ matchExpressions: [requirement] }],
        },
      },
    },
  });
const term = `spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0]`;
const at = 'spec.containers[0]';
const label =
  "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";

describe('what containers have is refused in these words', () => {
  it.each<readonly [object, string]>([
    [
      { envFrom: [{ prefix: '7' }] },
      `[${at}.envFrom[0].prefix: Invalid value: "7": a valid environment variable name must consist of alphabetic characters, digits, '_', '-', or '.', and must not start with a digit (e.g. 'my.env-name',  or 'MY_ENV.NAME',  or 'MyEnvName1', regex used for validation is '[-._a-zA-Z][-._a-zA-Z0-9]*'), ${at}.envFrom: Invalid value: "": must specify one of: \`configMapRef\` or \`secretRef\`]`,
    ],
    [
      { env: [{ name: 'KEY', valueFrom: { secretKeyRef: { name: 'keys', key: 'a key' } } }] },
      `${at}.env[0].valueFrom.secretKeyRef.key: Invalid value: "a key": a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is '[-._a-zA-Z0-9]+')`,
    ],
    [
      { env: [{ name: 'CPUS', valueFrom: { resourceFieldRef: { resource: 'cpu' } } }] },
      `${at}.env[0].valueFrom.resourceFieldRef.resource: Unsupported value: "cpu": supported values: "limits.cpu", "limits.ephemeral-storage", "limits.memory", "requests.cpu", "requests.ephemeral-storage", "requests.memory"`,
    ],
    [
      { resources: { requests: { 'example.com/card': '2' } } },
      `${at}.resources.limits: Required value: Limit must be set for non overcommitable resources`,
    ],
    [
      { resources: { requests: { 'example.com/card': '2' }, limits: { 'example.com/card': '3' } } },
      `${at}.resources.requests: Invalid value: "2": must be equal to example.com/card limit`,
    ],
    [
      { resources: { limits: { 'hugepages-2Mi': '4Mi' } } },
      `${at}.resources: Forbidden: HugePages require cpu or memory`,
    ],
    [
      { resources: { requests: { storage: '1Gi' } } },
      `${at}.resources.requests[storage]: Invalid value: "storage": must be a standard resource for containers`,
    ],
    [
      { readinessProbe: { httpGet: { port: 80, httpHeaders: [{ name: 'X Y', value: '1' }] } } },
      `${at}.readinessProbe.httpGet.httpHeaders: Invalid value: "X Y": a valid HTTP header must consist of alphanumeric characters or '-' (e.g. 'X-Header-Name', regex used for validation is '[-A-Za-z0-9]+')`,
    ],
    [
      { terminationMessagePolicy: 'Log' },
      `${at}.terminationMessagePolicy: Invalid value: "Log": must be 'File' or 'FallbackToLogsOnError'`,
    ],
    [
      { volumeDevices: [{ name: 'disk', devicePath: '/dev/x' }] },
      `${at}.volumeDevices[0].name: Not found: "disk"`,
    ],
    [
      { securityContext: { seccompProfile: { type: 'Strict' } } },
      `${at}.securityContext.seccompProfile.type: Unsupported value: "Strict": supported values: "Localhost", "RuntimeDefault", "Unconfined"`,
    ],
  ])('%j', (more, expected) => {
    expect(words('1.20', own(more))).toBe(expected);
  });
});

describe('what pods have is refused in these words', () => {
  it.each<readonly [string, object, string]>([
    [
      '1.20',
      volume({ hostPath: { path: '/a/..', type: 'Folder' } }),
      '[spec.volumes[0].hostPath.path: Invalid value: "/a/..": must not contain \'..\', spec.volumes[0].hostPath.type: Unsupported value: "Folder": supported values: "", "BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File", "FileOrCreate", "Socket"]',
    ],
    [
      '1.20',
      volume({ secret: { secretName: 'keys', defaultMode: 512 } }),
      'spec.volumes[0].secret.defaultMode: Invalid value: 512: must be a number between 0 and 0777 (octal), both inclusive',
    ],
    [
      '1.20',
      volume({ nfs: { server: 'nfs.example.com', path: 'data' } }),
      'spec.volumes[0].nfs.path: Invalid value: "data": must be an absolute path',
    ],
    [
      '1.20',
      volume({ downwardAPI: { items: [{ path: '..ip', fieldRef: { fieldPath: 'status.podIP' } }] } }),
      '[spec.volumes[0].downwardAPI.path: Invalid value: "..ip": must not start with \'..\', spec.volumes[0].downwardAPI.fieldRef.fieldPath: Unsupported value: "status.podIP": supported values: "metadata.annotations", "metadata.labels", "metadata.name", "metadata.namespace", "metadata.uid"]',
    ],
    [
      '1.20',
      volume({ projected: { sources: [{ serviceAccountToken: { path: 't', expirationSeconds: 60 } }] } }),
      'spec.volumes[0].projected.sources[0].serviceAccountToken.expirationSeconds: Invalid value: 60: may not specify a duration less than 10 minutes',
    ],
    [
      '1.20',
      volume({ emptyDir: { sizeLimit: '-1Mi' } }),
      'spec.volumes[0].emptyDir.sizeLimit: Forbidden: SizeLimit field must be a valid resource quantity',
    ],
    [
      '1.20',
      node({ key: 'zone', operator: 'Is' }),
      `${term}.operator: Invalid value: "Is": not a valid selector operator`,
    ],
    [
      '1.20',
      node({ key: 'cores', operator: 'Gt', values: ['2', '4'] }),
      `${term}.values: Required value: must be specified single value when \`operator\` is 'Lt' or 'Gt'`,
    ],
    [
      '1.20',
      pod({ securityContext: { runAsUser: -1, supplementalGroups: [5, -2] } }),
      '[spec.securityContext.runAsUser: Invalid value: -1: must be between 0 and 2147483647, inclusive, spec.securityContext.supplementalGroups[1]: Invalid value: -2: must be between 0 and 2147483647, inclusive]',
    ],
    [
      '1.20',
      pod({
        topologySpreadConstraints: [1, 1].map((maxSkew) => ({
          maxSkew,
          topologyKey: 'zone',
          whenUnsatisfiable: 'ScheduleAnyway',
        })),
      }),
      'spec.topologySpreadConstraints[0].{topologyKey, whenUnsatisfiable}: Duplicate value: "{zone, ScheduleAnyway}"',
    ],
    ['1.20', pod({ subdomain: 'a.b' }), `spec.subdomain: Invalid value: "a.b": ${label}`],
    [
      '1.25',
      pod({ initContainers: [{ ...web, name: 'first', readinessProbe: { tcpSocket: { port: 80 } } }] }),
      'spec.initContainers[0].readinessProbe: Forbidden: may not be set for init containers',
    ],
    [
      '1.29',
      pod({ initContainers: [{ ...web, name: 'first', readinessProbe: { tcpSocket: { port: 80 } } }] }),
      'spec.initContainers[0].readinessProbe: Forbidden: may not be set for init containers without restartPolicy=Always',
    ],
  ])('%s: %j', (version, spec, expected) => {
    expect(words(version, spec)).toBe(expected);
  });

  it('lets containers that run beside the others have probes', () => {
    const beside = {
      ...web,
      name: 'beside',
      restartPolicy: 'Always',
      readinessProbe: { tcpSocket: { port: 80 } },
    };
    expect(words('1.29', pod({ initContainers: [beside] }))).toBeUndefined();
  });

  it('wants a term where nodes are selected and none is stated', () => {
    const needed = { requiredDuringSchedulingIgnoredDuringExecution: {} };
    expect(words('1.20', pod({ affinity: { nodeAffinity: needed } }))).toBe(
      'spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms: Required value: must have at least one node selector term',
    );
  });
});
