import { definitionAt, type FieldLayout, minorOf, type TypeTable } from './layout.ts';

/** Up to this version, controllers worked on types of no version, of which the package `api` was made. */
const versions = ['1.2', '1.3', '1.5'];

/**
 * The unversioned Go types beside the versioned ones: `api.PodSpec` is `v1.PodSpec` with what concerns the
 * host's namespaces moved into the security context. kubernetes: pkg/api/types.go up to 1.5
 */
export function internalLayouts(table: TypeTable): TypeTable {
  const own = Object.keys(table).filter((type) => type.startsWith('v1.'));
  return Object.fromEntries(
    own.map((type) => [
      renamed(type),
      versions.map((from) => ({ from, def: internalDefinition(table, type, minorOf(from)) })),
    ]),
  );
}

function internalDefinition(table: TypeTable, type: string, minor: number) {
  const definition = definitionAt(table, type, minor) ?? null;
  if (!Array.isArray(definition)) return definition;
  const fields = special[type]?.(definition, minor) ?? definition;
  return fields.map(([name, fieldType, tag]): FieldLayout => [name, sized(renamed(fieldType), minor), tag]);
}

function renamed(type: string): string {
  return type.replace(/\bv1\.Time$/, 'unversioned.Time').replace(/\bv1\./g, 'api.');
}

/** Numbers had the size of the machine's before they could be sent in protocol buffers. */
function sized(type: string, minor: number): string {
  return minor <= 2 ? type.replace(/\bint32$/, 'int') : type;
}

type Change = (fields: readonly FieldLayout[], minor: number) => readonly FieldLayout[];

const hostFields = ['HostNetwork', 'HostPID', 'HostIPC'];

const special: Readonly<Record<string, Change>> = {
  'v1.ObjectMeta': (fields, minor) =>
    fields.filter(([name]) => minor > 2 || !['OwnerReferences', 'Finalizers'].includes(name)),
  'v1.PodSpec': (fields, minor) => {
    const [volumes, ...rest] = fields.filter(([name]) => isOfPodSpec(name, minor));
    const init: FieldLayout = ['InitContainers', '[]v1.Container', 'initContainers'];
    return [...(volumes ? [volumes] : []), ...(minor > 2 ? [init] : []), ...rest];
  },
  'v1.PodSecurityContext': (fields) => [
    ...hostFields.map((name): FieldLayout => [name, 'bool', `host${name.slice(4)}`]),
    ...fields,
  ],
};

function isOfPodSpec(name: string, minor: number): boolean {
  if ([...hostFields, 'DeprecatedServiceAccount'].includes(name)) return false;
  return minor > 2 || !['Hostname', 'Subdomain'].includes(name);
}
