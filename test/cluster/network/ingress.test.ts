import { describe, expect, it } from 'vitest';
import { ask, fromPod, outside, pod, service, smallCluster } from './small-cluster.ts';

const backends = [
  pod('a', '10.4.1.2'),
  pod('b', '10.4.2.2'),
  pod('client', '10.4.1.9', { image: 'busybox' }),
  ...service('a', { clusterIP: '10.8.0.5' }, ['10.4.1.2']),
  ...service('b', { clusterIP: '10.8.0.6' }, ['10.4.2.2']),
  ...service('empty', { clusterIP: '10.8.0.7' }),
];

const to = (name: string) => ({ service: { name, port: { number: 80 } } });
const path = (text: string, name: string, pathType = 'Prefix') => ({
  path: text,
  pathType,
  backend: to(name),
});
const rule = (host: string | undefined, ...paths: readonly object[]) => ({
  ...(host === undefined ? {} : { host }),
  http: { paths },
});

function ingress(spec: object, annotations: object = {}): object {
  const status = { loadBalancer: { ingress: [{ ip: '192.168.49.2' }] } };
  return { kind: 'Ingress', metadata: { name: 'web', namespace: 'default', annotations }, spec, status };
}

function cluster(spec: object, options: Parameters<typeof smallCluster>[0] = {}, annotations: object = {}) {
  return smallCluster({
    provider: 'minikube',
    ...options,
    objects: [...backends, ingress(spec, annotations)],
  });
}

const page = (title: string, banner = 'nginx') =>
  [
    `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>`,
    `<hr><center>${banner}</center>\r\n</body>\r\n</html>\r\n`,
  ].join('\r\n');

it('passes a request on to a server, which writes about it', () => {
  const spec = { rules: [rule('x.example', path('/foo', 'a'))] };
  const own = cluster(spec);
  ask(own, outside, '192.168.49.2', 'x.example', '/foo/1');
  expect(own.logged).toEqual(['a: /foo/1']);
});

describe('the nginx controller', () => {
  const spec = {
    rules: [
      rule(
        'x.example',
        path('/foo', 'a'),
        path('/foo/bar', 'b'),
        path('/foo', 'b', 'Exact'),
        path('/none', 'empty'),
        path('/lost', 'unknown'),
      ),
      rule('*.example', path('/', 'b')),
      rule(undefined, path('/any', 'a')),
    ],
  };

  it.each([
    ['x.example', '/foo/', 'a sees 10.0.0.1 ask /foo/'],
    ['x.example', '/foo', 'b sees 10.0.0.1 ask /foo'],
    ['x.example', '/foo/bar/baz', 'b sees 10.0.0.1 ask /foo/bar/baz'],
    ['x.example:8080', '/foo/x', 'a sees 10.0.0.1 ask /foo/x'],
    ['y.example', '/', 'b sees 10.0.0.1 ask /'],
    ['z.y.example', '/', `404 ${page('404 Not Found')}`],
    ['elsewhere', '/any/where', 'a sees 10.0.0.1 ask /any/where'],
    ['elsewhere', '/anything', `404 ${page('404 Not Found')}`],
    ['x.example', '/none', `503 ${page('503 Service Temporarily Unavailable')}`],
    ['x.example', '/lost', `503 ${page('503 Service Temporarily Unavailable')}`],
  ])('%s%s', (host, target, outcome) => {
    expect(ask(cluster(spec), outside, '192.168.49.2', host, target)).toBe(outcome);
  });

  it('serves a default backend', () => {
    expect(ask(cluster({ defaultBackend: to('a') }), fromPod('client'), '192.168.49.2')).toContain('a sees');
  });

  it('reads Ingresses of v1beta1', () => {
    const old = {
      rules: [{ http: { paths: [{ path: '/v1', backend: { serviceName: 'a', servicePort: 80 } }] } }],
    };
    expect(ask(cluster(old), outside, '192.168.49.2', 'h', '/v1/x')).toContain('a sees');
  });

  it('rewrites paths by expression', () => {
    const rewriting = { rules: [rule(undefined, path('/api(/|$)(.*)', 'a', 'ImplementationSpecific'))] };
    const annotations = { 'nginx.ingress.kubernetes.io/rewrite-target': '/$2' };
    const rewritten = cluster(rewriting, {}, annotations);
    expect(ask(rewritten, outside, '192.168.49.2', 'h', '/api/users?id=1')).toBe(
      'a sees 10.0.0.1 ask /users?id=1',
    );
    expect(ask(rewritten, outside, '192.168.49.2', 'h', '/api')).toBe('a sees 10.0.0.1 ask /');
  });

  it('redirects to TLS where a host has it', () => {
    const tls = cluster({ ...spec, tls: [{ hosts: ['x.example'], secretName: 's' }] });
    expect(ask(tls, outside, '192.168.49.2', 'x.example', '/foo')).toBe(
      `308 ${page('308 Permanent Redirect')}`,
    );
    expect(ask(tls, outside, '192.168.49.2', 'y.example', '/')).toContain('b sees');
  });

  it('tells its version in old clusters', () => {
    expect(ask(cluster(spec, { kubernetes: '1.14' }), outside, '192.168.49.2')).toContain(
      '<center>nginx/1.15.8</center>',
    );
  });

  it('was an OpenResty once, and had a default backend of its own', () => {
    const banner = { 'banner of the ingress controller': 'openresty/1.15.8.2' };
    expect(ask(cluster(spec, { answers: banner }), outside, '192.168.49.2')).toContain(
      '<center>openresty/1.15.8.2</center>',
    );
    const backend = { 'default backend of the ingress controller': 'apart' };
    expect(ask(cluster(spec, { answers: backend }), outside, '192.168.49.2')).toBe(
      '404 default backend - 404',
    );
  });

  it('leaves Ingresses of other classes alone', () => {
    expect(ask(cluster({ ...spec, ingressClassName: 'traefik' }), outside, '192.168.49.2', 'y.example')).toBe(
      `404 ${page('404 Not Found')}`,
    );
  });

  it('runs in a pod that a Service leads to', () => {
    const image = 'registry.k8s.io/ingress-nginx/controller:v1.8.1';
    const controller = pod('controller', '10.4.2.8', { image });
    const balanced = service(
      'controller',
      { clusterIP: '10.8.0.9', type: 'LoadBalancer', balancerIP: '35.0.0.7' },
      ['10.4.2.8'],
    );
    const objects = [...backends, ingress(spec), controller, ...balanced];
    expect(ask(smallCluster({ provider: 'gke', objects }), outside, '35.0.0.7', 'y.example')).toContain(
      'b sees',
    );
  });
});

describe("Google's load balancer", () => {
  const spec = {
    rules: [
      rule(
        undefined,
        path('/app/*', 'a', 'ImplementationSpecific'),
        path('/one', 'b', 'ImplementationSpecific'),
      ),
    ],
  };
  it.each([
    ['1.30', '/app/x', 'a sees 10.0.0.1 ask /app/x'],
    ['1.30', '/one', 'b sees 10.0.0.1 ask /one'],
    ['1.30', '/one/more', '404 response 404 (backend NotFound), service rules for the path non-existent \n'],
    ['1.13', '/other', '404 default backend - 404'],
  ])('%s %s', (kubernetes, target, outcome) => {
    expect(ask(cluster(spec, { provider: 'gke', kubernetes }), outside, '192.168.49.2', 'h', target)).toBe(
      outcome,
    );
  });
});
