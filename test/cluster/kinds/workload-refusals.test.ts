import { describe, expect, it } from 'vitest';
import type { Status } from '../../../src/cluster/api/request.ts';
import { testServer } from '../api/server.ts';

const kinds: Readonly<Record<string, readonly [version: string, resource: string]>> = {
  Deployment: ['apps/v1', 'deployments'],
  ReplicaSet: ['apps/v1', 'replicasets'],
  StatefulSet: ['apps/v1', 'statefulsets'],
  DaemonSet: ['apps/v1', 'daemonsets'],
  ReplicationController: ['v1', 'replicationcontrollers'],
  Job: ['batch/v1', 'jobs'],
};

/** What a server says of a workload that it refuses, and otherwise what it made. */
function answer(version: string, kind: string, spec: object): Status & { readonly spec?: object } {
  const [apiVersion = '', resource = ''] = kinds[kind] ?? [];
  const body = { apiVersion, kind, metadata: { name: 'front' }, spec };
  const [last = '', group = ''] = apiVersion.split('/').reverse();
  const place = { verb: 'create', group, version: last, resource } as const;
  return testServer(version).request({ ...place, body }).body as Status;
}

function words(version: string, kind: string, spec: object): string {
  const { message } = answer(version, kind, spec);
  return message
    .replace(/^.*? is invalid: /, '')
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'UID');
}

const template = (more: object = {}, labels: object = { app: 'front' }) => ({
  metadata: { labels },
  spec: { containers: [{ name: 'web', image: 'nginx' }], ...more },
});
const selector = { matchLabels: { app: 'front' } };
const odd = { matchExpressions: [{ key: 'app', operator: 'Like', values: ['front'] }] };
const goOdd =
  'v1.LabelSelector{MatchLabels:map[string]string(nil), MatchExpressions:[]v1.LabelSelectorRequirement{v1.LabelSelectorRequirement{Key:"app", Operator:"Like", Values:[]string{"front"}}}}';
const oddOperator =
  'spec.selector.matchExpressions[0].operator: Invalid value: "Like": not a valid selector operator';
const noMatch = (labels: string) =>
  `spec.template.metadata.labels: Invalid value: map[string]string${labels}: \`selector\` does not match template \`labels\``;
const rolling = 'spec.updateStrategy.rollingUpdate';

describe('a workload is refused in these words', () => {
  it.each<readonly [string, string, object, string]>([
    [
      '1.20',
      'Deployment',
      { selector: odd, template: { spec: {} } },
      `[${oddOperator}, spec.selector: Invalid value: ${goOdd}: invalid label selector]`,
    ],
    [
      '1.20',
      'StatefulSet',
      { selector: odd, template: template() },
      `[${oddOperator}, spec.selector: Invalid value: ${goOdd}]`,
    ],
    ['1.20', 'DaemonSet', { selector: odd, template: template() }, oddOperator],
    ['1.20', 'DaemonSet', { template: template() }, noMatch('{"app":"front"}')],
    [
      '1.20',
      'ReplicaSet',
      { selector, template: template({ activeDeadlineSeconds: 9 }) },
      'spec.template.spec.activeDeadlineSeconds: Forbidden: activeDeadlineSeconds in ReplicaSet is not Supported',
    ],
    ['1.20', 'ReplicationController', { selector: { app: 'front' } }, 'spec.template: Required value'],
    [
      '1.20',
      'Deployment',
      { selector, template: template(), strategy: { rollingUpdate: { maxSurge: '7' } } },
      "spec.strategy.rollingUpdate.maxSurge: Invalid value: intstr.IntOrString{Type:1, IntVal:0, StrVal:\"7\"}: a valid percent string must be a numeric string followed by an ending '%' (e.g. '1%',  or '93%', regex used for validation is '[0-9]+%')",
    ],
    [
      '1.20',
      'DaemonSet',
      { selector, template: template(), updateStrategy: { rollingUpdate: { maxUnavailable: '0%' } } },
      `${rolling}.maxUnavailable: Invalid value: intstr.IntOrString{Type:1, IntVal:0, StrVal:"0%"}: cannot be 0`,
    ],
    [
      '1.22',
      'DaemonSet',
      { selector, template: template(), updateStrategy: { rollingUpdate: { maxUnavailable: 0 } } },
      `${rolling}.maxUnavailable: Required value: cannot be 0 when maxSurge is 0`,
    ],
    [
      '1.20',
      'StatefulSet',
      {
        selector,
        template: template(),
        updateStrategy: { type: 'OnDelete', rollingUpdate: { partition: 2 } },
      },
      `${rolling}: Invalid value: apps.RollingUpdateStatefulSetStrategy{Partition:2}: only allowed for updateStrategy 'RollingUpdate'`,
    ],
  ])('%s: %s %j', (version, kind, spec, expected) => {
    expect(words(version, kind, spec)).toBe(expected);
  });
});

describe('a Job that does not select by hand leaves room for what the server adds', () => {
  const never = (labels?: object) => template({ restartPolicy: 'Never' }, labels);

  it('refuses a selector of its own, which would never find its pods', () => {
    const text = words('1.20', 'Job', { selector, template: never({}) });
    const made = '{"controller-uid":"UID", "job-name":"front"}';
    const printed =
      'v1.LabelSelector{MatchLabels:map[string]string{"app":"front", "controller-uid":"UID"}, MatchExpressions:[]v1.LabelSelectorRequirement(nil)}';
    expect(text).toBe(
      `[spec.selector: Invalid value: ${printed}: \`selector\` not auto-generated, ${noMatch(made)}]`,
    );
  });

  it('refuses labels of the template that say something else', () => {
    const text = words('1.20', 'Job', { template: never({ 'job-name': 'other' }) });
    expect(text).toBe(
      'spec.template.metadata.labels[job-name]: Invalid value: map[string]string{"controller-uid":"UID", "job-name":"other"}: must be \'front\'',
    );
  });

  it('wants a selector from who says that there is one', () => {
    const text = words('1.20', 'Job', { manualSelector: true, template: never() });
    expect(text).toBe(`[spec.selector: Required value, ${noMatch('{"app":"front"}')}]`);
  });

  it('drops the time to live while its gate is closed', () => {
    const spec = { ttlSecondsAfterFinished: 30, template: never() };
    expect(answer('1.20', 'Job', spec).spec).not.toHaveProperty('ttlSecondsAfterFinished');
    expect(answer('1.21', 'Job', spec).spec).toHaveProperty('ttlSecondsAfterFinished', 30);
  });
});
