import type { Inventory, KubeObject, ResourceInfo } from '#cluster';
import { makersOf, objectsOf, part, resourceOfKind } from './causes/inventory.ts';
import { mentions } from './manifest-names.ts';
import type { Manifests } from './working-files.ts';

/** A line that a world does not print as its note shows it. */
export interface Puzzle {
  /** The commands of the stage, and the lines on each side that have no equal on the other. */
  readonly commands: readonly string[];
  readonly shown: readonly string[];
  readonly printed: readonly string[];
  /** Such lines of later stages. */
  readonly later: readonly string[];
  /** What stood in the world when it was typed, and before the first line of the note. */
  readonly world: Inventory;
  readonly atFirst: Inventory;
  readonly manifests: Manifests;
}

/**
 * What an author may have typed before a line and not shown, each as the commands of one way, the likeliest
 * first: that something was deleted or scaled, that a workload got another image, that a manifest was
 * applied, that pods were replaced.
 */
export function unseenCommands(puzzle: Puzzle): readonly (readonly string[])[] {
  const ways = [
    deletions(puzzle),
    scalings(puzzle),
    newImages(puzzle),
    applications(puzzle),
    namespaces(puzzle),
    replacements(puzzle),
  ];
  return ways.flatMap((commands, index) => [
    ...(commands.length > 1 && index < 1 ? [commands] : []),
    ...commands.map((command) => [command]),
  ]);
}

/** Kinds whose objects the cluster makes by itself for others, though it does not say that it owns them. */
const madeForOthers = new Set(['Endpoints', 'Event', 'Lease', 'Node', 'ServiceAccount']);

interface Made {
  readonly info: ResourceInfo;
  readonly object: KubeObject;
}

/** The objects that the note has made by now. */
function madeBy({ world, atFirst }: Puzzle): readonly Made[] {
  const made = new Map<string, Made>();
  for (const info of world.resources) {
    if (madeForOthers.has(info.kind)) continue;
    const before = new Set(objectsOf(atFirst, info).map(({ metadata }) => metadata.uid));
    for (const object of objectsOf(world, info)) {
      const { uid = '' } = object.metadata;
      // What two groups serve is one object.
      if (!before.has(uid) && !made.has(uid) && makersOf(world, object).length === 0)
        made.set(uid, { info, object });
    }
  }
  return [...made.values()];
}

function deletions(puzzle: Puzzle): readonly string[] {
  const text = [...puzzle.commands, ...puzzle.printed].join('\n');
  return madeBy(puzzle)
    .filter(({ object }) => mentions(text, object.metadata.name))
    .map(({ info, object }) => `kubectl delete ${target(info, object)}`);
}

/** Another number of replicas: the one that a row wants, or as many as there are rows of pods. */
function scalings(puzzle: Puzzle): readonly string[] {
  return madeBy(puzzle).flatMap(({ info, object }) => {
    const now = part<number>(object, 'spec', 'replicas');
    if (now === undefined) return [];
    const { name } = object.metadata;
    const pods = (lines: readonly string[]) => lines.filter((line) => line.includes(`${name}-`)).length;
    const own = puzzle.shown.find((line) => mentions(line, name) && wanted.test(line)) ?? '';
    const [, told] = wanted.exec(own) ?? [];
    const replicas = told === undefined ? now + pods(puzzle.shown) - pods(puzzle.printed) : Number(told);
    return replicas === now ? [] : [`kubectl scale ${target(info, object)} --replicas=${replicas}`];
  });
}

/** `2/3`: so many are ready of those that are wanted. */
const wanted = /\s\d+\/(\d+)\s/;

interface Container {
  readonly name: string;
  readonly image: string;
}

/** Another tag of an image that a workload runs. */
function newImages(puzzle: Puzzle): readonly string[] {
  const words = [...puzzle.shown, ...puzzle.later].flatMap((line) => line.split(/[\s,"=]+/));
  return madeBy(puzzle).flatMap(({ info, object }) => {
    const containers = part<readonly Container[]>(object, 'spec', 'template', 'spec', 'containers') ?? [];
    return containers.flatMap(({ name, image }) => {
      const bare = image.replace(/:[^:/]*$/, '');
      const others = words.filter((word) => word !== image && word.startsWith(`${bare}:`));
      return [...new Set(others)].map(
        (other) => `kubectl set image ${target(info, object)} ${name}=${other}`,
      );
    });
  });
}

/** Pods of a workload that are others than before: some were deleted, or all of them begun anew. */
function replacements(puzzle: Puzzle): readonly string[] {
  const text = puzzle.printed.join('\n');
  const pods = resourceOfKind(puzzle.world, 'Pod');
  const gone = (pods === undefined ? [] : objectsOf(puzzle.world, pods)).filter(
    (pod) => makersOf(puzzle.world, pod).length > 0 && mentions(text, pod.metadata.name),
  );
  const names = gone.map(({ metadata }) => metadata.name).join(' ');
  const workloads = madeBy(puzzle).filter(
    ({ info, object }) => restartable.has(info.kind) && text.includes(`${object.metadata.name}-`),
  );
  return [
    ...(pods === undefined || gone.length === 0 ? [] : [`kubectl delete pod ${names}`]),
    ...workloads.map(({ info, object }) => `kubectl rollout restart ${target(info, object)}`),
    ...workloads.map(({ info, object }) => `kubectl rollout undo ${target(info, object)}`),
  ];
}

const restartable = new Set(['Deployment', 'StatefulSet', 'DaemonSet']);

function applications({ commands, shown, printed, manifests }: Puzzle): readonly string[] {
  const text = [...commands, ...shown, ...printed].join('\n');
  return [...manifests]
    .filter(([, { names }]) => names.some((name) => mentions(text, name) || text.includes(`${name}-`)))
    .map(([file]) => `kubectl apply -f ${file}`);
}

function namespaces({ printed }: Puzzle): readonly string[] {
  const names = printed.flatMap((line) => /namespaces "([^"]+)" not found/.exec(line)?.[1] ?? []);
  return [...new Set(names)].map((name) => `kubectl create namespace ${name}`);
}

/** `deployment web`, `service web -n shop`: as an author names an object. */
function target({ kind, namespaced }: ResourceInfo, { metadata }: KubeObject): string {
  const elsewhere = namespaced && metadata.namespace !== 'default' ? ` -n ${metadata.namespace}` : '';
  return `${kind.toLowerCase()} ${metadata.name}${elsewhere}`;
}
