import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Choice, Cluster, type Oracle, seededOracle } from '#cluster';
import { type Pace, type RunningServer, type ServedWorld, startServer } from '#server';
import { Terminal, type TerminalSnapshot } from '#terminal';
import { servedWorld } from '../../../src/cli/world/served-world.ts';
import { plainSettings } from '../../server/serve.ts';
import type { Client } from './clients.ts';

/** What a command printed and how it ended. */
export interface Printed {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/** What the real client and the simulated one made of a command. */
export interface Comparison {
  readonly command: string;
  readonly real: Printed;
  readonly simulated: Printed;
  /** What the simulation says that it does not do. */
  readonly unsupported: readonly string[];
}

/** Ages are printed in minutes from here on: for half a minute, they are the same on both clocks. */
const ageMs = (20 * 60 + 24) * 1000;
/** A world is built anew when the clock on the wall has gone on so far. */
const freshMs = 25_000;
const stepMs = 1000;
/** A client that is quiet for longer, in ticks of the server, is waiting and not at work. */
const patientTicks = 15;
/** A command that takes longer is ended. */
const patienceMs = 20_000;

/** What a world begins with; kinds that no two versions have under one name are made by commands. */
const setUp = [
  'kubectl apply -f world.yaml',
  'kubectl apply -f rich.yaml',
  'kubectl apply -f odd.yaml',
  "kubectl create cronjob nightly --image=busybox:1.36 --schedule='0 0 1 1 *' -- date",
  'kubectl create pdb web --selector=app=web --min-available=1',
];

const filesFolder = fileURLToPath(new URL('fixtures/', import.meta.url));

/** The files that commands name. */
export function benchFiles(): Readonly<Record<string, string>> {
  const names = readdirSync(filesFolder);
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(filesFolder, name), 'utf8')]));
}

/** Chance, except that the simulated client is the build that the real one is. */
function oracleOf({ build }: Client): Oracle {
  const known: Readonly<Record<string, string | undefined>> = {
    'patch release of the client': build.gitVersion,
    'commit of the client': build.gitCommit,
    'build date of the client': build.buildDate,
    'Go version of the client': build.goVersion,
    'platform of the client': build.platform,
    'state of the source tree of the client': build.gitTreeState,
    // The folder of the client holds no other.
    'the files that KUBECONFIG names': 'missing',
  };
  const chance = seededOracle('a');
  return {
    choose<T>(choice: Choice<T>): T {
      return known[choice.key] === undefined ? chance.choose(choice) : (known[choice.key] as T);
    },
    printed: (print) => chance.printed(print),
  };
}

/**
 * Time stands still, as it does between the requests of a simulated command, until somebody waits for something:
 * with a watch, or by asking again after a while.
 */
class PatientPace implements Pace {
  readonly #world: ServedWorld;
  /** Since the last request of the client that is running; undefined before its first. */
  #idleTicks: number | undefined;

  constructor(world: ServedWorld) {
    this.#world = world;
  }

  /** No client is running. */
  rest(): void {
    this.#idleTicks = undefined;
  }

  async before(): Promise<void> {
    this.#idleTicks = 0;
  }

  async afterWrite(): Promise<void> {}

  async idle(hasWatches: boolean): Promise<void> {
    if (this.#idleTicks !== undefined) this.#idleTicks += 1;
    const isWaiting = hasWatches || (this.#idleTicks ?? 0) > patientTicks;
    if (isWaiting) await this.#world.pass(this.#world.now() + stepMs);
  }
}

/** One world at a frozen instant, which a real client and the simulated one are shown in turn. */
export class Bench {
  readonly #client: Client;
  #builtAt = 0;
  #terminal: Terminal | undefined;
  #server: RunningServer | undefined;
  #state: TerminalSnapshot | undefined;
  #pace: PatientPace | undefined;

  constructor(client: Client) {
    this.#client = client;
    for (const [name, text] of Object.entries(benchFiles())) writeFileSync(join(client.folder, name), text);
    mkdirSync(join(client.folder, '.kube'), { recursive: true });
  }

  /** Runs a command line of words, separated by blanks, with both. */
  async compare(command: string): Promise<Comparison> {
    if (Date.now() > this.#builtAt + freshMs) await this.#build();
    const { output, exitCode, unsupported = [] } = await this.#inFreshState(() => this.terminal.run(command));
    const text = (wanted: string) =>
      output.flatMap((chunk) => (chunk.stream === wanted ? [chunk.text] : [])).join('');
    const simulated = { stdout: text('stdout'), stderr: text('stderr'), exitCode };
    const real = await this.#inFreshState(() => this.#runReal(command));
    return { command, real, simulated, unsupported };
  }

  async close(): Promise<void> {
    await this.#server?.close();
  }

  private get terminal(): Terminal {
    if (this.#terminal === undefined) throw new Error('no world is built yet');
    return this.#terminal;
  }

  async #build(): Promise<void> {
    await this.close();
    const { version, folder } = this.#client;
    const now = Math.floor(Date.now() / 1000) * 1000;
    const settings = { ...plainSettings(version), start: now - ageMs };
    const files = benchFiles();
    const cluster = new Cluster(settings, oracleOf(this.#client));
    const terminal = new Terminal({ cluster, files, env: { HOME: folder } });
    const world = servedWorld(terminal);
    const pace = new PatientPace(world);
    this.#pace = pace;
    const server = await startServer({ world, pace, port: 0, namespace: 'default', wallNow: Date.now });
    await terminal.run(`mkdir -p ~/.kube && cat > ~/.kube/config <<'END'\n${server.kubeconfig}END`);
    for (const command of setUp) {
      const { exitCode, output } = await terminal.run(command);
      if (exitCode !== 0) throw new Error(output.map((chunk) => chunk.text).join(''));
    }
    await terminal.letTimePass(now);
    this.#terminal = terminal;
    this.#server = server;
    this.#state = terminal.snapshot();
    this.#builtAt = now;
  }

  async #inFreshState<T>(task: () => Promise<T>): Promise<T> {
    this.#pace?.rest();
    if (this.#state) this.terminal.restore(this.#state);
    return task();
  }

  #runReal(command: string): Promise<Printed> {
    const { folder } = this.#client;
    // A command may have changed it.
    writeFileSync(join(folder, '.kube', 'config'), this.#server?.kubeconfig ?? '', { mode: 0o600 });
    const PATH = `${join(folder, 'bin')}:${process.env.PATH ?? ''}`;
    const env = { PATH, HOME: folder, TZ: 'UTC', LANG: 'C.UTF-8' };
    return new Promise((resolve, reject) => {
      const child = spawn('sh', ['-c', command], { cwd: folder, env, detached: true });
      // The shell leads a group of its own, so that its end is the end of what it started.
      const timer = setTimeout(() => process.kill(-(child.pid ?? 0), 'SIGKILL'), patienceMs);
      const texts = { stdout: '', stderr: '' };
      child.stdin.end();
      for (const name of ['stdout', 'stderr'] as const) {
        child[name].setEncoding('utf8').on('data', (piece) => {
          texts[name] += piece;
        });
      }
      child.on('error', reject);
      child.on('close', (code) => {
        clearTimeout(timer);
        resolve({ ...texts, exitCode: code ?? 124 });
      });
    });
  }
}
