import type { Service } from '../../kinds/service.ts';

/** One variable. */
export type Variable = readonly [name: string, value: string];

/**
 * The variables of services that a container starts with: those of its namespace that have a cluster IP,
 * and the API
 * server's always. kubernetes: pkg/kubelet/kubelet_pods.go `getServiceEnvVarMap`, pkg/kubelet/envvars
 */
export function serviceVariables(
  services: readonly Service[],
  namespace: string,
  links: boolean,
): readonly Variable[] {
  const found = new Map<string, string>();
  const own = links && namespace !== 'default' ? services.filter((service) => isIn(service, namespace)) : [];
  const first = services.filter(
    (service) =>
      isIn(service, 'default') &&
      (service.metadata.name === 'kubernetes' || (links && namespace === 'default')),
  );
  for (const service of [...first, ...own]) {
    for (const [name, value] of variablesOf(service)) found.set(name, value);
  }
  return [...found];
}

/** A name in an environment: `my-db` becomes `MY_DB`. */
function variableName(name: string): string {
  return name.replaceAll('-', '_').toUpperCase();
}

function isIn(service: Service, namespace: string): boolean {
  const ip = service.spec.clusterIP;
  return service.metadata.namespace === namespace && ip !== undefined && ip !== '' && ip !== 'None';
}

/** pkg/kubelet/envvars/envvars.go `FromServices` */
function variablesOf(service: Service): readonly Variable[] {
  const prefix = variableName(service.metadata.name);
  const host = service.spec.clusterIP ?? '';
  const ports = service.spec.ports ?? [];
  const [first] = ports;
  if (first === undefined) return [];
  const bracketed = host.includes(':') ? `[${host}]` : host;
  const link = (port: { readonly port: number; readonly protocol?: string }) =>
    `${(port.protocol ?? 'TCP').toLowerCase()}://${bracketed}:${port.port}`;
  return [
    [`${prefix}_SERVICE_HOST`, host],
    [`${prefix}_SERVICE_PORT`, String(first.port)],
    ...ports
      .filter((port) => port.name)
      .map(
        (port): Variable => [`${prefix}_SERVICE_PORT_${variableName(port.name ?? '')}`, String(port.port)],
      ),
    [`${prefix}_PORT`, link(first)],
    ...ports.flatMap((port): Variable[] => {
      const protocol = port.protocol ?? 'TCP';
      const name = `${prefix}_PORT_${port.port}_${protocol}`;
      return [
        [name, link(port)],
        [`${name}_PROTO`, protocol.toLowerCase()],
        [`${name}_PORT`, String(port.port)],
        [`${name}_ADDR`, host],
      ];
    }),
  ];
}

/** Replaces `$(NAME)` by known variables; `$$` is a dollar sign. third_party/forked/golang/expansion */
export function expand(text: string, known: ReadonlyMap<string, string>): string {
  return text.replace(/\$(\$|\(([^)]*)\))/g, (whole, _, name: string | undefined) =>
    name === undefined ? '$' : (known.get(name) ?? whole),
  );
}
