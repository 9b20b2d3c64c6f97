import type { HttpReply, HttpRequest, Server } from '../images/image.ts';
import { goResponse, header } from '../images/servers/http.ts';
import type { ProxyPlan, ServicePortPlan } from '../proxy/proxy-plan.ts';
import { inRange, type Version } from '../version.ts';

/**
 * What kube-proxy answers to load balancers that ask whether a node has endpoints of a Service with policy
 * Local. kubernetes: pkg/proxy/healthcheck/service_health.go
 */
export function healthCheckServers(plan: ProxyPlan, nodeName: string): readonly Server[] {
  const byPort = new Map<number, ServicePortPlan[]>();
  for (const port of plan.ports) {
    const { healthCheckNodePort } = port.service.spec;
    if (!port.externalLocal || !healthCheckNodePort) continue;
    byPort.set(healthCheckNodePort, [...(byPort.get(healthCheckNodePort) ?? []), port]);
  }
  return [...byPort].map(([number, ports]) => ({
    ports: [number],
    handle: (request) => answer(request, ports, nodeName, plan.settings.version),
  }));
}

function answer(
  request: HttpRequest,
  ports: readonly ServicePortPlan[],
  nodeName: string,
  version: Version,
): HttpReply {
  const local = ports.flatMap(({ backends }) =>
    backends.flatMap((each) => (each.isReady && each.nodeName === nodeName ? [each.ip] : [])),
  );
  const count = new Set(local).size;
  const { name, namespace } = ports[0]?.service.metadata ?? {};
  if (inRange(version, { to: '1.6' })) return oldAnswer(request, count);
  const isModern = inRange(version, { from: '1.28' });
  const body = {
    service: { namespace, name },
    localEndpoints: count,
    ...(isModern ? { serviceProxyHealthy: true } : {}),
  };
  return goResponse(request, JSON.stringify(body, null, '\t'), {
    ...(count > 0 ? {} : { status: 503, reason: 'Service Unavailable' }),
    type: 'application/json',
    headers: [
      header('X-Content-Type-Options', 'nosniff'),
      ...(isModern ? [header('X-Load-Balancing-Endpoint-Weight', count)] : []),
    ],
  });
}

/** kubernetes 1.6: pkg/proxy/healthcheck/http.go `handleHealthCheckRequest` */
function oldAnswer(request: HttpRequest, count: number): HttpReply {
  return count > 0
    ? goResponse(request, `${count} Service Endpoints found`)
    : goResponse(request, 'No Service Endpoints Found', { status: 503, reason: 'Service Unavailable' });
}
