const plainPrograms = ['cat ', 'curl ', 'echo ', 'exit', 'grep ', 'ls'];

/** What completion looks things up in. */
export interface Surroundings {
  /** The commands of kubectl after some words, such as those of `rollout`. */
  readonly commands: (words: readonly string[]) => readonly string[];
  /** Names and short names of resources. */
  readonly kinds: () => readonly string[];
  /** The names of the objects of a kind; `namespace` is undefined for the context's own. */
  readonly names: (kind: string, namespace: string | undefined) => readonly string[];
  /** The long flags of kubectl after some words. */
  readonly flags: (words: readonly string[]) => readonly string[];
  /** The names in a folder; those of folders end in a slash. */
  readonly files: (folder: string) => readonly string[];
  /** Whether the shell is one inside of a container or a node. */
  readonly isInside: () => boolean;
}

const formats = ['json', 'yaml', 'name', 'wide', 'jsonpath=', 'custom-columns=', 'go-template='];

/** Verbs that take a pod rather than a kind and a name. */
const podVerbs: ReadonlySet<string> = new Set(['logs', 'exec', 'attach', 'port-forward', 'cp']);
/** Verbs that take nothing that is in the cluster. */
const plainVerbs: ReadonlySet<string> = new Set(['apply', 'diff', 'run', 'config', 'version', 'create']);

const valueFlags: ReadonlySet<string> = new Set(['-n', '--namespace', '-f', '--filename', '-o', '--output']);

/** What the last word of a line may become, sorted. */
export function completions(line: string, around: Surroundings): readonly string[] {
  const words = line.trimStart().split(/\s+/);
  const last = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  return candidates(before, last, around)
    .filter((candidate) => candidate.startsWith(last))
    .sort();
}

function candidates(before: readonly string[], last: string, around: Surroundings): readonly string[] {
  const [program] = before;
  if (program === undefined) return around.isInside() ? plainPrograms : ['kubectl ', ...plainPrograms];
  if (program !== 'kubectl' && program !== 'k') return paths(last, around);
  return afterFlag(before.at(-1) ?? '', last, around) ?? ofKubectl(before.slice(1), last, around);
}

/** The files that a path may become. */
function paths(typed: string, around: Surroundings): readonly string[] {
  const folder = typed.slice(0, typed.lastIndexOf('/') + 1);
  return around.files(folder).map((name) => `${folder}${name}`);
}

function afterFlag(flag: string, value: string, around: Surroundings): readonly string[] | undefined {
  if (flag === '-n' || flag === '--namespace') return around.names('namespaces', undefined);
  if (flag === '-f' || flag === '--filename' || flag === '-k') return paths(value, around);
  return flag === '-o' || flag === '--output' ? formats : undefined;
}

function ofKubectl(before: readonly string[], last: string, around: Surroundings): readonly string[] {
  const words = plainWords(before);
  if (before.includes('--')) return [];
  if (last.startsWith('-')) return ofFlag(words, last, around);
  const subcommands = around.commands(words);
  if (subcommands.length > 0) return subcommands;
  const [verb = '', second = '', third] = words;
  if (plainVerbs.has(verb)) return [];
  const namespace = flagValue(before, '-n') ?? flagValue(before, '--namespace');
  if (podVerbs.has(verb)) return words.length === 1 ? around.names('pods', namespace) : [];
  const hasSubcommand = around.commands([verb]).length > 0;
  const kind = hasSubcommand ? third : words.length > 1 ? second : undefined;
  const slash = last.indexOf('/');
  if (slash > 0) {
    const type = last.slice(0, slash);
    return around.names(type, namespace).map((name) => `${type}/${name}`);
  }
  if (kind === undefined) return around.kinds();
  return kind.includes('/') ? [] : around.names(kind, namespace);
}

/** A flag, or its value behind `=`. */
function ofFlag(words: readonly string[], last: string, around: Surroundings): readonly string[] {
  const equals = last.indexOf('=');
  if (equals < 0) return last === '-' ? [] : around.flags(words);
  const flag = last.slice(0, equals);
  return (afterFlag(flag, last.slice(equals + 1), around) ?? []).map((value) => `${flag}=${value}`);
}

/** The words that are neither flags nor their values. */
function plainWords(words: readonly string[]): readonly string[] {
  return words.filter((word, at) => !word.startsWith('-') && !valueFlags.has(words[at - 1] ?? ''));
}

function flagValue(words: readonly string[], flag: string): string | undefined {
  const at = words.indexOf(flag);
  return at < 0 ? undefined : words[at + 1];
}

/** What is the only candidate is a whole word, unless something belongs behind it. */
export function finished(candidates: readonly string[]): string[] {
  const [only] = candidates;
  const isWhole = candidates.length === 1 && only !== undefined && !/[=/ ]$/.test(only);
  return isWhole ? [`${only} `] : [...candidates];
}
