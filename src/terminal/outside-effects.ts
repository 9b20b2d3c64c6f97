import type { World } from './world.ts';

/** What a program outside of the simulated world does to it nevertheless. */
export function actOutside(world: World, argv: readonly string[]): void {
  if (argv[0] === 'minikube' && argv[1] === 'tunnel') world.cluster.openTunnel();
}
