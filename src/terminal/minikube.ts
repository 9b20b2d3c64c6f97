import { type Domain, pickDomain } from '#cluster';
import { OutsideWorld } from './outside-world.ts';
import type { Program, ProgramContext } from './program.ts';
import type { World } from './world.ts';

/** minikube, as far as the world tells what it prints: the address of its node. minikube: cmd/minikube/cmd/ip.go */
export function minikubeProgram(world: World): Program {
  return {
    name: 'minikube',
    run(context) {
      const [, ...words] = context.argv;
      const address = world.cluster.settings.provider === 'minikube' ? firstAddress(world) : undefined;
      if (words.join(' ') !== 'ip' || address === undefined) throw new OutsideWorld(words.join(' '));
      context.write('stdout', `${chosenAddress(address, context)}\n`);
      return 0;
    },
  };
}

/** The machine has other addresses than the node tells where a driver gives it several. */
function chosenAddress(usual: string, { oracle }: ProgramContext): string {
  const domain: Domain<string> = {
    ...pickDomain([usual], String, 'addresses'),
    type: 'address',
    description: 'an address',
    refuse: () => undefined,
    parse: (text) => (/^\d+(?:\.\d+){3}$/.test(text) ? text : undefined),
    sample: () => usual,
  };
  return oracle.choose({ key: 'address of minikube', about: 'the address of minikube', domain });
}

interface NodeLike {
  readonly status?: {
    readonly addresses?: readonly { readonly type: string; readonly address: string }[];
  };
}

function firstAddress({ cluster }: World): string | undefined {
  const nodes = cluster.api.request({ group: '', version: 'v1', resource: 'nodes', verb: 'list' });
  const [first] = (nodes.body as unknown as { readonly items?: readonly NodeLike[] }).items ?? [];
  return first?.status?.addresses?.find(({ type }) => type === 'InternalIP')?.address;
}
