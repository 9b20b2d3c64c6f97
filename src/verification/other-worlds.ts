import {
  newestVersion,
  oldestVersion,
  type Provider,
  printVersion,
  type Version,
  type WorldSettings,
} from '#cluster';
import { type Boot, Replayer } from './replay.ts';
import type { History, Stage } from './stage.ts';

/** A line of a note that its world does not print. */
export interface Unprinted {
  readonly stages: readonly Stage[];
  /** The stage that shows the line. */
  readonly target: number;
  readonly text: string;
  /** The nearest history, whose answers hold in other worlds too. */
  readonly history: History;
}

/** Every so many versions one is tried, */
const versionStep = 2;
/** with every provider, */
const providers: readonly Provider[] = ['gke', 'minikube', 'kind', 'docker-desktop', 'k3s', 'none'];
/** in notes of no more stages than this. */
const mostStages = 80;

/** The versions and providers under which a line would be right, as hints. Runs the note once in each of them. */
export async function hintsOfOtherWorlds(
  line: Unprinted,
  world: WorldSettings,
  bootIn: (world: WorldSettings) => Boot,
  seed: string,
): Promise<readonly string[]> {
  if (line.target > mostStages || isPrintedIn(line, line.history)) return [];
  const prints = async (other: WorldSettings) => isPrintedIn(line, await runIn(bootIn(other), line, seed));
  const versions: Version[] = [];
  for (let { minor } = newestVersion; minor >= oldestVersion.minor; minor -= versionStep) {
    const version = { ...newestVersion, minor };
    const others = { ...world, kubernetes: version, kubectl: version };
    if (minor !== world.kubernetes?.minor && (await prints(others))) versions.unshift(version);
  }
  if (versions.length > 0) {
    const [first, last] = [versions[0], versions.at(-1)].map((version) => version && printVersion(version));
    const range = first === last ? `${first}` : `${first} to ${last}`;
    return [
      `Kubernetes ${range} prints it so: state that as "kubernetes" in kanzen.yaml if the note is of it`,
    ];
  }
  for (const provider of providers) {
    if (provider !== world.provider && (await prints({ ...world, provider })))
      return [
        `On ${provider} it is printed so: state that as "provider" in kanzen.yaml if the note is of it`,
      ];
  }
  return [];
}

async function runIn(boot: Boot, { stages, target, history: { answers } }: Unprinted, seed: string) {
  const replayer = new Replayer(stages, boot, seed);
  let history: History = { answers, judged: [] };
  for (const _ of stages.slice(0, target + 1)) history = await replayer.extend(history);
  return history;
}

/** Whether a stage prints a line, but for its numbers and the width of its columns. */
function isPrintedIn({ target, text }: Unprinted, { judged }: History): boolean {
  const shape = shapeOf(text);
  return (judged[target]?.run.lines ?? []).some((line) => shapeOf(line) === shape);
}

function shapeOf(line: string): string {
  return line
    .trim()
    .replace(/\b(?:\d+(?:ms|[smhdy]))+\b/g, '#')
    .replace(/\d+/g, '#')
    .replace(/\s+/g, ' ');
}
