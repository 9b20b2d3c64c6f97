import { stringify } from 'yaml';
import type { Step } from '#transcript';
import { linesOf, type ShownTable } from '../suggestion/shown-tables.ts';
import type { Around } from './around.ts';
import { filesByAge, type Written } from './by-age.ts';
import { type Manifest, objectsMade, objectTold } from './made-objects.ts';
import { shownSelector } from './presumed-labels.ts';
import { manifestOf, replicasOf } from './presumed-manifest.ts';
import { ownerOf, type PresumedObject } from './presumed-object.ts';
import { objectsSeen, type SeenObject } from './seen-objects.ts';
import { typedKubectls } from './typed-kubectl.ts';

/** What a note has to presume from. */
export interface Grounds {
  readonly steps: readonly Step[];
  readonly tables: readonly ShownTable[];
  /** The manifests of a file or folder that the note has; undefined where it has none of that name. */
  manifestsOf(file: string): readonly Manifest[] | undefined;
  /** All manifests that the page and its bundle show, in whatever file. */
  readonly manifests: readonly Manifest[];
}

/** Manifests of what a note shows and neither makes nor has. */
export interface Presumption {
  /** What was there before the first line, as files of manifests, the oldest first; none where nothing was. */
  readonly given: readonly string[];
  /** The files that commands apply, by the names that they ask for. */
  readonly files: Readonly<Record<string, string>>;
  /** Workloads whose templates are presumed, so that their hashes are not known. */
  readonly unknownTemplates: readonly string[];
  /** The first line that something is presumed for; 0 where nothing is. */
  readonly line: number;
}

/**
 * Presumes the objects that a note shows before anything makes them, and what is in files that it applies and
 * does not have, from all that its listings, results and commands tell of them.
 */
export function presume(grounds: Grounds): Presumption {
  const presuming = new Presuming(grounds);
  for (const step of grounds.steps) presuming.read(step);
  return presuming.result();
}

/** Names of objects that clusters make by themselves. */
const own =
  /^(?:kubernetes|kube-root-ca\.crt|default|default-token-\w+|kube-.*|pvc-[\da-f]{8}-[\da-f-]{27})$/;
/** Namespaces of what clusters and their add-ons are made of. */
const system =
  /^(?:kube-.*|.*-system|ingress-nginx|kubernetes-dashboard|local-path-storage|cert-manager|istio.*)$/;

class Presuming {
  readonly #grounds: Grounds;
  readonly #made = new Set<string>();
  readonly #objects = new Map<string, PresumedObject>();
  /** Where each object belongs: to files, or to none for what was there before. */
  readonly #files = new Map<PresumedObject, (string | undefined)[]>();
  /** The names in whole listings, by their kind and namespace: what is not in one was not there then. */
  readonly #listed: (readonly [string, ReadonlySet<string>])[] = [];
  /** A file that was applied without a result, so that what is met next may be of it. */
  #pending: string | undefined;

  constructor(grounds: Grounds) {
    this.#grounds = grounds;
  }

