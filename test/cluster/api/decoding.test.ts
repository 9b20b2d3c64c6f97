import { describe, expect, it } from 'vitest';
import type { ApiRequest, PatchType, Status } from '../../../src/cluster/api/request.ts';
import { testServer } from './server.ts';

const configMap = (data: object) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { annotations: { 'kubectl.kubernetes.io/last-applied-configuration': '{}' }, name: 'bad' },
  data,
});
const service = (spec: object) => ({ apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec });
const cannot = (kind: string) => `${kind} in version "v1" cannot be handled as a ${kind}: `;

function refusal(version: string, request: Partial<ApiRequest>): string {
  const { body } = testServer(version).request({ verb: 'create', ...request });
  return (body as Status).message;
}

function refusedPatch(version: string, patchType: PatchType, body: object): string {
  const server = testServer(version);
  server.request({ verb: 'create', resource: 'services', body: service({ ports: [{ port: 80 }] }) });
  const patch = { verb: 'patch', resource: 'services', name: 'web', patchType, body } as const;
  const { body: answer } = server.request({ ...patch, fieldValidation: 'Strict' });
  return (answer as Status).message;
}

describe('a body that does not fit its type is refused in the words of the decoder', () => {
  it('of 1.22 and before, which names what it leaves', () => {
    expect(refusal('1.20', { resource: 'configmaps', body: configMap({ lives: 3 }) })).toBe(
      `${cannot('ConfigMap')}v1.ConfigMap.ObjectMeta: v1.ObjectMeta.TypeMeta: Kind: Data: ReadString: expects " or n, but found 3, error found in #10 byte of ...|{"lives":3},"kind":"|..., bigger context ...|{"apiVersion":"v1","data":{"lives":3},"kind":"ConfigMap","metadata":{"annotations":{"k|...`,
    );
    const secret = { ...configMap({ username: 'admin!' }), kind: 'Secret' };
    expect(refusal('1.20', { resource: 'secrets', body: secret })).toBe(
      `${cannot('Secret')}v1.Secret.ObjectMeta: v1.ObjectMeta.TypeMeta: Kind: Data: decode base64: illegal base64 data at input byte 5, error found in #10 byte of ...|":"admin!"},"kind":"|..., bigger context ...|{"apiVersion":"v1","data":{"username":"admin!"},"kind":"Secret","metadata":{"annotations":{"kube|...`,
    );
    const port = service({ ports: [{ port: '80' }] });
    expect(refusal('1.20', { resource: 'services', body: port })).toContain(
      `${cannot('Service')}v1.Service.Spec: v1.ServiceSpec.Ports: []v1.ServicePort: v1.ServicePort.Port: readUint32: unexpected character: \ufffd, error found in #10 byte of ...|[{"port":"80"}]}}\n|..., bigger context`,
    );
  });

  it('of 1.22 and before, which reads on out of step after the first fault', () => {
    const resources = { limits: { cpu: 'half', memory: '1Gi' } };
    const pod = { containers: [{ image: 'nginx', name: 'web', resources }] };
    const body = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' }, spec: pod };
    expect(refusal('1.20', { resource: 'pods', body })).toBe(
      `${cannot('Pod')}v1.Pod.Spec: v1.PodSpec.Containers: []v1.Container: v1.Container.Resources: v1.ResourceRequirements.Limits: unmarshalerDecoder: quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$', error found in #10 byte of ...|pu":"half","memory":|..., bigger context ...|","name":"web","resources":{"limits":{"cpu":"half","memory":"1Gi"}}}]}}\n|...`,
    );
    const ports = [{ name: 8, nodePort: 30273, port: 80 }];
    expect(refusal('1.20', { resource: 'services', body: service({ ports }) })).toContain(
      `${cannot('Service')}v1.Service.Spec: v1.ServiceSpec.Ports: []v1.ServicePort: v1.ServicePort.NodePort: Name: ReadString: expects`,
    );
  });

  it('of 1.23 and later, which names the field', () => {
    expect(refusal('1.36', { resource: 'configmaps', body: configMap({ lives: 3 }) })).toBe(
      `${cannot('ConfigMap')}json: cannot unmarshal number into Go struct field ConfigMap.data of type string`,
    );
  });
});

describe('a patch that makes no object of its type is refused', () => {
  it('with the patch itself, where it is a strategic one', () => {
    expect(refusedPatch('1.20', 'strategic', { metadata: { labels: { version: 1 } } })).toBe(
      ' "" is invalid: patch: Invalid value: "map[metadata:map[labels:map[version:1]]]": cannot convert int64 to string',
    );
    expect(refusedPatch('1.36', 'strategic', { spec: { healthCheckNodePort: 'x' } })).toBe(
      ' "" is invalid: patch: Invalid value: "map[spec:map[healthCheckNodePort:x]]": unrecognized type: int32',
    );
  });

  it('with its outcome, where it is a merge patch', () => {
    expect(refusedPatch('1.36', 'merge', { spec: { healthCheckNodePort: 'x' } })).toMatch(
      /^ "" is invalid: patch: Invalid value: "\{\\"apiVersion\\":.*": json: cannot unmarshal string into Go struct field ServiceSpec\.spec\.healthCheckNodePort of type int32$/,
    );
  });

  it('where it states unknown fields and the client asked to be told', () => {
    expect(refusedPatch('1.36', 'strategic', { spec: { colour: 'red' } })).toBe(
      ' "" is invalid: patch: Invalid value: "map[spec:map[colour:red]]": strict decoding error: unknown field "spec.colour"',
    );
  });

  it('where an item of a list has no key', () => {
    expect(refusedPatch('1.36', 'strategic', { spec: { ports: [{ targetPort: 80 }] } })).toBe(
      'map: map[targetPort:80] does not contain declared merge key: port',
    );
  });
});
