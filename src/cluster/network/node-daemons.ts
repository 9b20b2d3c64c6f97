import type { HttpReply, HttpRequest, Server } from '../images/image.ts';
import { goError, goResponse, pathOf } from '../images/servers/http.ts';
import type { ProxySettings } from '../proxy/proxy-plan.ts';

/**
 * The programs of a node that are no pods: sshd, the kubelet and kube-proxy. Their metrics and health are for
 * the node alone. kubernetes: pkg/cluster/ports/ports.go; kubelet and kube-proxy bind 127.0.0.1 by default.
 */
export function nodeDaemons(settings: ProxySettings, onLoopback: boolean): readonly Server[] {
  const everywhere = [sshd, kubelet, { ports: [10_256], handle: proxyHealth }];
  if (!onLoopback) return everywhere;
  const kubeletHealth = (request: HttpRequest) => health(request) ?? notFound(request);
  return [
    ...everywhere,
    { ports: [10_248], handle: kubeletHealth },
    { ports: [10_249], handle: (request) => proxyMetrics(request, settings) },
  ];
}

/** It greets with its version and that of its distribution. */
const sshd: Server = { ports: [22], handle: () => ({ type: 'not simulated', what: 'the greeting of sshd' }) };

/** kubernetes: pkg/kubelet/server/server.go `InstallAuthFilter`: nobody is let in without a name. */
const kubelet: Server = {
  ports: [10_250],
  tlsPorts: [10_250],
  handle: (request) => goResponse(request, 'Unauthorized', { status: 401, reason: 'Unauthorized' }),
};

/** kubernetes: cmd/kube-proxy/app/server.go `serveMetrics` */
function proxyMetrics(request: HttpRequest, { mode }: ProxySettings): HttpReply {
  const path = pathOf(request);
  if (path === '/proxyMode') return goResponse(request, mode, goError);
  if (path === '/metrics' || path === '/configz') return unknownBody(request, `${path} of kube-proxy`);
  return health(request) ?? notFound(request);
}

/** kubernetes: pkg/proxy/healthcheck/proxy_health.go: when the rules were last written, to the nanosecond. */
function proxyHealth(request: HttpRequest): HttpReply {
  const isHealth = pathOf(request) === '/healthz' || pathOf(request) === '/livez';
  return isHealth ? unknownBody(request, "the instants of kube-proxy's health") : notFound(request);
}

/** apiserver: pkg/server/healthz/healthz.go */
function health(request: HttpRequest): HttpReply | undefined {
  return pathOf(request) === '/healthz' ? goResponse(request, 'ok', goError) : undefined;
}

/** Go: net/http `NotFound` */
function notFound(request: HttpRequest): HttpReply {
  return goResponse(request, '404 page not found\n', { ...goError, status: 404, reason: 'Not Found' });
}

/** Only the status is known. */
function unknownBody(request: HttpRequest, unknown: string): HttpReply {
  return { ...goResponse(request, ''), unknown };
}
