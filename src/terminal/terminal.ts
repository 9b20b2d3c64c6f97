import type { Cluster, ContainerRef } from '#cluster';
import type { Discovered } from '#kubectl';
import { Interrupted } from './budget.ts';
import { containerComputer } from './container-computer.ts';
import { containerFrame } from './container-frame.ts';
import { type FileStore, fileStore } from './file-store.ts';
import { leaveShell } from './kubectl/leave-shell.ts';
import { letTimePass } from './let-time-pass.ts';
import { listFolder } from './list-folder.ts';
import type { Location } from './location.ts';
import { nodeFiles, nodeMeant, sharedWithPods } from './node-computer.ts';
import type { Stream } from './program.ts';
import { type RemotePeer, remotePeer } from './remote-peer.ts';
import { isInstalled } from './run-command.ts';
import { runInContainer } from './run-in-container.ts';
import { runInShell } from './run-in-shell.ts';
import type { RunOptions } from './run-options.ts';
import { isInteractiveShell } from './shell/interactive.ts';
import { plainWords } from './shell/plain-words.ts';
import { newShell } from './shell/shell-state.ts';
import { type OpenedShell, type ShellFrame, shellsIn } from './shell-frame.ts';
import type { TerminalOptions } from './terminal-options.ts';
import type { TerminalResult } from './terminal-result.ts';
import type { TerminalSnapshot } from './terminal-snapshot.ts';
import { TypedCommand } from './typed-command.ts';
import { saveBesideNote, workstationFiles, workstationShell } from './workstation.ts';
import { containerKey, type Job, type Tunnel, type WaitingProgram, type World } from './world.ts';

/**
 * The author's terminal: a machine with files and the shells that were opened from it, one inside the other.
 *
 * ```ts
 * const terminal = new Terminal({ cluster, files: { 'web.yaml': manifest } });
 * const { output } = await terminal.run('kubectl apply -f web.yaml');
 * ```
 */
export class Terminal {
  readonly cluster: Cluster;
  private readonly world: World;
  private readonly files: FileStore;
  private readonly nodes = new Map<string, FileStore>();
  private frames: readonly ShellFrame[];
  private runs = new Map<string, number>();
  private waiting = new Map<string, WaitingProgram>();
  private tunnels = new Map<number, Tunnel>();
  private jobs: readonly Job[] = [];
  private discovered: Discovered | undefined;

  constructor(options: TerminalOptions) {
    this.cluster = options.cluster;
    this.files = fileStore(workstationFiles(options, this.cluster.now));
    this.world = this.makeWorld(options);
    this.frames = [{ type: 'workstation', state: workstationShell(options) }];
  }

  /** How many shells are open; 1 is the author's own alone. */
  get depth(): number {
    return this.frames.length;
  }

  /** Where the next command runs when nothing says otherwise. */
  get location(): Location {
    const frame = this.top();
    switch (frame.type) {
      case 'workstation':
        return { type: 'workstation' };
      case 'node':
        return { type: 'node', name: frame.node };
      case 'container':
        return { type: 'container', hostname: frame.hostname };
      default:
        return frame satisfies never;
    }
  }

  /** What a shell would print before the next command. */
  get prompt(): string {
    const frame = this.top();
    if (frame.type === 'workstation') return '$ ';
    const { cwd } = frame.state;
    if (frame.type === 'node') return `root@${frame.node}:${cwd}# `;
    const isAsh = containerComputer(this.world, frame.container)?.computer.shell === 'ash';
    return isAsh ? `${cwd} # ` : `root@${frame.hostname}:${cwd}# `;
  }

  /** The names in a directory, as the innermost shell sees it; folders end in a slash. */
  filesIn(path: string): readonly string[] {
    return listFolder(path, this.top(), this.world);
  }

