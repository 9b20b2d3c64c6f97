import { byteLength } from '../byte-length.ts';
import type { HttpReply, HttpRequest, HttpResponse } from '../images/image.ts';
import { dateHeader, goResponse, header, headerOf, pathOf } from '../images/servers/http.ts';
import { nginxStatusPage } from '../images/servers/nginx-pages.ts';
import { nginxProxied, nginxResponse } from '../images/servers/nginx-response.ts';
import { type Eras, eraVersion } from '../images/tag-version.ts';
import { inRange } from '../version.ts';
import { internalAddress } from './hosts.ts';
import { type IngressRoute, nginxAnnotation, rewrittenTarget, routeIngress } from './ingress-route.ts';
import { chooseBanner, hasDefaultBackend } from './network-choices.ts';
import type { NetworkView } from './network-view.ts';
import type { NetworkWorld } from './network-world.ts';
import type { IngressObject } from './objects.ts';

/**
 * Which controller serves Ingresses: ingress-nginx, or Google's load balancer. Others (Traefik) are not
 * simulated.
 */
export type IngressController = 'nginx' | 'gce';

/** What a controller needs to answer: the picture of the cluster, and a way to ask a server of a Service. */
export interface IngressSetting {
  readonly world: NetworkWorld;
  readonly view: NetworkView;
  readonly controller: IngressController;
  /** Asks a ready endpoint of a Service's port; undefined if there is none. */
  readonly ask: (route: IngressRoute, request: HttpRequest) => HttpReply | undefined;
}

/** The controller that serves an address: one that the status of some Ingress names. */
export function ingressControllerAt(
  { settings }: NetworkWorld,
  { objects }: NetworkView,
  ip: string,
  port: number,
): IngressController | undefined {
  if (port !== 80 && port !== 443) return undefined;
  const own = objects.ingresses.find((each) =>
    (each.status?.loadBalancer?.ingress ?? []).some((address) => address.ip === ip),
  );
  if (own === undefined || settings.provider === 'k3s') return undefined;
  return ingressClass(own) === 'nginx' || settings.provider !== 'gke' ? 'nginx' : 'gce';
}

/**
 * Answers a request as an ingress controller: by host and path, with its own pages where no rule or no
 * endpoint is.
 */
export function ingressReply(request: HttpRequest, setting: IngressSetting): HttpReply {
  const host = (headerOf(request, 'host') ?? '').replace(/:\d+$/, '').toLowerCase();
  const served = setting.view.objects.ingresses.filter((each) => isServedBy(each, setting.controller));
  const route = routeIngress(served, host, pathOf(request), setting.controller);
  return setting.controller === 'nginx'
    ? nginxReply(request, host, route, setting)
    : gceReply(request, route, setting);
}

function ingressClass(ingress: IngressObject): string | undefined {
  return ingress.spec.ingressClassName ?? ingress.metadata.annotations?.['kubernetes.io/ingress.class'];
}

function isServedBy(ingress: IngressObject, controller: IngressController): boolean {
  const name = ingressClass(ingress);
  return name === undefined || name === controller;
}

function nginxReply(
  request: HttpRequest,
  host: string,
  route: IngressRoute | undefined,
  setting: IngressSetting,
): HttpReply {
  if (route === undefined) return unmatched(request, setting);
  if (request.scheme === 'http' && redirectsToTls(route.ingress, host)) {
    return nginxPage(request, 308, setting, `https://${host}${request.target}`);
  }
  const reply = setting.ask(route, {
    ...request,
    target: rewrittenTarget(route, request.target),
    headers: forwardedHeaders(request),
  });
  if (reply === undefined) return nginxPage(request, 503, setting);
  if (reply.type !== 'http') return reply.type === 'forward' ? reply : nginxPage(request, 502, setting);
  return bannered(nginxProxied(request, shownVersion, reply), bannerOf(setting));
}

/** ingress-nginx: ssl-redirect is on for hosts with TLS unless an annotation turns it off. */
function redirectsToTls(ingress: IngressObject, host: string): boolean {
  if (nginxAnnotation(ingress, 'ssl-redirect') === 'false') return false;
  return (ingress.spec.tls ?? []).some((each) => each.hosts === undefined || each.hosts.includes(host));
}

/** ingress-nginx: rootfs/etc/nginx/template/nginx.tmpl, `proxy_set_header` */
function forwardedHeaders(request: HttpRequest): HttpRequest['headers'] {
  const host = headerOf(request, 'host') ?? '';
  const own = [
    header('Host', host),
    ...(request.id === undefined ? [] : [header('X-Request-ID', request.id())]),
    header('X-Real-IP', request.client.ip),
    header('X-Forwarded-For', request.client.ip),
    header('X-Forwarded-Host', host),
    header('X-Forwarded-Port', request.scheme === 'https' ? 443 : 80),
    header('X-Forwarded-Proto', request.scheme),
    header('X-Forwarded-Scheme', request.scheme),
    header('X-Scheme', request.scheme),
  ];
  const names = new Set(own.map((each) => each.name.toLowerCase()));
  return [...own, ...request.headers.filter((each) => !names.has(each.name.toLowerCase()))];
}

