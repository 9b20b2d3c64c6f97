import {
  type Inventory,
  type Json,
  type KubeObject,
  newestVersion,
  oldestVersion,
  podTemplateHash,
  type Version,
} from '#cluster';
import type { Finding } from '../finding.ts';
import { listedVersions } from '../listed.ts';
import type { Judged, Stage } from '../stage.ts';
import { linesOf } from './asked.ts';
import { find, objectsOf, part, resourceOfKind } from './inventory.ts';
import type { Story } from './story.ts';

/** A hash that a note shows for a template of another one. */
export interface OtherHash {
  readonly line: number;
  /** The name of the template's owner, and the namespace that it is in. */
  readonly name: string;
  readonly namespace: string | undefined;
  readonly shown: string;
  readonly computed: string;
}

/**
 * A pod's name holds a hash of its template, which nobody chooses (kubernetes: pkg/controller/deployment,
 * `ComputeHash`): a note that shows another one shows another template, or another version.
 */
export function wrongHash(
  stage: Stage,
  judged: Judged | undefined,
  story: Story,
  target: number,
): Finding | undefined {
  const world = story.after(target);
  const other = world && otherHash(stage, judged, world);
  if (world === undefined || other === undefined) return undefined;
  const { line, name, namespace, shown, computed } = other;
  const info = resourceOfKind(world, 'Deployment');
  const templateIn = (then: Inventory) =>
    part<Json>(info && find(then, info, name, namespace), 'spec', 'template');
  const changed = story.lastChange(target, templateIn);
  const told = toldAs(shown, judged);
  const only =
    told === undefined ? `can only be ${computed}: it` : 'but a restart at no instant gives that hash: it';
  return {
    line,
    code: 'wrong-hash',
    class: 'simulation',
    message: `Shows ${shown} as the pod-template-hash of ${name}, ${only} is computed from the pod template`,
    related: linesOf(changed),
    hints: told === undefined ? versionHints(shown, templateIn(world)) : [],
  };
}

/** The first hash of a text that stands where a run has printed the name of a ReplicaSet with another one. */
export function otherHash(
  { expected = [] }: Pick<Stage, 'expected'>,
  judged: Judged | undefined,
  world: Inventory,
): OtherHash | undefined {
  const sets = replicaSets(world);
  const known = new Set(sets.map(hashOf));
  for (const { expected: at = -1, actual = -1 } of judged?.comparison.pairs ?? []) {
    const note = expected[at];
    const printed = namesIn(judged?.run.lines[actual] ?? '');
    const set = sets.find(({ metadata: { name } }) => printed.some((word) => isOf(name, word)));
    if (note?.type !== 'text' || set === undefined) continue;
    const computed = hashOf(set);
    const name = set.metadata.name.slice(0, -computed.length - 1);
    const shown = namesIn(note.text).flatMap((word) => hashIn(name, word) ?? [])[0];
    if (shown === undefined || known.has(shown)) continue;
    // A restart stands in the template with its instant: another hash may be that of another instant.
    if ((toldAs(shown, judged)?.time.instantsOf?.(shown) ?? []).length > 0) return undefined;
    return { line: note.line, name, namespace: set.metadata.namespace, shown, computed };
  }
  return undefined;
}

/** What a hash was read as that holds an instant. */
function toldAs(shown: string, judged: Judged | undefined) {
  return judged?.reading.times.find(({ time, text }) => time.type === 'hash' && text === shown);
}

function namesIn(line: string): readonly string[] {
  return line.match(/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?/g) ?? [];
}

/** Whether a word is the name of a ReplicaSet, or of a pod of it. */
function isOf(name: string, word: string): boolean {
  return word === name || (word.startsWith(`${name}-`) && /^[a-z0-9]{5}$/.test(word.slice(name.length + 1)));
}

/** The hash in the name of a Deployment's ReplicaSet, or of a pod of it. */
function hashIn(deployment: string, word: string): string | undefined {
  if (!word.startsWith(`${deployment}-`)) return undefined;
  return /^([a-z0-9]{6,10})(?:-[a-z0-9]{5})?$/.exec(word.slice(deployment.length + 1))?.[1];
}

function replicaSets(world: Inventory): readonly KubeObject[] {
  const info = resourceOfKind(world, 'ReplicaSet');
  return info ? objectsOf(world, info) : [];
}

/** As the name has it: until 1.11 the label told the same in digits. */
function hashOf({ metadata: { name } }: KubeObject): string {
  return name.slice(name.lastIndexOf('-') + 1);
}

/** The versions whose layout of a template gives a hash. */
function versionHints(hash: string, template: Json | undefined): readonly string[] {
  if (template === undefined) return [];
  const versions: Version[] = [];
  for (let { minor } = oldestVersion; minor <= newestVersion.minor; minor += 1) {
    const version = { ...oldestVersion, minor };
    if (podTemplateHash(template, version).name === hash) versions.push(version);
  }
  const isOfMinikube = podTemplateHash(template, { major: 1, minor: 8 }, undefined, 'minikube').name === hash;
  if (isOfMinikube && versions.length === 0)
    return ['It is the hash under Kubernetes 1.8 as minikube ran it: state both in kanzen.yaml'];
  if (versions.length === 0)
    return ['Its template is another one than that of the manifest, or one of the two was mistyped'];
  const told = listedVersions(versions);
  return [`It is the hash under Kubernetes ${told}: state the note's version as "kubernetes" in kanzen.yaml`];
}
