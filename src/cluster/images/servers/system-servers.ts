import type { Server, ServerStart } from '../image.ts';
import { portFlag } from './flags.ts';
import { goResponse, pathOf } from './http.ts';

/** The 404 server behind ingress controllers. kubernetes: ingress-gce cmd/404-server. */
export function defaultBackend(start: ServerStart): Server {
  return {
    ports: [portFlag(start.argv, 'port', 8080)],
    handle: (request) =>
      pathOf(request) === '/healthz'
        ? goResponse(request, 'ok')
        : goResponse(request, 'default backend - 404', { status: 404, reason: 'Not Found' }),
  };
}

/** What CoreDNS tells of its health. coredns: plugin/health/health.go, plugin/ready/ready.go */
export function corednsServer(): Server {
  return {
    ports: [53, 8080, 8181, 9153],
    udpPorts: [53],
    handle: (request) => goResponse(request, 'OK'),
  };
}
