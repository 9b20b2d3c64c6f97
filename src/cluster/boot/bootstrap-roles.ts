import { bootstrapRoleText } from '../data/bootstrap-roles.ts';
import { inRange, type Version, type VersionRange } from '../version.ts';

/** One permission: verbs on resources of groups, or on paths. k8s.io/api: rbac/v1 `PolicyRule` */
export interface BootstrapRule {
  readonly apiGroups?: readonly string[];
  readonly nonResourceURLs?: readonly string[];
  readonly resourceNames?: readonly string[];
  readonly resources?: readonly string[];
  readonly verbs: readonly string[];
}

/** A ClusterRole that every API server makes when it starts. */
export interface BootstrapRole {
  readonly name: string;
  /** The aggregated role that takes its rules: `admin`, `edit` or `view`. */
  readonly into?: string;
  /** It has the rules of those that go into the role of its own name. */
  readonly aggregates: boolean;
  readonly rules: readonly BootstrapRule[];
}

const sets: Readonly<Record<string, readonly string[]>> = {
  all: ['create', 'delete', 'deletecollection', 'get', 'list', 'patch', 'update', 'watch'],
  read: ['get', 'list', 'watch'],
  write: ['create', 'delete', 'deletecollection', 'patch', 'update'],
};

const known = new Map<number, readonly BootstrapRole[]>();

/** The ClusterRoles of a version, by name. */
export function bootstrapRoles(version: Version): readonly BootstrapRole[] {
  const roles = known.get(version.minor) ?? readRoles(version);
  known.set(version.minor, roles);
  return roles;
}

function readRoles(version: Version): readonly BootstrapRole[] {
  const blocks = bootstrapRoleText.trim().split(/\n(?! )/);
  return blocks.flatMap((block) => {
    const [head = '', ...lines] = block.split('\n');
    const [name = '', ...flags] = head.split(' ');
    if (!isIn(flags, version)) return [];
    const into = flags.find((flag) => flag.startsWith('>'))?.slice(1);
    const rules = lines.flatMap((line) => readRule(line.trim(), version));
    return [{ name, aggregates: flags.includes('+'), rules, ...(into !== undefined && { into }) }];
  });
}

function readRule(line: string, version: Version): readonly BootstrapRule[] {
  const [verbs = '', target = '', ...flags] = line.split(' ');
  if (verbs === 'events') return [eventRule(version)];
  if (!isIn(flags, version)) return [];
  const stated = { verbs: sets[verbs] ?? verbs.split(',') };
  if (target === '/*') return [{ nonResourceURLs: ['*'], ...stated }];
  if (target.startsWith('/')) return [{ nonResourceURLs: target.split(','), ...stated }];
  const [groups = '', rest = ''] = target.split(':');
  const [resources = '', names] = rest.split('@');
  const apiGroups = groups.split('+').map((group) => (group === 'core' ? '' : group));
  const own = { apiGroups, ...(names !== undefined && { resourceNames: names.split(',') }) };
  return [{ ...own, resources: resources.split(','), ...stated }];
}

function eventRule(version: Version): BootstrapRule {
  const apiGroups = inRange(version, { from: '1.19' }) ? ['', 'events.k8s.io'] : [''];
  return { apiGroups, resources: ['events'], verbs: ['create', 'patch', 'update'] };
}

/** `1.20-`, `-1.19` or `1.14-1.15`. */
function isIn(flags: readonly string[], version: Version): boolean {
  const range = flags.find((flag) => /^(1\.\d+)?-(1\.\d+)?$/.test(flag));
  if (range === undefined) return true;
  const [from = '', to = ''] = range.split('-');
  const bounds: VersionRange = { ...(from !== '' && { from }), ...(to !== '' && { to }) };
  return inRange(version, bounds);
}
