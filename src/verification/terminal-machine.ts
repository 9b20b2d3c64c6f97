import { Cluster, type Oracle } from '#cluster';
import { type Location, Terminal } from '#terminal';
import type { Machine, MachineResult } from './replay.ts';
import type { NoteSettings } from './settings.ts';
import type { Where } from './stage.ts';
import type { BootWorld, NoteInput } from './verify.ts';

/** A note's world on a simulated terminal: its cluster, its working directory, the URLs that it fetches. */
export const bootTerminal: BootWorld = (settings, input) => (oracle) =>
  new TerminalMachine(settings, input, oracle);

/** How long an author waits for more from a command before ending it. */
const patienceMs = 10 * 60_000;

class TerminalMachine implements Machine {
  readonly #cluster: Cluster;
  readonly #terminal: Terminal;

  constructor(settings: NoteSettings, input: NoteInput, oracle: Oracle) {
    this.#cluster = new Cluster(settings.world, oracle);
    this.#terminal = new Terminal({
      cluster: this.#cluster,
      files: workingFiles(settings, input),
      urls: fetched(settings, input),
    });
  }

  now(): number {
    return this.#cluster.now;
  }

  async advance(until: number | 'settled'): Promise<void> {
    await this.#terminal.letTimePass(until);
  }

  async run(command: string, where: Where, interruptAfterLines?: number): Promise<MachineResult> {
    const {
      output,
      exitCode,
      unsupported = [],
      recorded,
      stopped,
    } = await this.#terminal.run(
      command,
      locationOf(where),
      interruptAfterLines === undefined ? {} : { interruptAfterLines, limits: { ms: patienceMs } },
    );
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

  snapshot(): unknown {
    return this.#terminal.snapshot();
  }

  restore(snapshot: unknown): void {
    this.#terminal.restore(snapshot as ReturnType<Terminal['snapshot']>);
  }
}

/**
 * What the page shows under a file name is a file too; the bundle's own files win, and those of the settings
 * over both.
 */
function workingFiles(settings: NoteSettings, input: NoteInput): Readonly<Record<string, string>> {
  const shown = input.transcript.files.map(({ name, text }) => [name, text] as const);
  return Object.fromEntries([...shown, ...input.files, ...Object.entries(settings.files)]);
}

function fetched(settings: NoteSettings, input: NoteInput): Readonly<Record<string, string>> {
  const entries = Object.entries(settings.urls).map(([url, file]) => [url, input.files.get(file)] as const);
  return Object.fromEntries(entries.flatMap(([url, text]) => (text === undefined ? [] : [[url, text]])));
}

function locationOf(where: Where): Location {
  if (where.kind === 'workstation') return { type: 'workstation' };
  if (where.kind === 'node') return { type: 'node', name: where.host ?? '' };
  return where.host === undefined ? { type: 'container' } : { type: 'container', hostname: where.host };
}
