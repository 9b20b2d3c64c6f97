import { pickDomain } from '../domains.ts';
import type { HttpReply, HttpRequest } from '../images/image.ts';
import type { Backend } from '../proxy/backends.ts';
import type { IngressRoute } from './ingress-route.ts';
import { endpointText } from './journey.ts';
import { listenersAt } from './listeners.ts';
import type { NetworkView } from './network-view.ts';
import type { NetworkWorld } from './network-world.ts';

/**
 * A way to ask one ready endpoint of the Service that a route names; undefined if there is none. Controllers
 * send to endpoints themselves, past the cluster IP.
 */
export function chooseBackend(
  world: NetworkWorld,
  view: NetworkView,
  route: IngressRoute,
): ((request: HttpRequest) => HttpReply) | undefined {
  const port = view.plan.ports.find(
    ({ service: { metadata }, ...each }) =>
      metadata.namespace === route.namespace &&
      metadata.name === route.service &&
      (each.port === route.port || each.portName === route.port),
  );
  const ready = port?.backends.filter((backend) => backend.isReady) ?? [];
  if (ready.length === 0) return undefined;
  const print = (backend: Backend) => endpointText(backend.ip, backend.port);
  const [only] = ready;
  const backend =
    ready.length === 1 && only !== undefined
      ? only
      : world.oracle.choose({
          key: `endpoint of connection ${world.store.draw('connections')}`,
          about: `which endpoint of ${port?.name} gets a request`,
          domain: pickDomain(ready, print, `endpoints of ${port?.name}`),
        });
  const pod = view.hosts.podAt(backend.ip);
  const place = pod === undefined ? undefined : ({ type: 'pod', pod } as const);
  const [listener] =
    place === undefined ? [] : listenersAt(world, view, place, { ...backend, protocol: 'TCP' });
  if (listener === undefined) return () => ({ type: 'raw', text: '' });
  return (request) => {
    const { ref, server, state } = listener;
    const arrived = { ...request, scheme: 'http', server: { ip: backend.ip, port: backend.port } } as const;
    const reply = server.handle(arrived, state);
    if (ref !== undefined && server.log !== undefined) world.log(ref, server.log.answered(arrived, reply));
    return reply;
  };
}
