import { diffArrays } from 'diff';
import { minorOf, runBinary } from './find-binaries.ts';

/** The help of every command of a version, by its path. */
export type HelpTexts = Readonly<Record<string, string>>;

/** A line of a command's help and the versions that have it. */
interface Thread {
  readonly line: string;
  readonly versions: Set<string>;
}

/** What a binary prints about each of its commands; `kubectl options` itself prints what the others leave out. */
export function readHelp(path: string): HelpTexts {
  const texts: Record<string, string> = {};
  // These two are in no list of commands.
  const waiting: (readonly string[])[] = [[], ['alpha'], ['options']];
  for (let words = waiting.shift(); words !== undefined; words = waiting.shift()) {
    const { stdout } = runBinary(path, words[0] === 'options' ? words : [...words, '--help']);
    texts[words.join(' ')] = stdout;
    for (const name of subCommands(stdout)) waiting.push([...words, name]);
  }
  return texts;
}

function subCommands(help: string): readonly string[] {
  const names: string[] = [];
  let listing = false;
  for (const line of help.split('\n')) {
    if (/^[A-Z].*:$/.test(line)) listing = /ommands/.test(line);
    const name = /^ {2}([a-z][a-z-]*) +\S/.exec(line)?.[1];
    if (listing && name !== undefined) names.push(name);
  }
  return names;
}

/** The lines of all versions in one order, so that each version's text is what is left when others' lines go. */
function weave(texts: readonly (readonly [version: string, text: string])[]): readonly Thread[] {
  let threads: Thread[] = [];
  for (const [version, text] of texts) {
    const parts = diffArrays(
      threads.map((thread) => thread.line),
      text.split('\n'),
    );
    let at = 0;
    threads = parts.flatMap((part) => {
      if (part.added) return part.value.map((line) => ({ line, versions: new Set([version]) }));
      const kept = threads.slice(at, at + part.value.length);
      at += part.value.length;
      if (!part.removed) for (const thread of kept) thread.versions.add(version);
      return kept;
    });
  }
  return threads;
}

/** The module with the help of all versions. */
export function encodeHelp(all: ReadonlyMap<string, HelpTexts>): string {
  const versions = [...all.keys()].sort((left, right) => minorOf(left) - minorOf(right));
  const numbers = new Map<string, number>();
  const numberOf = (line: string) => numbers.get(line) ?? numbers.set(line, numbers.size).size - 1;
  const paths = [...new Set([...all.values()].flatMap((texts) => Object.keys(texts)))].sort();
  const commands = paths.map((path) => {
    const texts = versions.flatMap((version) => {
      const text = all.get(version)?.[path];
      return text === undefined ? [] : [[version, text] as const];
    });
    const runs: [versions: string, lines: number[]][] = [];
    for (const thread of weave(texts)) {
      const having = versions.filter((version) => thread.versions.has(version)).join(' ');
      const last = runs.at(-1);
      if (last?.[0] === having) last[1].push(numberOf(thread.line));
      else runs.push([having, [numberOf(thread.line)]]);
    }
    return [path, runs] as const;
  });
  return [
    '// What released clients print about their commands, read from them by test/kubectl/binaries/help.test.ts.',
    '',
    '/** Every line of every text, once. */',
    `export const helpLines = ${literal([...numbers.keys()].join('\n'))};`,
    '',
    '/** The lines of each command in order, by their numbers, each run with the versions that have it. */',
    `export const helpRuns = ${literal(
      commands
        .map(([path, runs]) =>
          [path, ...runs.map(([having, lines]) => `${having}:${lines.join(',')}`)].join('\n'),
        )
        .join('\n\n'),
    )};`,
    '',
  ].join('\n');
}

/** A text as source. */
function literal(text: string): string {
  return `\`${text.replaceAll(/\\|`|\$\{/g, '\\$&')}\``;
}
