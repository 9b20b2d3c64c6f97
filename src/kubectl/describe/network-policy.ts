import type { Json } from '#cluster';
import { field, isObject, list, record, text, texts } from '../fields.ts';
import type { DescribeContext } from './describe-context.ts';
import { describeAnnotations, describeLabels, selectorText } from './labels.ts';

/** kubectl: pkg/describe/describe.go `describeNetworkPolicy` */
export function describeNetworkPolicy(context: DescribeContext): void {
  const { writer, object, profile, host } = context;
  const created = text(object, 'metadata', 'creationTimestamp');
  const instant = Date.parse(created);
  const shown = `${created.replace('T', ' ').replace('Z', '')} +0000 UTC`;
  const { uid } = object.metadata;
  host.oracle.printed({ type: 'date', text: shown, instant, now: host.now(), ...(uid && { uid }) });
  writer.line(0, `Name:\t${object.metadata.name}`);
  writer.line(0, `Namespace:\t${object.metadata.namespace ?? ''}`);
  writer.line(0, `Created on:\t${shown}`);
  describeLabels(writer, 'Labels', object.metadata.labels);
  describeAnnotations(writer, 'Annotations', object.metadata.annotations, profile);
  describeSpec(context, record(object, 'spec'));
}

/** The spec is written without tabs. describe.go `describeNetworkPolicySpec` */
function describeSpec({ writer }: DescribeContext, spec: Json): void {
  const types = texts(spec, 'policyTypes');
  const selector = selectorText(field(spec, 'podSelector'));
  writer.line(0, 'Spec:');
  const everywhere =
    selector === '<none>' ? ' (Allowing the specific traffic to all pods in this namespace)' : '';
  writer.line(1, `PodSelector:     ${selector}${everywhere}`);
  for (const [type, word, peers] of [
    ['Ingress', 'ingress', 'from'],
    ['Egress', 'egress', 'to'],
  ] as const) {
    if (types.includes(type)) {
      writer.line(1, `Allowing ${word} traffic:`);
      for (const line of ruleLines(list(spec, word), word, peers)) writer.write(0, `    ${line}\n`);
    } else {
      writer.line(1, `Not affecting ${word} traffic`);
    }
  }
  writer.line(1, `Policy Types: ${types.join(', ')}`);
}

function ruleLines(
  rules: readonly Json[],
  word: 'ingress' | 'egress',
  peers: 'from' | 'to',
): readonly string[] {
  if (rules.length === 0) return [`<none> (Selected pods are isolated for ${word} connectivity)`];
  return rules.flatMap((rule, index) => [
    ...portLines(list(rule, 'ports')),
    ...peerLines(list(rule, peers), peers),
    ...(index < rules.length - 1 ? ['----------'] : []),
  ]);
}

function portLines(ports: readonly Json[]): readonly string[] {
  if (ports.length === 0) return ['To Port: <any> (traffic allowed to all ports)'];
  return ports.map((port) => {
    // Go prints a pointer that points nowhere.
    const number = text(port, 'port') || '<nil>';
    const end = text(port, 'endPort');
    return `To Port: ${number}${end === '' ? '' : `-${end}`}/${text(port, 'protocol') || 'TCP'}`;
  });
}

function peerLines(peers: readonly Json[], word: 'from' | 'to'): readonly string[] {
  const title = word === 'from' ? 'From' : 'To';
  if (peers.length === 0) {
    return [`${title}: <any> (traffic not restricted by ${word === 'from' ? 'source' : 'destination'})`];
  }
  return peers.flatMap((peer) => [`${title}:`, ...peerText(peer).map((line) => `  ${line}`)]);
}

function peerText(peer: Json): readonly string[] {
  const [pods, namespaces, block] = ['podSelector', 'namespaceSelector', 'ipBlock'].map((key) =>
    field(peer, key),
  );
  if (isObject(block)) {
    return [`IPBlock:`, `  CIDR: ${text(block, 'cidr')}`, `  Except: ${texts(block, 'except').join(', ')}`];
  }
  return [
    ...(isObject(namespaces) ? [`NamespaceSelector: ${selectorText(namespaces)}`] : []),
    ...(isObject(pods) ? [`PodSelector: ${selectorText(pods)}`] : []),
  ];
}