  /** Runs a typed command in the innermost shell, or where its prompt says. */
  async run(source: string, at?: Location, options: RunOptions = {}): Promise<TerminalResult> {
    const { interruptAfterLines: lines, limits, audience } = options;
    const command = new TypedCommand({ ...limits, ...(lines === undefined ? {} : { lines }) }, audience);
    try {
      if (at !== undefined) await this.goQuietly(at, command);
      const words = plainWords(source);
      if (this.frames.length > 1 && (words?.[0] === 'exit' || words?.[0] === 'logout')) {
        await this.leaveTop(words[1] === undefined ? this.top().state.status : Number(words[1]), command);
      } else await this.runInTop(source, words, command);
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
      command.exitCode = 130;
    }
    return command.result();
  }

  /** Leaves the innermost shell as `^D` does; what the program that opened it still prints is the result. */
  async leave(): Promise<TerminalResult> {
    const command = new TypedCommand();
    if (this.frames.length > 1) await this.leaveTop(this.top().state.status, command);
    return command.result();
  }

  /**
   * Lets the world settle, or lets time pass to an instant; main programs of containers are run
   * meanwhile.
   */
  async letTimePass(until: number | 'settled'): Promise<TerminalResult> {
    const command = new TypedCommand();
    await letTimePass(this.world, until, command);
    return command.result();
  }

  /** Runs a program in a container without a shell of ours around it, as `pods/exec` of the API does. */
  async exec(container: ContainerRef, argv: readonly string[], stdin: string): Promise<TerminalResult> {
    const command = new TypedCommand();
    const run = {
      ...{ container, argv, stdin, stdinIsTerminal: false, tty: false },
      runId: this.world.nextRun('exec over the API'),
      write: (stream: Stream, text: string) => command.write(stream, text),
    };
    try {
      command.exitCode = await runInContainer(run, this.world, command);
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
      command.exitCode = 130;
    }
    return command.result();
  }

  /**
   * A terminal of somebody else on the same machines, whose shell is one in a container: one that is started,
   * or the main program that waits there. Undefined where there is no such shell.
   */
  joined(container: ContainerRef, argv?: readonly string[]): Terminal | undefined {
    const shell = argv ?? this.world.waiting(container)?.argv;
    if (shell === undefined || !isInteractiveShell(shell)) return undefined;
    const inside = containerComputer(this.world, container);
    if (inside === undefined || !isInstalled(shell[0] ?? '', inside.computer, inside.cwd)) return undefined;
    const other = new Terminal(this.world.options);
    other.runs = this.runs;
    other.waiting = this.waiting;
    other.enter(container, { by: argv ? 'remote exec' : 'remote attach', argv: shell }, shell);
    return other;
  }

  /** Connects to a port of a container's pod from inside of it; undefined where nothing listens. */
  connect(container: ContainerRef, port: number): RemotePeer | undefined {
    return remotePeer(this.world, container, port);
  }

  /** The author saves a file in an editor. */
  save(path: string, text: string): void {
    saveBesideNote(this.files, path, text, this.cluster.now);
  }

  snapshot(): TerminalSnapshot {
    return {
      cluster: this.cluster.snapshot(),
      files: this.files.tree,
      nodes: new Map([...this.nodes].map(([name, store]) => [name, store.tree])),
      frames: this.frames,
      runs: new Map(this.runs),
      waiting: new Map(this.waiting),
      tunnels: new Map(this.tunnels),
      jobs: this.jobs,
      discovered: this.discovered,
    };
  }

  restore(snapshot: TerminalSnapshot): void {
    this.cluster.restore(snapshot.cluster);
    this.files.replace(snapshot.files);
    this.nodes.clear();
    for (const [name, tree] of snapshot.nodes) this.nodes.set(name, fileStore(tree));
    this.frames = snapshot.frames;
    this.runs = new Map(snapshot.runs);
    this.waiting = new Map(snapshot.waiting);
    this.tunnels = new Map(snapshot.tunnels);
    this.jobs = snapshot.jobs;
    this.discovered = snapshot.discovered;
  }

  private top(): ShellFrame {
    const top = this.frames.at(-1);
    if (top === undefined) throw new Error('A terminal always has a shell');
    return top;
  }

