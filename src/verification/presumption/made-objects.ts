import type { Step } from '#transcript';
import { kindNamed } from './kind-words.ts';
import { type TypedKubectl, typedKubectls } from './typed-kubectl.ts';

/** An object that a note makes. */
export interface MadeObject {
  readonly kind: string;
  readonly name: string;
}

/** A manifest of an object, wherever the note has it from. */
export interface Manifest extends MadeObject {
  readonly object: Readonly<Record<string, unknown>>;
}

const results = `created|configured|unchanged|exposed|replaced|serverside-applied|autoscaled`;
const told = new RegExp(String.raw`^([a-zA-Z.]+?)(?:\.[a-z0-9.-]+)?/(\S+) (${results})\b`);
const toldInQuotes = new RegExp(String.raw`^([a-zA-Z.]+) "([^"]+)" (${results})\b`);

/** What a line of output says was made or applied. */
export function objectTold(text: string): (MadeObject & { readonly result: string }) | undefined {
  const [, word = '', name, result] = told.exec(text) ?? toldInQuotes.exec(text) ?? [];
  if (name === undefined || result === undefined) return undefined;
  return { kind: kindNamed(word) ?? word, name, result };
}

/** The objects that a step makes, by its results, its commands, and the manifests that it applies. */
export function objectsMade(step: Step, manifestsOf: (file: string) => readonly MadeObject[]) {
  const said = step.output.flatMap(({ text }) => objectTold(text) ?? []);
  const calls = typedKubectls(step.command).flatMap((call) => madeBy(call, manifestsOf));
  const typed = [...step.command.matchAll(/^kind: *(\w+)\n(?:.*\n)*? +name: *["']?([\w.-]+)/gm)].map(
    ([, kind = '', name = '']) => ({ kind, name }),
  );
  return [...said, ...calls, ...typed];
}

function madeBy(
  { verb, words, flags }: TypedKubectl,
  manifestsOf: (file: string) => readonly MadeObject[],
): readonly MadeObject[] {
  if (flags['dry-run'] !== undefined) return [];
  const files = [...(flags.filename ?? []), ...(flags.kustomize ?? [])].flatMap((value) => value.split(','));
  if (verb === 'run')
    return ['Pod', 'Deployment', 'Job', 'CronJob'].map((kind) => ({ kind, name: words[0] ?? '' }));
  if (verb === 'expose') {
    const own = words.at(-1)?.replace(/^.*\//, '') ?? '';
    return [{ kind: 'Service', name: flags.name?.at(-1) ?? own }];
  }
  if (files.length > 0) return /^(?:apply|create|replace)$/.test(verb) ? files.flatMap(manifestsOf) : [];
  if (verb !== 'create') return [];
  const [type = '', first = '', second] = words;
  const isSorted = /^(?:secret|service|svc)$/.test(type);
  return [{ kind: kindNamed(type) ?? type, name: isSorted ? (second ?? first) : first }];
}
