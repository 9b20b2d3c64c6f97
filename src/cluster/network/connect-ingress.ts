import type { HttpRequest } from '../images/image.ts';
import type { ClientRequest, Connection } from './connection.ts';
import { chooseBackend } from './ingress-backend.ts';
import {
  controllerAddress,
  type IngressController,
  ingressControllerAt,
  ingressReply,
} from './ingress-server.ts';
import { Journey, type Sender, type WalkWorld } from './journey.ts';
import { chooseClientPort, chooseControllerAddress, chooseRequestId } from './network-choices.ts';
import type { NetworkView } from './network-view.ts';
import type { NetworkWorld } from './network-world.ts';
import type { Destination } from './trace.ts';

/**
 * Connects to the address of an Ingress that no Service answers for: a controller on the nodes, or a cloud's
 * balancer.
 */
export function connectIngress(
  world: NetworkWorld,
  view: NetworkView,
  walkWorld: WalkWorld,
  sender: Sender,
  to: Destination,
): Connection | undefined {
  const isService = view.plan.byAddress.has(`${to.protocol} ${to.ip}:${to.port}`);
  const controller = isService ? undefined : ingressControllerAt(world, view, to.ip, to.port);
  if (controller === undefined) return undefined;
  const journey = new Journey(sender, to, walkWorld.choices);
  const { outcome, trace } = journey.end('connected', `the ${controller} ingress controller`);
  const port = to.port;
  const server = {
    tls: port === 443,
    request: (request: ClientRequest) =>
      answerAsController({ world, view, controller }, arrived(world, request, journey, to)),
  };
  return { outcome, trace, server };
}

/** A controller that has been asked. */
interface AskedController {
  readonly world: NetworkWorld;
  readonly view: NetworkView;
  readonly controller: IngressController;
  /** Its own address, if a pod of the world is it. */
  readonly ip?: string;
}

/** Answers a request that has arrived at a controller, wherever that runs. */
export function answerAsController({ world, view, controller, ip }: AskedController, request: HttpRequest) {
  const from = {
    get ip() {
      return ip ?? chooseControllerAddress(world, controllerAddress(view));
    },
    port: () => chooseClientPort(world),
  };
  const reply = ingressReply(request, {
    world,
    view,
    controller,
    ask: (route, sent) => chooseBackend(world, view, route)?.({ ...sent, client: from }),
  });
  return reply.type === 'forward'
    ? { type: 'not simulated' as const, what: 'a proxy behind an ingress controller' }
    : reply;
}

function arrived(
  world: NetworkWorld,
  request: ClientRequest,
  journey: Journey,
  to: Destination,
): HttpRequest {
  const client = {
    get ip() {
      return journey.source;
    },
    port: () => chooseClientPort(world),
  };
  const server = { ip: to.ip, port: to.port };
  return { ...request, client, server, id: chooseRequestId(world), now: world.now() };
}
