import { type Cluster, FileTree } from '#cluster';
import { clusterNetwork } from './cluster-network.ts';
import type { Computer } from './computer.ts';
import type { FileStore } from './file-store.ts';
import { nodeKernel } from './node-kernel.ts';
import type { World } from './world.ts';

const programs: Readonly<Record<string, string>> = {
  bash: '5.1',
  curl: '7.68.0',
  date: 'coreutils 8.30',
  env: 'coreutils 8.30',
  hostname: '3.23',
  ip: '5.9.0',
  iptables: '1.8.4',
  'iptables-save': '1.8.4',
  ipvsadm: '1.31',
  ls: 'coreutils 8.30',
  nc: 'openbsd 1.217',
  nslookup: 'bind 9.16.1',
  dig: '9.16.1-Ubuntu',
  ping: 'iputils 20210202',
  printenv: 'coreutils 8.30',
  sh: 'dash',
  sleep: 'coreutils 8.30',
  sudo: '1.8.31',
  sort: 'coreutils 8.30',
  timeout: 'coreutils 8.30',
  uname: 'coreutils 8.30',
  tr: 'coreutils 8.30',
  uniq: 'coreutils 8.30',
  wget: 'gnu 1.21',
};

/** A node with a shell on it. */
export function nodeComputer(world: World, name: string): Computer {
  return {
    type: 'node',
    serial: `node ${name}`,
    files: world.nodeFiles(name),
    network: clusterNetwork(
      world,
      { type: 'node', name },
      { serial: `node ${name}`, hostname: name, address: addressOf(world, name), node: name },
    ),
    programs,
    isCatalogued: false,
    own: {},
    kernel: nodeKernel(world, name),
    shell: 'bash',
    timezone: 'UTC',
  };
}

/** A node's files as one who is on it sees them: its pods write there too. */
export function sharedWithPods(store: FileStore, name: string, cluster: Cluster): FileStore {
  return {
    get tree() {
      return cluster.nodeFiles(name, store.tree);
    },
    replace(tree) {
      cluster.setNodeFiles(name, this.tree, tree);
      store.replace(tree);
    },
  };
}

/** The node that is meant where a prompt names none: the first. */
export function nodeMeant(name: string, { api }: Cluster): string {
  if (name !== '') return name;
  const { body } = api.request({ verb: 'list', group: '', version: 'v1', resource: 'nodes' });
  const { items = [] } = body as {
    readonly items?: readonly { readonly metadata: { readonly name: string } }[];
  };
  return items[0]?.metadata.name ?? name;
}

/** The files that a node starts with. */
export function nodeFiles(name: string, now: number): FileTree {
  const file = (content: string) => ({ content, mode: 0o644, mtime: now });
  return FileTree.of([
    ['/dev', { content: '', mode: 0o755, mtime: now, directory: true }],
    ['/root', { content: '', mode: 0o700, mtime: now, directory: true }],
    ['/tmp', { content: '', mode: 0o777, mtime: now, directory: true }],
    ['/etc/hostname', file(`${name}\n`)],
    ['/etc/hosts', file('127.0.0.1\tlocalhost\n')],
  ]);
}

interface Address {
  readonly type: string;
  readonly address: string;
}

function addressOf(world: World, name: string): string {
  const answer = world.cluster.api.request({
    verb: 'get',
    group: '',
    version: 'v1',
    resource: 'nodes',
    name,
  });
  const { status } = answer.body as { readonly status?: { readonly addresses?: readonly Address[] } };
  return status?.addresses?.find((each) => each.type === 'InternalIP')?.address ?? '127.0.0.1';
}
