import { matchesPairs } from '../../api/selectors.ts';
import type { EndpointPort } from '../../kinds/endpoints.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { Service, ServicePort } from '../../kinds/service.ts';
import { familyOf } from '../../kinds/service-families.ts';
import type { VersionRange } from '../../version.ts';
import { isTrue } from '../conditions.ts';

type Is = (range: VersionRange) => boolean;

/** Whether a service is one whose endpoints Kubernetes keeps. */
export function hasManagedEndpoints(service: Service): boolean {
  const selector = service.spec.selector;
  return service.spec.type !== 'ExternalName' && selector !== undefined && Object.keys(selector).length > 0;
}

/** Whether a pod is behind a service, ready or not. */
export function isMember(service: Service, pod: Pod): boolean {
  return (
    pod.metadata.namespace === service.metadata.namespace &&
    matchesPairs(service.spec.selector ?? {}, pod.metadata.labels)
  );
}

/** A pod that has ended for good. kubernetes: pkg/util/endpoint `ShouldPodBeInEndpoints` */
export function isFinished(pod: Pod, is: Is): boolean {
  const phase = pod.status?.phase;
  const policy = pod.spec.restartPolicy ?? 'Always';
  if (is({ from: '1.24' }) || policy === 'Never') return phase === 'Succeeded' || phase === 'Failed';
  return policy === 'OnFailure' && phase === 'Succeeded';
}

/** Whether addresses count as ready whatever their pods say. */
export function publishesNotReady(service: Service, is: Is): boolean {
  const annotation = 'service.alpha.kubernetes.io/tolerate-unready-endpoints';
  if (service.spec.publishNotReadyAddresses) return true;
  return is({ to: '1.23' }) && service.metadata.annotations?.[annotation] === 'true';
}

/** A pod's address of a family. kubernetes: pkg/controller/endpoint `podToEndpointAddressForService` */
export function addressOfFamily({ status }: Pod, family: string): string | undefined {
  const first = status?.podIP ? [{ ip: status.podIP }] : [];
  return (status?.podIPs ?? first).find(({ ip }) => familyOf(ip) === family)?.ip;
}

/**
 * The families of which a Service has slices: those that it names, or that of its address. Up to 1.20 a
 * headless Service named none, and was given slices of both.
 *
 * kubernetes: endpointslice/utils.go `getAddressTypesForService`
 */
export function familiesOf({ spec }: Service, is: Is): readonly string[] {
  const { ipFamilies = [], clusterIP = '' } = spec;
  if (ipFamilies.length > 0) return ipFamilies;
  const isOpen = clusterIP === '' || clusterIP === 'None';
  if (!isOpen) return [familyOf(clusterIP)];
  return is({ from: '1.20' }) ? ['IPv4', 'IPv6'] : ['IPv4'];
}

export function isReadyPod(pod: Pod): boolean {
  return isTrue(pod.status?.conditions, 'Ready');
}

/** The ports of a service at one pod: names looked up there; what it does not have is left out. */
export function portsAt(service: Service, pod: Pod): readonly EndpointPort[] {
  return (service.spec.ports ?? []).flatMap((port) => {
    const number = targetPort(port, pod);
    if (number === undefined) return [];
    return [
      {
        ...(port.name ? { name: port.name } : {}),
        port: number,
        protocol: port.protocol ?? 'TCP',
        ...(port.appProtocol ? { appProtocol: port.appProtocol } : {}),
      },
    ];
  });
}

/** kubernetes: pkg/api/v1/pod `FindPort` */
function targetPort(port: ServicePort, pod: Pod): number | undefined {
  const target = port.targetPort ?? port.port;
  if (typeof target === 'number') return target;
  const sidecars = (pod.spec.initContainers ?? []).filter(({ restartPolicy }) => restartPolicy === 'Always');
  for (const container of [...pod.spec.containers, ...sidecars]) {
    const found = container.ports?.find(
      ({ name, protocol = 'TCP' }) => name === target && protocol === (port.protocol ?? 'TCP'),
    );
    if (found) return found.containerPort;
  }
  return undefined;
}

/** The name under which a pod of a headless service is found. */
export function hostnameFor(service: Service, pod: Pod): string | undefined {
  return pod.spec.hostname && pod.spec.subdomain === service.metadata.name ? pod.spec.hostname : undefined;
}
