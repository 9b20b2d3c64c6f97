import { OutsideWorld } from '../outside-world.ts';
import type { Program } from '../program.ts';

/**
 * Clusters that bring a kubectl of their own under their own name: `microk8s kubectl get pods`, which its
 * snap also installs as `microk8s.kubectl`, and `k3s kubectl`. All else that they do is outside the world.
 */
export function bundledKubectls(kubectl: Program): Readonly<Record<string, Program>> {
  return {
    microk8s: behind('microk8s', kubectl),
    'microk8s.kubectl': { ...kubectl, name: 'microk8s.kubectl' },
    k3s: behind('k3s', kubectl),
  };
}

/** A program that hands over to kubectl if it is asked to, maybe after `--`, as minikube wants it. */
export function behind(name: string, kubectl: Program, others?: Program): Program {
  return {
    name,
    run(context) {
      const [, verb, ...rest] = context.argv;
      if (verb !== 'kubectl') {
        if (others) return others.run(context);
        throw new OutsideWorld(context.argv.slice(1).join(' '));
      }
      const argv = ['kubectl', ...(rest[0] === '--' ? rest.slice(1) : rest)];
      return kubectl.run({ ...context, argv });
    },
  };
}
