import { zoneAhead } from '#cluster';
import type { Step } from '#transcript';
import { offsetOf } from '../zones.ts';
import type { Fact } from './facts.ts';
import type { ShownLine } from './shown-tables.ts';

/** What gives a setting away: a word in a command or an output. The first row of a key that is met is taken. */
const signs: readonly {
  readonly key: string;
  readonly value: string;
  readonly shown: RegExp;
  readonly because: string;
}[] = [
  {
    key: 'provider',
    value: 'gke',
    shown: /\bgke-[\w-]+-pool-|-gke\.\d|\bgcloud container clusters\b/,
    because: 'GKE',
  },
  {
    key: 'provider',
    value: 'minikube',
    shown: /^minikube\s|\bminikube (?:ip|service|ssh|tunnel)\b|\bminikube v\d|^minikube +Ready/,
    because: 'minikube',
  },
  {
    key: 'provider',
    value: 'kind',
    shown: /\bkind-control-plane\b|^kind (?:create|get|load)\b/,
    because: 'kind',
  },
  {
    key: 'provider',
    value: 'docker-desktop',
    shown: /\bdocker-(?:desktop|for-desktop)\b|\sLoadBalancer\s+\S+\s+localhost\s/,
    because: 'Docker Desktop',
  },
  { key: 'provider', value: 'k3s', shown: /\+k3s\d|\bk3d-\w+|^k3d\s/, because: 'k3s' },
  {
    key: 'dns',
    value: 'kube-dns',
    shown: /^kube-dns-(?:v\d+-)?\w+(?:-\w+)? +[34]\/[34]/,
    because: 'the pods of kube-dns',
  },
  { key: 'dns', value: 'coredns', shown: /^coredns-\w+-\w+ +1\/1/, because: 'the pods of CoreDNS' },
  { key: 'runtime', value: 'docker', shown: /\bdocker:\/\//, because: 'the container runtime' },
  { key: 'runtime', value: 'containerd', shown: /\bcontainerd:\/\//, because: 'the container runtime' },
];

/** Which installer made a note's cluster, and what follows from that. */
export function readPlatform(steps: readonly Step[], lines: readonly ShownLine[]): readonly Fact[] {
  const texts = [...steps.map(({ command, place }) => ({ text: command, line: place.line })), ...lines].sort(
    (left, right) => left.line - right.line,
  );
  const facts = new Map<string, Fact>();
  for (const { key, value, shown, because } of signs) {
    const found = facts.has(key) ? undefined : texts.find(({ text }) => shown.test(text));
    if (found) facts.set(key, { key, value, line: found.line, because });
  }
  return [...facts.values(), ...readDomain(lines), ...readTimeZone(lines)];
}

function readDomain(lines: readonly ShownLine[]): readonly Fact[] {
  for (const { text, line } of lines) {
    const domain = /\b[\w-]+\.svc\.([a-z][\w-]*(?:\.[a-z][\w-]*)+)\b/.exec(text)?.[1];
    if (domain !== undefined)
      return domain === 'cluster.local'
        ? []
        : [{ key: 'clusterDomain', value: domain, line, because: 'the names of services' }];
  }
  return [];
}

function readTimeZone(lines: readonly ShownLine[]): readonly Fact[] {
  for (const { text, line } of lines) {
    const offset = /(?:Start Time|CreationTimestamp|Started):.*\d\d:\d\d:\d\d ([+-]\d{4})/.exec(text)?.[1];
    if (offset === undefined) continue;
    if (offset === '+0000') return [];
    const zone = zoneAhead(offsetOf(offset) ?? 0);
    return zone === undefined ? [] : [{ key: 'timezone', value: zone, line, because: 'the offset of dates' }];
  }
  return [];
}
