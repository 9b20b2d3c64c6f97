import { FileTree, seededOracle } from '#cluster';
import { Budget, usualLimits } from '../../../src/terminal/budget.ts';
import type { Computer } from '../../../src/terminal/computer.ts';
import { fileStore } from '../../../src/terminal/file-store.ts';
import type { Program, Stream } from '../../../src/terminal/program.ts';
import { runCommand, runSource } from '../../../src/terminal/run-command.ts';
import { newShell } from '../../../src/terminal/shell/shell-state.ts';
import type { Personality } from './recorded-dns.ts';
import { recordedNetwork } from './recorded-world.ts';

/** One command in the recorded world. */
export interface RecordedCommand {
  readonly command: string;
  readonly programs: Readonly<Record<string, string>>;
  readonly personality: Personality;
  readonly terminal: boolean;
  /** The pods that the proxy picks, in turn. */
  readonly endpoints?: readonly string[];
  /** What is typed or piped into the command. */
  readonly stdin?: string;
  /** More variables of the pod. */
  readonly env?: Readonly<Record<string, string>>;
  /** The command's words, if it runs without a shell. */
  readonly words?: readonly string[];
  readonly own?: Readonly<Record<string, Program>>;
}

/** What it printed, and how it ended. */
export interface RecordedOutcome {
  readonly text: string;
  readonly exitCode: number;
  readonly unsupported: readonly string[];
}

const hosts = `# Kubernetes-managed hosts file.
127.0.0.1\tlocalhost
::1\tlocalhost ip6-localhost ip6-loopback
fe00::0\tip6-localnet
fe00::0\tip6-mcastprefix
fe00::1\tip6-allnodes
fe00::2\tip6-allrouters
10.4.1.20\ttestpod
`;

const resolv = `search default.svc.cluster.local svc.cluster.local cluster.local
nameserver 10.96.0.10
options ndots:5
`;

const services = 'echo 7/tcp\nhttp 80/tcp\nhttp-alt 8080/tcp\ndomain 53/tcp\ndomain 53/udp\n';

const nameSwitch = `hosts:          files dns
networks:       files
protocols:      db files
services:       db files
`;

/** Runs a command as the recorder did: as root in /home/user, into a pipe or a terminal. */
export async function runRecorded(options: RecordedCommand): Promise<RecordedOutcome> {
  let now = Date.parse('2026-11-22T11:21:09Z');
  let runs = 0;
  let text = '';
  const unsupported: string[] = [];
  const budget = new Budget(usualLimits);
  const tree = FileTree.of([
    ['/home/user', { content: '', mode: 0o755, mtime: 0, directory: true }],
    ['/dev', { content: '', mode: 0o755, mtime: 0, directory: true }],
    ['/tmp', { content: '', mode: 0o777, mtime: 0, directory: true }],
    ['/etc/hosts', { content: hosts, mode: 0o644, mtime: 0 }],
    ['/etc/hostname', { content: 'testpod\n', mode: 0o644, mtime: 0 }],
    ['/etc/resolv.conf', { content: resolv, mode: 0o644, mtime: 0 }],
    ['/etc/nsswitch.conf', { content: nameSwitch, mode: 0o644, mtime: 0 }],
    ['/etc/services', { content: services, mode: 0o644, mtime: 0 }],
  ]);
  const computer: Computer = {
    type: 'container',
    serial: 'recorded',
    files: fileStore(tree),
    network: recordedNetwork(options.personality, options.endpoints ?? ['10.4.2.40']),
    programs: { bash: '5.2', ...options.programs },
    isCatalogued: true,
    own: options.own ?? {},
    shell: 'bash',
    timezone: 'UTC',
  };
  const execution = {
    oracle: seededOracle('recorded'),
    clock: {
      now: () => now,
      async sleep(ms: number) {
        budget.sleep(ms);
        now += ms;
      },
    },
    budget,
    nextRun: (name: string) => {
      runs += 1;
      return `${name} ${runs}`;
    },
    unsupported: (what: string) => void unsupported.push(what),
    recorded: (name: string) => void unsupported.push(`recorded ${name}`),
    startJob: async () => undefined,
  };
  const env = {
    PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    HOSTNAME: 'testpod',
    HOME: '/root',
    ...(options.terminal ? { TERM: 'xterm' } : {}),
    ...options.env,
  };
  const io = {
    env: new Map(Object.entries(env)),
    cwd: '/home/user',
    stdin: options.stdin ?? '',
    stdinIsTerminal: options.terminal,
    stdoutIsTerminal: options.terminal,
    write: (_stream: Stream, part: string) => {
      text += part;
    },
  };
  const exitCode =
    options.words !== undefined
      ? await runCommand(options.words, computer, execution, io)
      : (await runSource(options.command, newShell(env, '/home/user'), computer, execution, io)).exitCode;
  return { text, exitCode, unsupported };
}
