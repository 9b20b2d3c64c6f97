import type { Inventory, ResourceInfo } from '#cluster';
import { find, objectsOf, part, resourceNamed, resourceOfKind, type Subject } from './inventory.ts';

/** What a differing line says of which object. */
export interface Question {
  /** The command, as it was typed. */
  readonly command: string;
  /** The differing line of the note, and the one that is printed; empty where there is none. */
  readonly note: string;
  readonly world: string;
  /** The column of a table that differs, by its header. */
  readonly column?: string | undefined;
}

/** `deployment.apps/web created`, `service "web" deleted`. */
const result = /^([a-z][a-z0-9.-]*)(?:\/| ")([a-z0-9][a-z0-9.-]*)"? [a-z(]/;
/** A row of a table, maybe with its kind. */
const row = /^(?:([a-z][a-z0-9.]*)\/)?([a-z0-9][a-z0-9.:-]*)(?:\s{2,}|\s*$)/;

/** The object that a differing line is about: that of its row, of its result, or of its command. */
export function subjectOf(
  world: Inventory,
  { command, note, world: printed }: Question,
): Subject | undefined {
  const reached = reachedService(world, command);
  if (reached !== undefined) return reached;
  const words = command.split(/\s+/).slice(1);
  const namespace = /(?:^|\s)(?:-n|--namespace)[ =]?(\S+)/.exec(command)?.[1] ?? 'default';
  const asked = resourcesIn(world, words);
  const text = printed === '' ? note : printed;
  const told = result.exec(text) ?? (/\sget\s/.test(command) ? row.exec(text) : null);
  const infos = told?.[1] === undefined ? asked : [resourceNamed(world, told[1])];
  const names = told?.[2] === undefined ? words.flatMap((word) => word.split('/').slice(-1)) : [told[2]];
  const subjects = infos.flatMap((info) =>
    info === undefined ? [] : names.map((name) => subject(world, info, name, namespace)),
  );
  return subjects.find(({ object }) => object !== undefined) ?? (told ? subjects[0] : undefined);
}

/** Programs that reach for what their arguments name. */
const client = /(?:^|[\s|;&(])(?:curl|wget|nc|telnet|ping|nslookup|dig|host)\s+(.*)$/s;
const address = /^(?:[a-z]+:\/\/)?\[?([A-Za-z0-9][A-Za-z0-9.-]*)\]?(?::(\d+))?(?:\/\S*)?$/;

/** The hosts that a program of a command reaches for, by what its arguments say. */
export function reachedHosts(command: string): readonly string[] {
  const words = client.exec(command)?.[1]?.split(/[\s'"]+/) ?? [];
  return words.flatMap((word) => address.exec(word)?.[1] ?? []);
}

/** The service that a program reaches for: by its name, one of its addresses, or a node port. */
function reachedService(world: Inventory, command: string): Subject | undefined {
  const info = resourceOfKind(world, 'Service');
  const words = client.exec(command)?.[1]?.split(/[\s'"]+/) ?? [];
  if (info === undefined) return undefined;
  for (const word of words) {
    const [, host = '', port] = address.exec(word) ?? [];
    const [name, namespace] = host.split('.');
    const service = objectsOf(world, info).find((each) => {
      const { clusterIP, externalIPs = [], ports = [] } = part<ServiceSpec>(each, 'spec') ?? {};
      const balancers = part<readonly { ip?: string }[]>(each, 'status', 'loadBalancer', 'ingress') ?? [];
      const isNamed = each.metadata.name === name && each.metadata.namespace === (namespace ?? 'default');
      const addresses = [clusterIP, ...externalIPs, ...balancers.map(({ ip }) => ip)];
      return isNamed || addresses.includes(host) || ports.some(({ nodePort }) => String(nodePort) === port);
    });
    if (service !== undefined)
      return {
        info,
        name: service.metadata.name,
        namespace: service.metadata.namespace,
        object: service,
        isReached: true,
      };
  }
  return undefined;
}

interface ServiceSpec {
  readonly clusterIP?: string;
  readonly externalIPs?: readonly string[];
  readonly ports?: readonly { readonly nodePort?: number }[];
}

function subject(world: Inventory, info: ResourceInfo, name: string, namespace: string): Subject {
  return { info, name, namespace, object: find(world, info, name, namespace) };
}

/** The resources that a command names: `deploy,svc`, `svc/web`, `deployments.apps`. */
function resourcesIn(world: Inventory, words: readonly string[]): readonly ResourceInfo[] {
  const plain = words.filter((word) => !word.startsWith('-'));
  return plain.flatMap((word) =>
    word.split(',').flatMap((each) => resourceNamed(world, each.split('/')[0] ?? '') ?? []),
  );
}
