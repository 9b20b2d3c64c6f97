import { describe, expect, it } from 'vitest';
import type { Status } from '../../../src/cluster/api/request.ts';
import { testServer } from '../api/server.ts';

type Sent = readonly [group: string, version: string];
const stable: Sent = ['networking.k8s.io', 'v1'];
const beta: Sent = ['networking.k8s.io', 'v1beta1'];
const old: Sent = ['extensions', 'v1beta1'];

/** What a server of 1.20 says of an Ingress that it refuses, and otherwise nothing. */
function words([group, version]: Sent, spec: object, metadata: object = {}): string | undefined {
  const body = {
    apiVersion: `${group}/${version}`,
    kind: 'Ingress',
    metadata: { name: 'front', ...metadata },
    spec,
  };
  const place = { verb: 'create', group, version, resource: 'ingresses' } as const;
  const answer = testServer('1.20').request({ ...place, body });
  return answer.code < 300 ? undefined : (answer.body as Status).message.replace(/^.*? is invalid: /, '');
}

const path = 'spec.rules[0].http.paths[0].backend';
const rule = (backend: object) => ({
  rules: [{ http: { paths: [{ path: '/', pathType: 'Exact', backend }] } }],
});
const letter = 'must contain at least one letter or number (a-z, 0-9)';

describe('an Ingress is refused with the names of the version that was sent', () => {
  it.each<readonly [Sent, object, string]>([
    [
      stable,
      {},
      'spec: Invalid value: []networking.IngressRule(nil): either `defaultBackend` or `rules` must be specified',
    ],
    [
      old,
      { tls: [{}] },
      'spec: Invalid value: []networking.IngressRule(nil): either `backend` or `rules` must be specified',
    ],
    [
      beta,
      { backend: { serviceName: 'shop' } },
      'spec.backend: Required value: port name or number is required',
    ],
    [beta, { backend: { servicePort: 80 } }, 'spec.backend.serviceName: Required value'],
    [
      beta,
      rule({ serviceName: 'shop', servicePort: '8080' }),
      `${path}.servicePort: Invalid value: "8080": ${letter}`,
    ],
    [
      stable,
      rule({ service: { name: 'shop', port: { name: '8080' } } }),
      `${path}.service.port.name: Invalid value: "8080": ${letter}`,
    ],
    [
      stable,
      rule({ resource: { kind: '', name: 'a/b' } }),
      `[${path}.resource.kind: Required value: kind is required, ${path}.resource.name: Invalid value: "a/b": may not contain '/']`,
    ],
    [stable, { rules: [{ http: {} }] }, 'spec.rules[0].http.paths: Required value'],
  ])('%j: %j', (sent, spec, expected) => {
    expect(words(sent, spec)).toBe(expected);
  });

  it('lets a beta version have names of secrets that v1 refuses', () => {
    const tls = [{ secretName: 'Front_Key' }];
    const service = { name: 'shop', port: { number: 80 } };
    expect(words(beta, { backend: { serviceName: 'shop', servicePort: 80 }, tls })).toBeUndefined();
    expect(words(stable, { defaultBackend: { service }, tls })).toMatch(/^spec.tls\[0\].secretName: Invalid/);
  });

  it('takes a class either as a field or as an annotation', () => {
    const spec = {
      ingressClassName: 'inner',
      defaultBackend: { service: { name: 'a', port: { number: 80 } } },
    };
    const annotations = { 'kubernetes.io/ingress.class': 'outer' };
    expect(words(stable, spec, { annotations })).toBe(
      'annotations.kubernetes.io/ingress.class: Invalid value: "outer": can not be set when the class field is also set',
    );
  });
});

describe('a CronJob is refused in these words', () => {
  const cron = (version: string, spec: object) => {
    const job = {
      spec: { template: { spec: { restartPolicy: 'Never', containers: [{ name: 'c', image: 'busybox' }] } } },
    };
    const served = version === '1.20' ? 'v1beta1' : 'v1';
    const body = {
      apiVersion: `batch/${served}`,
      kind: 'CronJob',
      metadata: { name: 'nightly' },
      spec: { schedule: '0 3 * * *', jobTemplate: job, ...spec },
    };
    const place = { verb: 'create', group: 'batch', version: served, resource: 'cronjobs' } as const;
    const answer = testServer(version).request({ ...place, body });
    return answer.code < 300 ? undefined : (answer.body as Status).message.replace(/^.*? is invalid: /, '');
  };

  it.each([
    ['1.20', '0 24 * * *', 'End of range (24) above maximum (23): 24'],
    ['1.21', '0 24 * * *', 'end of range (24) above maximum (23): 24'],
    ['1.21', '0 0 0 * *', 'beginning of range (0) below minimum (1): 0'],
    ['1.21', '50-10 * * * *', 'beginning of range (50) beyond end of range (10): 50-10'],
    ['1.21', '*/0 * * * *', 'step of range should be a positive number: */0'],
    ['1.21', 'x * * * *', 'failed to parse int from x: strconv.Atoi: parsing "x": invalid syntax'],
    ['1.21', '@nightly', 'unrecognized descriptor: @nightly'],
    ['1.20', '* * *', 'Expected exactly 5 fields, found 3: * * *'],
    ['1.21', '* * *', 'expected exactly 5 fields, found 3: [* * *]'],
  ])('%s: schedule %s', (version, schedule, problem) => {
    expect(cron(version, { schedule })).toBe(`spec.schedule: Invalid value: "${schedule}": ${problem}`);
  });

  it.each(['0 3 * * MON-FRI', '*/15 * 1,15 * ?', '@daily', '@every 90s', '5/20 * * jan *'])(
    'takes the schedule %s',
    (schedule) => {
      expect(cron('1.21', { schedule })).toBeUndefined();
    },
  );

  it('counts nothing below zero', () => {
    const below = 'must be greater than or equal to 0';
    expect(cron('1.20', { startingDeadlineSeconds: -1, failedJobsHistoryLimit: -2 })).toBe(
      `[spec.startingDeadlineSeconds: Invalid value: -1: ${below}, spec.failedJobsHistoryLimit: Invalid value: -2: ${below}]`,
    );
  });
});
