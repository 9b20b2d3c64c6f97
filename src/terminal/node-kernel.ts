import type { Domain } from '#cluster';
import { freeText } from './free-bytes.ts';
import type { Kernel } from './kernel.ts';
import type { World } from './world.ts';

interface NodeInfo {
  readonly kernelVersion?: string;
  readonly architecture?: string;
}

const machines: Readonly<Record<string, string>> = { amd64: 'x86_64', arm64: 'aarch64' };

/** The kernel of a node, which its containers share. What its status tells is looked up when it is asked. */
export function nodeKernel(world: World, node: string): Kernel {
  const info = () => nodeInfo(world, node);
  return {
    get release() {
      return info().kernelVersion ?? '';
    },
    get machine() {
      const { architecture = 'amd64' } = info();
      return machines[architecture] ?? architecture;
    },
    get build() {
      return freeText({ oracle: world.cluster.oracle, runId: `node ${node}` }, 'kernel build', buildDomain);
    },
  };
}

function nodeInfo(world: World, name: string): NodeInfo {
  const request = { verb: 'get', group: '', version: 'v1', resource: 'nodes', name } as const;
  const { status } = world.cluster.api.request(request).body as {
    readonly status?: { readonly nodeInfo?: NodeInfo };
  };
  return status?.nodeInfo ?? {};
}

const shape = /^#\d+\S*( \S+)* (Mon|Tue|Wed|Thu|Fri|Sat|Sun) \w{3} +\d+ [\d:]{8} \w+ \d{4}$/;

/** Linux: init/version-timestamp.c, the number and the time of a build. */
const buildDomain: Domain<string> = {
  type: 'text',
  description: 'the number and the time of a build',
  refuse: (value) => (shape.test(value) ? undefined : `${JSON.stringify(value)} is no build of a kernel`),
  sample: () => '#1 SMP Mon Jan 1 00:00:00 UTC 2024',
  parse: (text) => (shape.test(text) ? text : undefined),
  print: (value) => value,
};
