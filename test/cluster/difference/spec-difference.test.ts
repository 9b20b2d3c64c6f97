import { describe, expect, it } from 'vitest';
import { type Json, type Oracle, seededOracle } from '#cluster';
import { blanksKey, forbiddenDifference } from '../../../src/cluster/difference/spec-difference.ts';

const spec = {
  volumes: [{ name: 'default-token-pfhzv', secret: { secretName: 'default-token-pfhzv', defaultMode: 420 } }],
  containers: [
    {
      name: 'nginx',
      image: 'nginx:1.19',
      ports: [{ containerPort: 80, protocol: 'TCP' }],
      resources: {},
      terminationMessagePath: '/dev/termination-log',
      terminationMessagePolicy: 'File',
      imagePullPolicy: 'IfNotPresent',
    },
  ],
  restartPolicy: 'Always',
  terminationGracePeriodSeconds: 30,
  dnsPolicy: 'ClusterFirst',
  securityContext: {},
};

type Spec = typeof spec & Readonly<Record<string, unknown>>;

function difference(minor: number, after: unknown, before: unknown = spec, blanks = 'blanks'): string {
  const seeded = seededOracle('difference');
  const oracle: Oracle = {
    ...seeded,
    choose: (choice) =>
      (choice.key === blanksKey ? choice.domain.parse(blanks) : undefined) ?? seeded.choose(choice),
  };
  const specs = { type: 'v1.PodSpec', before: before as Json, after: after as Json };
  const { detail, unprinted } = forbiddenDifference('no', specs, { major: 1, minor }, oracle);
  return unprinted ?? detail.replace(/^no\n/, '');
}

function withContainer(change: object, of: Spec = spec): Spec {
  return { ...of, containers: of.containers.map((container) => ({ ...container, ...change })) };
}

const otherPort = withContainer({ ports: [{ containerPort: 81, protocol: 'TCP' }] });

describe('the difference of two specs in a refusal', () => {
  it('is one of Go structs, cut to what stands beside a change, the new value first up to 1.21', () => {
    expect(difference(20, otherPort)).toBe(`  core.PodSpec{
  	Volumes:        {{Name: "default-token-pfhzv", VolumeSource: {Secret: &{SecretName: "default-token-pfhzv", DefaultMode: &420}}}},
  	InitContainers: nil,
  	Containers: []core.Container{
  		{
  			... // 3 identical fields
  			Args:       nil,
  			WorkingDir: "",
  			Ports: []core.ContainerPort{
  				{
  					Name:          "",
  					HostPort:      0,
- 					ContainerPort: 81,
+ 					ContainerPort: 80,
  					Protocol:      "TCP",
  					HostIP:        "",
  				},
  			},
  			EnvFrom: nil,
  			Env:     nil,
  			... // 14 identical fields
  		},
  	},
  	EphemeralContainers: nil,
  	RestartPolicy:       "Always",
  	... // 25 identical fields
  }
`);
  });

  it('names the old value first since 1.22', () => {
    const lines = difference(27, otherPort).split('\n');
    expect(lines.filter((line) => /^[-+]/.test(line)).map((line) => line.replace(/\s+/g, ' '))).toEqual([
      '- ContainerPort: 80,',
      '+ ContainerPort: 81,',
    ]);
  });

  it('names every type before 1.20', () => {
    const text = difference(15, withContainer({ imagePullPolicy: 'Always' }));
    expect(text).toContain('{Secret: &core.SecretVolumeSource{SecretName: "default-token-pfhzv",');
    expect(text).toContain('  			... // 14 identical fields\n  			TerminationMessagePath:');
    expect(text).toContain('  	... // 21 identical fields\n');
  });

  it('begins its lines with blanks that do not break in half of all processes', () => {
    const usual = difference(20, otherPort);
    const other = difference(20, otherPort, spec, 'blanks that do not break');
    expect(other).toBe(usual.replace(/^ {2}/gm, '\u00a0\u00a0').replace(/^([-+]) /gm, '$1\u00a0'));
  });

  it('shows amounts as Go holds them, in as much depth as there is room', () => {
    const before = withContainer({ resources: { requests: { cpu: '1', memory: '10Gi' } } });
    const after = withContainer({ resources: { requests: { cpu: '1', memory: '2Gi' } } });
    expect(difference(28, after, before)).toContain(`  				Limits: nil,
  				Requests: core.ResourceList{
  					s"cpu":    {i: {...}, s: "1", Format: "DecimalSI"},
- 					s"memory": {i: resource.int64Amount{value: 10737418240}, s: "10Gi", Format: "BinarySI"},
+ 					s"memory": {i: resource.int64Amount{value: 2147483648}, s: "2Gi", Format: "BinarySI"},
  				},
  				Claims: nil,
`);
  });

  it('matches elements of lists, and cuts long texts into pieces', () => {
    const script = (seconds: number) => `while true; do echo hello from the pod; sleep ${seconds}; done`;
    const before = withContainer({ command: ['sh', '-c', script(5)], args: ['a', 'c'] });
    const after = withContainer({ command: ['sh', '-c', script(10)], args: ['a', 'b', 'c'] });
    const text = difference(27, after, before);
    expect(text).toContain(`  				strings.Join({
  					"while true; do echo hello from the pod; sleep ",
- 					"5",
+ 					"10",
  					"; done",
  				}, ""),
`);
    expect(text).toContain('  				"a",\n+ 				"b",\n  				"c",\n');
  });

  it('lets selectors print themselves', () => {
    const constraint = { maxSkew: 1, topologyKey: 'zone', labelSelector: { matchLabels: { app: 'web' } } };
    const text = difference(20, { ...spec, topologySpreadConstraints: [constraint] });
    expect(text).toContain('LabelSelector: s"&LabelSelector{MatchLabels:map[string]string{app: web,},Match');
  });

  it('is one of lines of JSON since 1.34', () => {
    expect(difference(36, otherPort)).toMatch(/^@@ -\d+,7 \+\d+,7 @@\n/);
    expect(difference(36, otherPort)).toContain(`      "HostPort": 0,
-     "ContainerPort": 80,
+     "ContainerPort": 81,
      "Protocol": "TCP",
`);
  });

  it('is where two texts of JSON part up to 1.13', () => {
    const text = difference(13, otherPort);
    expect(text).toMatch(/^\{"Volumes":\[\{"Name":"default-token-pfhzv","HostPath":null,"EmptyDir":null,/);
    expect(text).toMatch(/"HostPort":0,"ContainerPort":8\n\nA: 1,"Protocol":"TCP",.*\n\nB: 0,"Protocol":/);
    expect(text).toContain('"SecurityContext":{"HostNetwork":false,"HostPID":false,');
  });

  it('says by name what of it is not simulated', () => {
    expect(difference(14, otherPort)).toBe('the difference of two Go structs as Kubernetes 1.14 prints it');
    const script = (end: string) => ['one', 'two', 'three', 'four', 'five', end].join('\n');
    const before = withContainer({ command: ['sh', `${script('six')} ${'x'.repeat(40)}`] });
    const after = withContainer({ command: ['sh', `${script('seven')} ${'x'.repeat(40)}`] });
    expect(difference(30, after, before)).toBe('a changed text of many lines in a difference');
  });
});
