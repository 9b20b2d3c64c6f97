/** What the path of a request names. */
export type Target =
  | { readonly type: 'root' }
  | { readonly type: 'versions' }
  | { readonly type: 'groups' }
  | { readonly type: 'group'; readonly group: string }
  | { readonly type: 'group version'; readonly group: string; readonly version: string }
  | { readonly type: 'release' }
  | { readonly type: 'health'; readonly path: string }
  | { readonly type: 'openapi v2' }
  | { readonly type: 'openapi v3'; readonly path: string }
  | ResourceTarget
  | { readonly type: 'unknown' };

/** A collection, an object, or a part of an object. */
export interface ResourceTarget {
  readonly type: 'resource';
  readonly group: string;
  readonly version: string;
  readonly resource: string;
  readonly namespace?: string;
  readonly name?: string;
  readonly subresource?: string;
  /** What follows a sub-resource that hands on: the path of a `proxy`, with its slash. */
  readonly rest?: string;
  /** The old way to ask for a watch: `/api/v1/watch/…`. */
  readonly isWatch: boolean;
}

const plain: ReadonlyMap<string, Target> = new Map<string, Target>([
  ['/', { type: 'root' }],
  ['/api', { type: 'versions' }],
  ['/apis', { type: 'groups' }],
  ['/version', { type: 'release' }],
  ['/openapi/v2', { type: 'openapi v2' }],
  ['/openapi/v3', { type: 'openapi v3', path: '' }],
]);

/** Reads a request's path, still encoded. apiserver: pkg/endpoints/request/requestinfo.go `NewRequestInfo` */
export function targetOf(path: string): Target {
  const trimmed = path.length > 1 ? path.replace(/\/+$/, '') : path;
  const known = plain.get(trimmed === '' ? '/' : trimmed);
  if (known) return known;
  const parts = decoded(trimmed.slice(1).split('/'));
  if (parts === undefined || parts.includes('')) return { type: 'unknown' };
  const [root, ...rest] = parts;
  if (/^(healthz|livez|readyz)$/.test(root ?? '')) return { type: 'health', path: `/${parts.join('/')}` };
  if (root === 'openapi' && rest[0] === 'v3') return { type: 'openapi v3', path: rest.slice(1).join('/') };
  if (root === 'api') return inVersion('', rest[0] ?? '', rest.slice(1));
  if (root !== 'apis') return { type: 'unknown' };
  const [group = '', version, ...more] = rest;
  return version === undefined ? { type: 'group', group } : inVersion(group, version, more);
}

function decoded(parts: readonly string[]): readonly string[] | undefined {
  try {
    return parts.map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

function inVersion(group: string, version: string, parts: readonly string[]): Target {
  if (parts.length === 0) return { type: 'group version', group, version };
  const isWatch = parts[0] === 'watch' && parts.length > 1;
  const [first = '', second, third, ...rest] = isWatch ? parts.slice(1) : parts;
  const base = { type: 'resource', group, version, isWatch } as const;
  const isNamespaceItself = third === undefined || third === 'status' || third === 'finalize';
  if (first !== 'namespaces' || second === undefined || isNamespaceItself) {
    return { ...base, resource: first, ...named(second, [third, ...rest]) };
  }
  return { ...base, namespace: second, resource: third, ...named(rest[0], rest.slice(1)) };
}

function named(
  name: string | undefined,
  [subresource, ...rest]: readonly (string | undefined)[],
): Pick<ResourceTarget, 'name' | 'subresource' | 'rest'> {
  return {
    ...(name !== undefined && { name }),
    ...(subresource !== undefined && { subresource }),
    ...(rest.length > 0 && { rest: `/${rest.join('/')}` }),
  };
}