  private async runInTop(
    source: string,
    words: readonly string[] | undefined,
    command: TypedCommand,
  ): Promise<void> {
    const place = this.frames.length - 1;
    const frame = this.top();
    const state = await runInShell({ source, words }, frame, this.world, command);
    this.frames = this.frames.map((each, index) => (index === place ? { ...each, state } : each));
    command.exitCode = state.status;
  }

  /** A shell whose end is not typed ends without a word: where a page shows no `exit`, it shows no trailer. */
  private async goQuietly(at: Location, command: TypedCommand): Promise<void> {
    const going = new TypedCommand();
    await this.goTo(at, going);
    for (const what of going.result().unsupported ?? []) command.unsupported(what);
  }

  /** Closes or opens shells until the innermost one is where a prompt says. */
  private async goTo(at: Location, command: TypedCommand): Promise<void> {
    if (at.type === 'workstation') while (this.frames.length > 1) await this.leaveTop(0, command);
    if (at.type === 'container') {
      const hasName = at.hostname !== undefined;
      while (hasName && this.frames.length > 2 && !this.isAt(at.hostname)) await this.leaveTop(0, command);
      if (this.frames.length === 1) command.unsupported('a prompt inside a container that no command opened');
    }
    if (at.type !== 'node') return;
    const node = nodeMeant(at.name, this.cluster);
    if (!(this.top().type === 'node' && this.isAt(node))) {
      while (this.frames.length > 1) await this.leaveTop(0, command);
      const state = newShell({ HOME: '/root', PATH: '/usr/sbin:/usr/bin:/sbin:/bin' }, '/root');
      this.frames = [...this.frames, { type: 'node', node, state }];
    }
  }

  private isAt(name: string | undefined): boolean {
    const frame = this.top();
    return frame.type === 'node'
      ? frame.node === name
      : frame.type === 'container' && frame.hostname === name;
  }

  private async leaveTop(exitCode: number, command: TypedCommand): Promise<void> {
    const frame = this.top();
    this.frames = this.frames.slice(0, -1);
    command.exitCode = await leaveShell(frame, exitCode, this.world, command);
  }

  private enter(container: ContainerRef, opened: OpenedShell, shell: readonly string[]): void {
    const frame = containerFrame(container, opened, shell, this.world);
    if (frame !== undefined) this.frames = [...this.frames, frame];
  }

  private makeWorld(options: TerminalOptions): World {
    return {
      cluster: this.cluster,
      options,
      files: this.files,
      nodeFiles: (name) => {
        const store = this.nodes.get(name) ?? fileStore(nodeFiles(name, this.cluster.now));
        this.nodes.set(name, store);
        return sharedWithPods(store, name, this.cluster);
      },
      nextRun: (program) => {
        const count = (this.runs.get(program) ?? 0) + 1;
        this.runs.set(program, count);
        return `${program} ${count}`;
      },
      serialOf: (container) => {
        const key = `container ${containerKey(container)}`;
        const count = this.runs.get(key) ?? (this.runs.get('containers') ?? 0) + 1;
        this.runs.set(key, count);
        this.runs.set('containers', Math.max(count, this.runs.get('containers') ?? 0));
        return `container ${count}`;
      },
      waiting: (container) => this.waiting.get(containerKey(container)),
      setWaiting: (container, program) => {
        if (program === undefined) this.waiting.delete(containerKey(container));
        else this.waiting.set(containerKey(container), program);
      },
      tunnel: (port) => this.tunnels.get(port),
      openTunnel: (port, tunnel) => this.tunnels.set(port, tunnel),
      closeTunnel: (port) => void this.tunnels.delete(port),
      jobs: () => this.jobs,
      setJobs: (jobs) => {
        this.jobs = jobs;
      },
      discovery: {
        read: () => this.discovered,
        write: (told) => {
          this.discovered = told;
        },
      },
      shellsIn: (container) => shellsIn(this.frames, container),
      enter: (container, opened, shell) => this.enter(container, opened, shell),
    };
  }
}