  read(step: Step): void {
    const seen = objectsSeen(step, this.#grounds.tables, 'default');
    for (const each of seen) this.#meet(each);
    this.#listed.push(...wholeListing(step, seen, this.#grounds.tables));
    const asked = this.#unknownFiles(step);
    const { manifestsOf } = this.#grounds;
    const made = objectsMade(step, (file) => manifestsOf(file) ?? []);
    if (asked.length > 0) this.#apply(asked, step);
    for (const { kind, name } of made) this.#made.add(keyOf(kind, name));
  }

  result(): Presumption {
    const objects = [...this.#objects.values()];
    const around = aroundOf(this.#grounds, objects);
    const texts = new Map<string, string[]>();
    const before: Written[] = [];
    const unknown = new Set<string>();
    const lines: number[] = [];
    for (const object of objects) {
      const known = this.#grounds.manifests.find(
        ({ kind, name }) => kind === object.kind && name === object.name,
      );
      const manifest = known ? asSeen(known.object, object, around) : manifestOf(object, around);
      if (manifest === undefined) continue;
      const text = stringify(manifest, { lineWidth: 0, aliasDuplicateObjects: false });
      for (const file of this.#files.get(object) ?? []) {
        if (file === undefined) before.push({ object, text });
        else texts.set(file, [...(texts.get(file) ?? []), text]);
      }
      if (!known && /^(?:Deployment|DaemonSet)$/.test(object.kind)) unknown.add(object.name);
      lines.push(object.line);
    }
    return {
      given: filesByAge(before),
      files: Object.fromEntries([...texts].map(([file, parts]) => [file, parts.join('---\n')])),
      unknownTemplates: [...unknown],
      line: Math.min(...lines, ...(lines.length === 0 ? [0] : [])),
    };
  }

  #meet(seen: SeenObject): void {
    const space = seen.kind === 'Namespace' ? seen.name : seen.namespace;
    if (own.test(seen.name) || system.test(space)) return;
    const maker = this.#makerOf(seen);
    const owner = maker ?? ownerOf(seen, (kind, name) => this.#isNamed(kind, name));
    const object = this.#objects.get(keyOf(owner.kind, owner.name));
    if (object) note(object, seen);
    else if (maker === undefined && !this.#isMade(owner) && !this.#wasAbsent(owner, seen))
      this.#presume(owner, seen, this.#pending);
  }

  /** Whether it can only have been made since an earlier listing, by nothing that the note shows. */
  #wasAbsent({ kind, name }: { readonly kind: string; readonly name: string }, seen: SeenObject): boolean {
    const isOf = (each: string) => each === name || (seen.kind !== kind && each.startsWith(`${name}-`));
    return (
      this.#pending === undefined &&
      this.#listed.some(([key, names]) => key === keyOf(seen.kind, seen.namespace) && ![...names].some(isOf))
    );
  }

  #presume(
    { kind, name }: { readonly kind: string; readonly name: string },
    seen: SeenObject,
    file: string | undefined,
  ): void {
    const { namespace, line } = seen;
    const object: PresumedObject = { kind, name, namespace, line, seen: [], pods: [] };
    note(object, seen);
    const isNew = namespace !== 'default' && !this.#made.has(keyOf('Namespace', namespace));
    if (isNew && kind !== 'Namespace' && !this.#objects.has(keyOf('Namespace', namespace)))
      this.#presume(
        { kind: 'Namespace', name: namespace },
        { ...seen, kind: 'Namespace', name: namespace, namespace: 'default', cells: {} },
        undefined,
      );
    this.#objects.set(keyOf(kind, name), object);
    this.#files.set(object, [file]);
  }

  /** What was made or presumed and made this object: a workload made a pod, a set of pods, or a volume. */
  #makerOf({ kind, name }: SeenObject): { readonly kind: string; readonly name: string } | undefined {
    if (!/^(?:Pod|ReplicaSet|PersistentVolumeClaim)$/.test(kind)) return undefined;
    const makers = [...this.#made, ...this.#objects.keys()].map((key) => {
      const [maker = '', ...rest] = key.split(' ');
      return { kind: maker, name: rest.join(' ') };
    });
    return makers.find(
      (maker) =>
        !/^(?:Pod|Service|ConfigMap|Secret|Namespace|ServiceAccount)$/.test(maker.kind) &&
        (name.startsWith(`${maker.name}-`) || name.includes(`-${maker.name}-`)) &&
        !(maker.kind === kind && maker.name === name),
    );
  }

  #isNamed(kind: string, name: string): boolean {
    const { steps, tables } = this.#grounds;
    return steps.some((step) =>
      objectsSeen(step, tables, 'default').some((seen) => seen.kind === kind && seen.name === name),
    );
  }

  #isMade({ kind, name }: { readonly kind: string; readonly name: string }): boolean {
    return this.#made.has(keyOf(kind, name));
  }

  /** The manifests that a step applies, and the note does not have. */
  #unknownFiles({ command }: Step): readonly string[] {
    return typedKubectls(command).flatMap(({ verb, flags }) => {
      if (!/^(?:apply|create|replace)$/.test(verb)) return [];
      const names = [...(flags.filename ?? []), ...(flags.kustomize ?? [])].flatMap((text) =>
        text.split(','),
      );
      const { manifestsOf, steps } = this.#grounds;
      return names.filter(
        (name) => isFile(name) && manifestsOf(name) === undefined && !isWritten(name, steps),
      );
    });
  }

  /** What was told is of the one file; of several, in order, where each made one object. */
  #apply(files: readonly string[], step: Step): void {
    const told = step.output.flatMap(({ text, place }) => {
      const found = objectTold(text);
      return found ? [{ ...found, line: place.line }] : [];
    });
    const [call] = typedKubectls(step.command);
    const namespace = call?.flags.namespace?.at(-1) ?? 'default';
    for (const [index, { kind, name, line }] of told.entries()) {
      const file = files.length === told.length ? files[index] : files[0];
      const object = this.#objects.get(keyOf(kind, name));
      const own = object && this.#files.get(object);
      if (own === undefined) this.#presume({ kind, name }, { kind, name, namespace, line, cells: {} }, file);
      else if (!own.includes(file)) own.push(file);
    }
    this.#pending = told.length > 0 || step.output.length > 0 ? undefined : files[0];
  }
}

