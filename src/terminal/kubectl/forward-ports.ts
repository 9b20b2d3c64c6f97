import { pickDomain } from '#cluster';
import type { KubectlReply, KubectlRequest } from '#kubectl';
import { freeNumber, freeText } from '../free-bytes.ts';
import type { KubectlRun } from './kubectl-run.ts';

type Forward = Extract<KubectlRequest, { readonly type: 'forward' }>;

/** What `localhost` stands for, in the order in which kubectl listens. */
const loopbacks = ['127.0.0.1', '[::1]'];

/** How many connections may have come from other terminals before the author left. */
const mostConnections = 12;

/**
 * Listens on the workstation for a pod until the author leaves, which a page shows late or never: what other
 * terminals do meanwhile reaches the pod. client-go: tools/portforward/portforward.go
 */
export function forwardPorts(request: Forward, run: KubectlRun): KubectlReply {
  const { context, world } = run;
  for (const { local, remote } of request.ports) {
    const port = local === 0 ? freeNumber(context, 'local port', { from: 1024, to: 65_535 }) : local;
    for (const address of request.addresses.flatMap((one) => (one === 'localhost' ? loopbacks : [one]))) {
      context.write('stdout', `Forwarding from ${address}:${port} -> ${remote}\n`);
    }
    world.openTunnel(port, { container: request.container, port: remote });
    const counts = Array.from({ length: mostConnections + 1 }, (_, count) => String(count));
    const handled = freeText(context, `connections to port ${port}`, {
      ...pickDomain(counts, String, 'numbers of connections'),
      sample: () => '0',
    });
    context.write('stdout', `Handling connection for ${port}\n`.repeat(Number(handled)));
  }
  return { interrupted: true };
}
