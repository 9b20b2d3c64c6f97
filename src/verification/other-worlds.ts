import { newestVersion, oldestVersion, type Provider, type Version, type WorldSettings } from '#cluster';
import { listedVersions } from './listed.ts';
import { type Boot, Replayer } from './replay.ts';
import { type History, instantKey, type Stage } from './stage.ts';
import { onlyReads } from './surroundings.ts';

/** A line of a note that its world does not print. */
export interface Unprinted {
  readonly stages: readonly Stage[];
  /** The stage that shows the line. */
  readonly target: number;
  readonly text: string;
  /** The nearest history, whose answers hold in other worlds too. */
  readonly history: History;
}

/** Every so many versions one is tried, since each costs a run of the note, */
const versionStep = 4;
/** with every provider, */
const providers: readonly Provider[] = ['gke', 'minikube', 'kind', 'docker-desktop', 'k3s', 'none'];
/** where a line shows what providers differ in: addresses, load balancers and nodes; */
const ofProvider = /pending|LoadBalancer|\bReady\b|\d+(?:\.\d+){3}/;
/** in notes of no more stages than this. */
const mostStages = 80;

/** The versions and providers under which a line would be right, as hints. Runs the note once in each of them. */
export async function hintsOfOtherWorlds(
  line: Unprinted,
  world: WorldSettings,
  bootIn: (world: WorldSettings) => Boot,
): Promise<readonly string[]> {
  const { target, text, history } = line;
  if (target > mostStages || isAmong(text, history.judged[target]?.run.lines ?? [])) return [];
  const prints = async (other: WorldSettings) => isAmong(text, await printedIn(bootIn(other), line));
  const versions: Version[] = [];
  for (let { minor } = newestVersion; minor >= oldestVersion.minor; minor -= versionStep) {
    const version = { ...newestVersion, minor };
    const others = { ...world, kubernetes: version, kubectl: version };
    if (minor !== world.kubernetes?.minor && (await prints(others))) versions.unshift(version);
  }
  if (versions.length > 0) {
    const told = listedVersions(versions);
    return [
      `It is printed so by Kubernetes ${told}: state the note's version as "kubernetes" in kanzen.yaml`,
    ];
  }
  for (const provider of ofProvider.test(text) ? providers : []) {
    if (provider !== world.provider && (await prints({ ...world, provider })))
      return [
        `On ${provider} it is printed so: state that as "provider" in kanzen.yaml if the note is of it`,
      ];
  }
  return [];
}

/** What the stage prints in another world, in which all that was typed before is typed that may change it. */
async function printedIn(boot: Boot, { stages, target, history }: Unprinted): Promise<readonly string[]> {
  const matters = (stage: Stage, index: number) =>
    index === target || stage.type !== 'step' || !onlyReads(stage);
  const typed = stages.slice(0, target + 1).filter(matters);
  const silent = typed.map((stage) => ({ ...stage, expected: undefined }));
  const replayer = new Replayer(silent, boot);
  const answers = new Map(
    [...history.answers].filter(([key]) => !key.startsWith(instantKey(0).slice(0, -1))),
  );
  let other: History = { answers, judged: [] };
  for (const _ of silent) other = await replayer.extend(other);
  // A world in which a command before it is refused is none of the note.
  const before = stages.flatMap((stage, index) => (matters(stage, index) ? [history.judged[index]] : []));
  const isRefused = other.judged.some(
    ({ run }, index) => index < typed.length - 1 && run.exitCode !== 0 && before[index]?.run.exitCode === 0,
  );
  return isRefused ? [] : (other.judged.at(-1)?.run.lines ?? []);
}

/** Whether a line is one of some lines, but for its numbers and the width of its columns. */
function isAmong(text: string, lines: readonly string[]): boolean {
  const shape = shapeOf(text);
  return lines.some((line) => shapeOf(line) === shape);
}

function shapeOf(line: string): string {
  return line
    .trim()
    .replace(/\b(?:\d+(?:ms|[smhdy]))+\b/g, '#')
    .replace(/\d+/g, '#')
    .replace(/\s+/g, ' ');
}
