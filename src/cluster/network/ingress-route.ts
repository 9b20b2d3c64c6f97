import { type Expression, expressionOf } from '#text';
import type { IngressBackend, IngressObject } from './objects.ts';

/** Where an Ingress sends a request. */
export interface IngressRoute {
  readonly namespace: string;
  readonly service: string;
  readonly port: number | string;
  readonly ingress: IngressObject;
  /** The path that matched; undefined for a default backend. */
  readonly path?: string;
}

/** How a controller reads paths whose type is left to it (`ImplementationSpecific`). */
export type PathStyle = 'nginx' | 'gce';

/**
 * The backend for a host and a path: an exact host before a wildcard before none; in it exact paths before
 * prefixes, longer before shorter; else a default backend; undefined if no rule fits. kubernetes: Ingress
 * API, "Path types".
 */
export function routeIngress(
  ingresses: readonly IngressObject[],
  host: string,
  path: string,
  style: PathStyle,
): IngressRoute | undefined {
  const rules = ingresses.flatMap((ingress) => rulesOf(ingress));
  for (const fits of [
    (rule: Rule) => rule.host === host,
    (rule: Rule) => isWildcardOf(rule.host, host),
    (rule: Rule) => rule.host === '',
  ]) {
    const paths = rules.filter(fits).filter((rule) => matchesPath(rule, path, style));
    const [best] = paths.sort((left, right) => rank(right, style) - rank(left, style));
    if (best !== undefined) return toRoute(best.ingress, best.backend, best.path);
  }
  const ingress = ingresses.find((each) => each.spec.defaultBackend ?? each.spec.backend);
  const backend = ingress?.spec.defaultBackend ?? ingress?.spec.backend;
  return ingress && backend && toRoute(ingress, backend, undefined);
}

interface Rule {
  readonly ingress: IngressObject;
  readonly host: string;
  readonly path: string;
  readonly pathType: string;
  readonly backend: IngressBackend;
}

function rulesOf(ingress: IngressObject): readonly Rule[] {
  return (ingress.spec.rules ?? []).flatMap((rule) =>
    (rule.http?.paths ?? []).map((each) => ({
      ingress,
      host: rule.host ?? '',
      path: each.path === undefined || each.path === '' ? '/' : each.path,
      pathType: each.pathType ?? 'ImplementationSpecific',
      backend: each.backend,
    })),
  );
}

/** `*.foo.com` stands for exactly one label more. */
function isWildcardOf(pattern: string, host: string): boolean {
  return pattern.startsWith('*.') && host.slice(host.indexOf('.')) === pattern.slice(1);
}

function matchesPath(rule: Rule, path: string, style: PathStyle): boolean {
  if (rule.pathType === 'Exact') return path === rule.path;
  if (rule.pathType === 'Prefix') return hasPrefix(path, rule.path);
  if (usesExpressions(rule.ingress) && style === 'nginx') return expression(rule.path)?.fits(path) ?? false;
  if (style === 'nginx') return path.startsWith(rule.path);
  // The load balancer's own pattern: a star at the end, or the whole path.
  return rule.path.endsWith('/*') ? hasPrefix(path, rule.path.slice(0, -2)) : path === rule.path;
}

/** Element by element: `/foo` is a prefix of `/foo/bar`, not of `/foobar`. */
function hasPrefix(path: string, prefix: string): boolean {
  const base = prefix.replace(/\/$/, '');
  return path === base || path.startsWith(`${base}/`);
}

function rank(rule: Rule, style: PathStyle): number {
  const isExact =
    rule.pathType === 'Exact' || (style === 'gce' && !rule.path.endsWith('*') && rule.pathType !== 'Prefix');
  return rule.path.length * 2 + (isExact ? 1 : 0);
}

function toRoute(ingress: IngressObject, backend: IngressBackend, path: string | undefined): IngressRoute {
  const port = backend.service?.port?.number ?? backend.service?.port?.name ?? backend.servicePort ?? 0;
  const service = backend.service?.name ?? backend.serviceName ?? '';
  return {
    namespace: ingress.metadata.namespace ?? '',
    service,
    port,
    ingress,
    ...(path === undefined ? {} : { path }),
  };
}

/** An annotation of the nginx controller. */
export function nginxAnnotation(ingress: IngressObject, name: string): string | undefined {
  return (
    ingress.metadata.annotations?.[`nginx.ingress.kubernetes.io/${name}`] ??
    ingress.metadata.annotations?.[`ingress.kubernetes.io/${name}`]
  );
}

/** ingress-nginx: a rewrite target or `use-regex` turns every path of the Ingress into an expression. */
function usesExpressions(ingress: IngressObject): boolean {
  return (
    nginxAnnotation(ingress, 'use-regex') === 'true' ||
    nginxAnnotation(ingress, 'rewrite-target') !== undefined
  );
}

function expression(path: string): Expression | undefined {
  return expressionOf(`^${path}`, { ignoresCase: true });
}

/** The path that the backend is asked for. ingress-nginx: docs/examples/rewrite. */
export function rewrittenTarget(route: IngressRoute, target: string): string {
  const rewrite = nginxAnnotation(route.ingress, 'rewrite-target');
  if (rewrite === undefined || route.path === undefined) return target;
  const [path = '/', ...query] = target.split('?');
  const match = expression(route.path)?.groups(path);
  if (match === undefined) return target;
  const replaced = rewrite.replaceAll(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '');
  return [replaced === '' ? '/' : replaced, ...query].join('?');
}
