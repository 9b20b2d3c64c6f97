import { FileTree, normalizePath } from '#cluster';
import { jobPrograms, tellOfConnection } from './background-jobs.ts';
import { clusterNetwork } from './cluster-network.ts';
import type { Computer } from './computer.ts';
import type { FileStore } from './file-store.ts';
import { behind, bundledKubectls } from './kubectl/bundled-kubectl.ts';
import { kubectlProgram } from './kubectl/kubectl-program.ts';
import { minikubeProgram } from './minikube.ts';
import type { NetworkView } from './network-view.ts';
import { newShell, type ShellState } from './shell/shell-state.ts';
import type { TerminalOptions } from './terminal-options.ts';
import type { TypedCommand } from './typed-command.ts';
import { workingDirectory } from './working-directory.ts';
import { workstationCurl } from './workstation-curl.ts';
import type { World } from './world.ts';

const home = '/home/user';

/** The author's shell as it starts, with the aliases that nearly everybody has and no note shows. */
export function workstationShell(options: TerminalOptions): ShellState {
  return { ...newShell(environment(options), workingDirectory), aliases: { k: 'kubectl', ll: 'ls -l' } };
}

function environment(options: TerminalOptions): Readonly<Record<string, string>> {
  const path = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
  return {
    PATH: path,
    HOME: home,
    USER: 'user',
    SHELL: '/bin/bash',
    TERM: 'xterm-256color',
    LANG: 'en_US.UTF-8',
    ...options.env,
  };
}

/** The author's files: the note's bundle in the working directory, and what every machine has. */
export function workstationFiles(options: TerminalOptions, now: number): FileTree {
  const entry = (content: string) => ({ content, mode: 0o644, mtime: now });
  const folder = (mode = 0o755) => ({ content: '', mode, mtime: now, directory: true });
  return FileTree.of([
    ['/dev', folder()],
    ['/tmp', folder(0o777)],
    [workingDirectory, folder()],
    ['/etc/hostname', entry('workstation\n')],
    ['/etc/hosts', entry('127.0.0.1\tlocalhost\n::1\tlocalhost\n')],
    [
      '/etc/services',
      entry('ssh\t22/tcp\ndomain\t53/udp\nhttp\t80/tcp\nhttps\t443/tcp\nhttp-alt\t8080/tcp\n'),
    ],
    ...Object.entries(options.files ?? {}).map(
      ([path, content]) => [normalizePath(path, workingDirectory), entry(content)] as const,
    ),
  ]);
}

/** Writes a file of the author's, beside the note if its path is relative. */
export function saveBesideNote(files: FileStore, path: string, text: string, now: number): void {
  files.replace(files.tree.write(normalizePath(path, workingDirectory), text, { mtime: now }));
}

/** The programs of a person's machine, in recent versions. */
const programs: Readonly<Record<string, string>> = {
  bash: '5.2.21',
  curl: '8.5.0',
  date: 'coreutils 9.4',
  diff: 'diffutils 3.10',
  dig: '9.18.24-1-Debian',
  env: 'coreutils 9.4',
  getent: 'glibc 2.39',
  host: 'bind 9.18.24',
  hostname: '3.23',
  jq: '1.7',
  id: 'coreutils 9.4',
  ls: 'coreutils 9.4',
  nc: 'openbsd 1.226',
  nslookup: 'bind 9.18.24',
  paste: 'coreutils 9.4',
  ping: 'iputils 20240117',
  printenv: 'coreutils 9.4',
  sh: 'dash',
  sleep: 'coreutils 9.4',
  sort: 'coreutils 9.4',
  sudo: '1.9.15',
  telnet: 'inetutils 2.5',
  timeout: 'coreutils 9.4',
  watch: '3.3.17',
  wget: 'gnu 1.21.4',
  whoami: 'coreutils 9.4',
  yq: '4',
  tree: '2',
  column: '2',
  rev: '2',
  tr: 'coreutils 9.4',
  uniq: 'coreutils 9.4',
};

/** The author's machine. */
export function workstationComputer(world: World, command: TypedCommand): Computer {
  const kubectl = kubectlProgram(world, command);
  return {
    type: 'workstation',
    serial: 'workstation',
    files: world.files,
    network: tellingNetwork(world, command),
    programs: { ...programs, ...world.options.programs },
    isCatalogued: false,
    own: {
      kubectl,
      ...bundledKubectls(kubectl),
      minikube: behind('minikube', kubectl, minikubeProgram(world)),
      ...(world.options.programs?.curl === undefined ? { curl: workstationCurl } : {}),
      ...jobPrograms(world),
    },
    shell: 'bash',
    timezone: world.cluster.settings.timezone,
  };
}

/** The network, where a connection to what a job listens on makes that job write. */
function tellingNetwork(world: World, command: TypedCommand): NetworkView {
  const own = { serial: 'workstation', hostname: 'workstation', address: '192.168.0.10' };
  const network = clusterNetwork(world, { type: 'outside' }, own);
  return {
    ...network,
    connect(address, port, protocol) {
      if (address.startsWith('127.')) tellOfConnection(port, world, command);
      return network.connect(address, port, protocol);
    },
  };
}