const nginxTokens: Eras = [
  [13, '1.15.6'],
  [14, '1.15.8'],
  [15, '1.15.10'],
  [16, '1.17.7'],
  [17, '1.17.8'],
  [18, '1.17.10'],
];

/**
 * What the controller calls itself: it hides its version since the time of 1.19 (`server-tokens: false`), and
 * was an OpenResty in 2019. Which release of it a cluster runs is not the cluster's.
 */
function bannerOf({ world }: IngressSetting): string {
  const { kubernetes } = world.settings;
  const isHidden = inRange(kubernetes, { from: '1.19' });
  return chooseBanner(world, isHidden ? 'nginx' : `nginx/${eraVersion(nginxTokens, kubernetes)}`);
}

/** Stands for the version until the banner does. */
const shownVersion = '0';

/** The same under another banner; one without a version is in no header. */
function bannered(response: HttpResponse, banner: string): HttpResponse {
  const isShown = banner.includes('/');
  const headers = response.headers.flatMap((each) =>
    each.name !== 'Server' ? [each] : isShown ? [header('Server', banner)] : [],
  );
  return { ...response, headers };
}

/** What no rule takes goes to the default backend, which was a program of its own until 2018 or so. */
function unmatched(request: HttpRequest, setting: IngressSetting): HttpReply {
  if (!hasDefaultBackend(setting.world)) return nginxPage(request, 404, setting);
  const answer = goResponse(request, 'default backend - 404', { status: 404, reason: 'Not Found' });
  return bannered(nginxProxied(request, shownVersion, answer), bannerOf(setting));
}

function nginxPage(
  request: HttpRequest,
  status: number,
  setting: IngressSetting,
  location?: string,
): HttpResponse {
  const banner = bannerOf(setting);
  const extra = location === undefined ? [] : [header('Location', location)];
  const named = nginxResponse(request, shownVersion, { status, type: 'text/html', body: '', extra });
  const body = nginxStatusPage(`${status} ${named.reason}`, banner);
  return bannered(nginxResponse(request, shownVersion, { status, type: 'text/html', body, extra }), banner);
}

/**
 * Google's load balancer: what no rule takes goes to a 404 server in the cluster. ingress-gce:
 * cmd/404-server.
 */
function gceReply(request: HttpRequest, route: IngressRoute | undefined, setting: IngressSetting): HttpReply {
  if (route === undefined) {
    const isOld = inRange(setting.world.settings.kubernetes, { to: '1.16' });
    const modern = 'response 404 (backend NotFound), service rules for the path non-existent \n';
    const text = isOld ? 'default backend - 404' : modern;
    return viaGoogle(goResponse(request, text, { status: 404, reason: 'Not Found' }));
  }
  const sent = [
    ...request.headers,
    header('X-Forwarded-For', `${request.client.ip}, ${request.server.ip}`),
    header('X-Forwarded-Proto', request.scheme),
    header('Via', '1.1 google'),
  ];
  const reply = setting.ask(route, { ...request, headers: sent });
  if (reply?.type === 'http') return viaGoogle(reply);
  const page = [
    '',
    '<html><head>',
    '<meta http-equiv="content-type" content="text/html;charset=utf-8">',
    '<title>502 Server Error</title>',
    '</head>',
    '<body text=#000000 bgcolor=#ffffff>',
    '<h1>Error: Server Error</h1>',
    '<h2>The server encountered a temporary error and could not complete your request.' +
      '<p>Please try again in 30 seconds.</h2>',
    '<h2></h2>',
    '</body></html>',
    '',
  ].join('\n');
  return {
    type: 'http',
    version: request.version,
    status: 502,
    reason: 'Bad Gateway',
    headers: [
      header('Content-Type', 'text/html; charset=UTF-8'),
      header('Referrer-Policy', 'no-referrer'),
      header('Content-Length', byteLength(page)),
      dateHeader('Date', request.now),
    ],
    body: request.method === 'HEAD' ? '' : page,
  };
}

function viaGoogle(response: HttpResponse): HttpResponse {
  return { ...response, headers: [...response.headers, header('Via', '1.1 google')] };
}

/** The address that backends see: the controller's node. */
export function controllerAddress({ hosts }: NetworkView): string {
  const [node] = hosts.nodes;
  return node === undefined ? '' : internalAddress(node);
}