/** The names that a listing of all objects of a kind shows, if a step is one. */
function wholeListing(
  step: Step,
  seen: readonly SeenObject[],
  tables: readonly ShownTable[],
): readonly (readonly [string, ReadonlySet<string>])[] {
  const [call, ...others] = typedKubectls(step.command);
  const isWhole = tables.some((table) => table.step === step && table.isWhole);
  if (call?.verb !== 'get' || others.length > 0 || /[|;]/.test(step.command) || !isWhole) return [];
  const narrowed = ['selector', 'field-selector', 'filename', 'w', 'watch'];
  if (call.words.length !== 1 || narrowed.some((flag) => call.flags[flag] !== undefined)) return [];
  const keys = new Set(seen.map(({ kind, namespace }) => keyOf(kind, namespace)));
  return [...keys].map((key) => {
    const own = seen.filter(({ kind, namespace }) => keyOf(kind, namespace) === key);
    return [key, new Set(own.map(({ name }) => name))] as const;
  });
}

function note(object: PresumedObject, seen: SeenObject): void {
  if (seen.kind === 'Pod' && object.kind !== 'Pod') object.pods.push(seen);
  else object.seen.push(seen);
}

function keyOf(kind: string, name: string): string {
  return `${kind} ${name}`;
}

function isFile(name: string): boolean {
  return /^(?:https?:\/\/)?[\w./~@%+-]*\w\/?$/.test(name) && !name.startsWith('-');
}

/** Whether a command writes the file, so that it is known what is in it. */
function isWritten(file: string, steps: readonly Step[]): boolean {
  const name = file.replace(/^\.\//, '').replaceAll('.', String.raw`\.`);
  const written = new RegExp(String.raw`(?:>>?\s*|\btee\s+(?:-a\s+)?)(?:\./)?${name}(?:\s|$)`);
  return steps.some(({ command }) => written.test(command));
}

/** A manifest that the note has, with as many replicas, and such a selector, as are seen. */
function asSeen(object: Readonly<Record<string, unknown>>, presumed: PresumedObject, around: Around) {
  const spec = object.spec as Readonly<Record<string, unknown>> | undefined;
  if (presumed.kind === 'Service') {
    const selector = shownSelector(presumed, around);
    return selector === undefined ? object : { ...object, spec: { ...spec, selector } };
  }
  const isSeen = presumed.pods.length > 0 || presumed.seen.some(({ cells }) => 'READY' in cells);
  if (spec?.replicas === undefined || !isSeen) return object;
  return { ...object, spec: { ...spec, replicas: replicasOf(presumed) } };
}

function aroundOf({ steps, manifests }: Grounds, objects: readonly PresumedObject[]): Around {
  const lines = linesOf(steps);
  return {
    workloads: objects.filter(({ pods, kind }) => pods.length > 0 || kind === 'Pod'),
    labelled: manifests.flatMap(({ name, kind, object }) => {
      const { metadata, spec } = object as {
        metadata?: Labelled;
        spec?: { template?: { metadata?: Labelled } };
      };
      const labels = kind === 'Pod' ? metadata?.labels : spec?.template?.metadata?.labels;
      return labels ? [{ name, labels }] : [];
    }),
    described(object, word) {
      const pattern = new RegExp(`^${word}: +(.+?) *$`);
      const found = lines.find(
        ({ step, text }) =>
          /\bdescribe\b/.test(step.command) && step.command.includes(object.name) && pattern.test(text),
      );
      return found && pattern.exec(found.text)?.[1];
    },
    typedInside: (pods) =>
      steps
        .filter(({ command }) => /\bexec\b/.test(command) && pods.some((pod) => command.includes(pod)))
        .flatMap(({ command, output }) => [command, ...output.map(({ text }) => text)])
        .join('\n'),
  };
}

interface Labelled {
  readonly labels?: Readonly<Record<string, string>>;
}
