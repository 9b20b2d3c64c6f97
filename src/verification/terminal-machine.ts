import { Cluster, type Inventory, type Oracle } from '#cluster';
import { type Location, type RunOptions, Terminal } from '#terminal';
import type { Machine, MachineResult } from './machine.ts';
import type { NoteSettings } from './settings.ts';
import type { Where } from './stage.ts';
import type { BootWorld, NoteInput } from './verify.ts';
import { workingFiles } from './working-files.ts';

/** A note's world on a simulated terminal: its cluster, its working directory, the URLs that it fetches. */
export const bootTerminal: BootWorld = (settings, input) => (oracle) =>
  new TerminalMachine(settings, input, oracle);

/** How long an author waits for more from a command before ending it. */
const patienceMs = 10 * 60_000;
const momentMs = 1000;

/** The shells that are open in a terminal, the author's own first. */
type Shells = ReturnType<Terminal['snapshot']>['frames'];

interface MachineSnapshot {
  readonly terminal: ReturnType<Terminal['snapshot']>;
  readonly typedIn: string;
  readonly others: ReadonlyMap<string, Shells>;
}

/** A machine that is a simulated terminal. */
export class TerminalMachine implements Machine {
  readonly #cluster: Cluster;
  readonly #terminal: Terminal;
  readonly #bundled: ReadonlySet<string>;
  /** The terminal that is typed in, and the shells that are open in the others. */
  #typedIn = '';
  #others: ReadonlyMap<string, Shells> = new Map();

  constructor(settings: NoteSettings, input: NoteInput, oracle: Oracle) {
    this.#cluster = new Cluster(settings.world, oracle);
    this.#bundled = new Set([...input.files.keys(), ...Object.keys(settings.files)]);
    this.#terminal = new Terminal({
      cluster: this.#cluster,
      files: workingFiles(settings, input),
      urls: fetched(settings, input),
    });
  }

  now(): number {
    return this.#cluster.now;
  }

  /** What a person would sit at. */
  get terminal(): Terminal {
    return this.#terminal;
  }

  async advance(until: number | 'settled'): Promise<void> {
    await this.#terminal.letTimePass(until);
  }

  async run(command: string, where: Where, interruptAfterLines?: number): Promise<MachineResult> {
    this.#turnTo(where.terminal ?? '');
    const {
      output,
      exitCode,
      unsupported = [],
      recorded,
      stopped,
    } = await this.#terminal.run(command, locationOf(where), interruption(interruptAfterLines));
    return {
      text: output.map(({ text }) => text).join(''),
      exitCode,
      unsupported:
        stopped !== undefined && interruptAfterLines === undefined
          ? [...unsupported, `a command that runs on (stopped by its limit of ${stopped})`]
          : unsupported,
      recorded,
      unknownImages: this.#cluster.unknownImages(),
    };
  }

  inventory(): Inventory {
    return this.#cluster.inventory();
  }

  /** The bundle's own files stay as they are. */
  save(name: string, text: string): void {
    if (!this.#bundled.has(name)) this.#terminal.save(name, text);
  }

  correct(name: string, text: string): void {
    this.#terminal.save(name, text);
  }

  snapshot(): unknown {
    const terminal = this.#terminal.snapshot();
    return { terminal, typedIn: this.#typedIn, others: this.#others } satisfies MachineSnapshot;
  }

  restore(snapshot: unknown): void {
    const { terminal, typedIn, others } = snapshot as MachineSnapshot;
    this.#terminal.restore(terminal);
    this.#typedIn = typedIn;
    this.#others = others;
  }

  /** Leaves the shells of one terminal open and goes on in those of another. */
  #turnTo(name: string): void {
    if (name === this.#typedIn) return;
    const now = this.#terminal.snapshot();
    const frames = this.#others.get(name) ?? now.frames.slice(0, 1);
    this.#others = new Map(this.#others).set(this.#typedIn, now.frames);
    this.#terminal.restore({ ...now, frames });
    this.#typedIn = name;
  }
}

/** After how much an author ends a command: one that has shown nothing yet is waited for a moment at least. */
function interruption(lines: number | undefined): RunOptions {
  if (lines === undefined) return {};
  return lines === 0
    ? { limits: { ms: momentMs } }
    : { interruptAfterLines: lines, limits: { ms: patienceMs } };
}

function fetched(settings: NoteSettings, input: NoteInput): Readonly<Record<string, string>> {
  const textOf = (file: string) => settings.files[file] ?? input.files.get(file);
  const entries = Object.entries(settings.urls).map(([url, file]) => [url, textOf(file)] as const);
  return Object.fromEntries(entries.flatMap(([url, text]) => (text === undefined ? [] : [[url, text]])));
}

function locationOf(where: Where): Location {
  if (where.kind === 'workstation') return { type: 'workstation' };
  if (where.kind === 'node') return { type: 'node', name: where.host ?? '' };
  return where.host === undefined ? { type: 'container' } : { type: 'container', hostname: where.host };
}
