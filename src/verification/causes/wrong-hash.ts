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

/** `web-7cbdd5fd5f` or `web-7cbdd5fd5f-zlp6v`, maybe after its kind. */
const hashed = /^(?:[a-z.]+\/)?([a-z0-9][a-z0-9-]*?)-([a-z0-9]{6,10})(?:-[a-z0-9]{5})?$/;

/**
 * A pod's name holds a hash of its template, which nobody chooses (kubernetes: pkg/controller/deployment,
 * `ComputeHash`): a note that shows another one shows another template, or another version.
 */
export function wrongHash(
  { expected = [] }: Stage,
  judged: Judged | undefined,
  story: Story,
  target: number,
): Finding | undefined {
  const world = story.after(target);
  const sets = new Map((world ? replicaSets(world) : []).map((set) => [hashOf(set), set]));
  for (const { expected: at = -1, actual = -1 } of judged?.comparison.pairs ?? []) {
    const note = expected[at];
    const [, prefix, shown = ''] = hashed.exec(note?.type === 'text' ? firstWord(note.text) : '') ?? [];
    const [, name, printed = ''] = hashed.exec(firstWord(judged?.run.lines[actual] ?? '')) ?? [];
    const set = sets.get(printed);
    if (note === undefined || world === undefined || set === undefined) continue;
    if (name !== prefix || shown === printed || sets.has(shown)) continue;
    const { namespace } = set.metadata;
    const info = resourceOfKind(world, 'Deployment');
    const templateIn = (then: Inventory) =>
      part<Json>(info && find(then, info, name ?? '', namespace), 'spec', 'template');
    const changed = story.lastChange(target, templateIn);
    // A restart stands in the template with its instant: another hash may be that of another instant.
    const told = judged?.reading.times.find(({ time, text }) => time.type === 'hash' && text === shown);
    if (told !== undefined && (told.time.instantsOf?.(shown) ?? []).length > 0) return undefined;
    const only =
      told === undefined ? `can only be ${printed}: it` : 'but a restart at no instant gives that hash: it';
    return {
      line: note.line,
      code: 'wrong-hash',
      class: 'simulation',
      message: `Shows ${shown} as the pod-template-hash of ${name}, ${only} is computed from the pod template`,
      related: linesOf(changed),
      hints: told === undefined ? versionHints(shown, templateIn(world)) : [],
    };
  }
  return undefined;
}

function firstWord(line: string): string {
  return line.trim().split(/\s/)[0] ?? '';
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
