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
  };
}

function nodeInfo(world: World, name: string): NodeInfo {
  const request = { verb: 'get', group: '', version: 'v1', resource: 'nodes', name } as const;
  const { status } = world.cluster.api.request(request).body as {
    readonly status?: { readonly nodeInfo?: NodeInfo };
  };
  return status?.nodeInfo ?? {};
}
