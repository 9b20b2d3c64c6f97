import { describe, expect, it } from 'vitest';
import { byteLength } from '../../../src/cluster/byte-length.ts';
import { findImage } from '../../../src/cluster/images/catalogue.ts';
import { answeringServerImages } from '../../../src/cluster/images/families/answering-servers.ts';
import type { HttpRequest } from '../../../src/cluster/images/image.ts';

const welcome = '/usr/share/nginx/html/index.html';

describe('the catalogue finds an image by every name it goes by', () => {
  it.each([
    ['nginx:1.12', 'nginx', '1.12.2'],
    ['docker.io/library/nginx:1.12', 'nginx', '1.12.2'],
    ['nginx:1.7.9', 'nginx', '1.7.9'],
    ['nginx:1.23.4-alpine', 'nginx', '1.23.4'],
    ['registry.k8s.io/nginx-slim:0.8', 'curl', '7.47.0'],
    ['registry.k8s.io/nginx-slim:0.24', 'curl', '7.74.0'],
    ['k8s.gcr.io/echoserver:1.4', 'echoserver', '1.4'],
    ['gcr.io/google_containers/echoserver:1.4', 'echoserver', '1.4'],
    ['registry.k8s.io/echoserver:1.10', 'echoserver', '1.10'],
    ['gcr.io/google_containers/serve_hostname', 'serve_hostname', 'latest'],
    ['registry.k8s.io/e2e-test-images/agnhost:2.39', 'agnhost', '2.39'],
    ['us-docker.pkg.dev/google-samples/containers/gke/hello-app:2.0', 'hello-app', '2.0.0'],
    ['centos:6', 'curl', '7.19.7'],
    ['busybox:1.28', 'nslookup', 'busybox 1.28.4'],
    ['busybox@sha256:0123', 'nslookup', 'busybox 1.37.0'],
    ['alpine:3.19', 'wget', 'busybox 1.36.1'],
    ['redis:7.2', 'redis-server', '7.2.4'],
  ])('%s has %s %s', (reference, program, version) => {
    const image = findImage(reference);
    expect(image.known).toBe(true);
    expect(image.programs[program]).toBe(version);
  });

  const answering = answeringServerImages.flatMap(({ repositories }) => repositories.slice(0, 1));
  it.each(answering)('%s runs on by itself', (reference) => {
    const image = findImage(reference);
    expect(image.serve([...image.entrypoint, ...image.command])).toBeDefined();
  });

  it('gives an unknown image the generic tools and no server', () => {
    const image = findImage('example.com/team/api:v3');
    expect(image.known).toBe(false);
    expect(image.programs.curl).toBeDefined();
    expect(image.serve(['/app/server'])).toBeUndefined();
  });
});

describe("nginx's welcome page has the size of its version", () => {
  it.each([
    ['1.7.9', 612],
    ['1.12', 612],
    ['1.20', 612],
    ['1.23', 615],
    ['1.30.6', 896],
  ])('nginx:%s %i bytes', (tag, size) => {
    expect(byteLength(findImage(`nginx:${tag}`).files.read(welcome) ?? '')).toBe(size);
  });
});

const request: HttpRequest = {
  method: 'GET',
  target: '/hi',
  version: '1.1',
  headers: [
    { name: 'User-Agent', value: 'curl/7.54.0' },
    { name: 'Host', value: '192.168.99.100:30674' },
    { name: 'Accept', value: '*/*' },
  ],
  body: '',
  scheme: 'http',
  client: { ip: '172.17.0.1', port: () => 41448 },
  server: { ip: '10.244.0.7', port: 8080 },
  id: () => 'e2226eb3',
  now: 0,
};

function bodyOf(reference: string, argv?: readonly string[], target = '/hi'): string {
  const image = findImage(reference);
  const server = image.serve(argv ?? [...image.entrypoint, ...image.command]);
  const local6 = () => ['::1', 'fe80::58b:9ff:fe1c:7'];
  const container = { files: image.files, env: {}, hostname: 'web-1', ip: '10.244.0.7', local6 };
  const [port = 8080] = server?.ports ?? [];
  const reply = server?.handle({ ...request, target, server: { ...request.server, port } }, container);
  if (reply === undefined) throw new Error(`${reference} serves nothing`);
  if (reply.type === 'forward' || reply.type === 'not simulated') throw new Error(`${reference} gives none`);
  return reply.type === 'raw' ? reply.text : reply.body;
}

describe('servers tell who answered', () => {
  it.each([
    [
      'gcr.io/google-samples/hello-app:1.0',
      undefined,
      '/',
      'Hello, world!\nVersion: 1.0.0\nHostname: web-1\n',
    ],
    ['registry.k8s.io/serve_hostname', undefined, '/', 'web-1'],
    [
      'registry.k8s.io/e2e-test-images/agnhost:2.39',
      ['/agnhost', 'netexec', '--http-port=8080'],
      '/hostname',
      'web-1',
    ],
    [
      'registry.k8s.io/e2e-test-images/agnhost:2.39',
      ['/agnhost', 'netexec'],
      '/clientip',
      '172.17.0.1:41448',
    ],
    ['registry.k8s.io/e2e-test-images/agnhost:2.39', ['/agnhost', 'netexec'], '/echo?msg=a+b', 'a b'],
    ['hashicorp/http-echo', ['/http-echo', '-text=apple'], '/', 'apple\n'],
    ['quay.io/openshiftlabs/simpleservice:0.5.0', undefined, '/health', '{"healthy": true}'],
    ['gcr.io/google-samples/node-hello:1.0', undefined, '/', 'Hello Kubernetes!'],
    [
      'gcr.io/google-samples/kubernetes-bootcamp:v1',
      undefined,
      '/',
      'Hello Kubernetes bootcamp! | Running on: web-1 | v=1\n',
    ],
    [
      'nginxdemos/hello:plain-text',
      undefined,
      '/tea',
      'Server address: 10.244.0.7:80\nServer name: web-1\nDate: 01/Jan/1970:00:00:00 +0000\nURI: /tea\nRequest ID: e2226eb3\n',
    ],
    ['jwilder/whoami', undefined, '/', "I'm web-1\n"],
  ])('%s %s %s', (reference, argv, target, body) => {
    expect(bodyOf(reference, argv, target)).toBe(body);
  });

  it('echoserver 1.4 writes the request back under CLIENT VALUES', () => {
    expect(bodyOf('k8s.gcr.io/echoserver:1.4')).toBe(
      [
        'CLIENT VALUES:\nclient_address=172.17.0.1\ncommand=GET\nreal path=/hi\nquery=nil\nrequest_version=1.1',
        'request_uri=http://192.168.99.100:8080/hi\n\nSERVER VALUES:\nserver_version=nginx: 1.10.0 - lua: 10001\n',
        'HEADERS RECEIVED:\naccept=*/*\nhost=192.168.99.100:30674\nuser-agent=curl/7.54.0\nBODY:\n-no body in request-',
      ].join('\n'),
    );
  });

  it('echoserver 1.10 names the pod first', () => {
    const body = bodyOf('registry.k8s.io/echoserver:1.10');
    expect(
      body.startsWith('\n\nHostname: web-1\n\nPod Information:\n\t-no pod information available-\n'),
    ).toBe(true);
    expect(body).toContain(
      'Request Headers:\n\taccept=*/*\n\thost=192.168.99.100:30674\n\tuser-agent=curl/7.54.0\n',
    );
  });

  it('whoami shows addresses and headers', () => {
    expect(bodyOf('traefik/whoami')).toBe(
      'Hostname: web-1\nIP: 127.0.0.1\nIP: ::1\nIP: 10.244.0.7\nIP: fe80::58b:9ff:fe1c:7\nRemoteAddr: 172.17.0.1:41448\nGET /hi HTTP/1.1\n' +
        'Host: 192.168.99.100:30674\nUser-Agent: curl/7.54.0\nAccept: */*\n\n',
    );
  });
});

describe('nginx obeys its configuration', () => {
  const site = (text: string) => {
    const image = findImage('nginx:1.25');
    const files = image.files.write('/etc/nginx/conf.d/default.conf', text).write('/data/a.txt', 'A\n');
    const server = image.serve(image.command, {}, files);
    const ask = (target: string, port = 8080) => {
      const asked = { ...request, target, server: { ...request.server, port } };
      const reply = server?.handle(asked, { files, env: {}, hostname: 'web-1', ip: '10.244.0.7' });
      return reply?.type === 'http' ? `${reply.status} ${reply.body}` : undefined;
    };
    return { server, ask };
  };

  it('listens where it is told to and returns what it is told to', () => {
    const { server, ask } = site(
      "server { listen 8080; # here\n location / { return 200 'I am $hostname, you $remote_addr\\n'; } }",
    );
    expect(server?.ports).toEqual([8080]);
    expect(ask('/')).toBe('200 I am web-1, you 172.17.0.1\n');
  });

  it('prefers an exact location, then an expression, then the longest prefix', () => {
    const { ask } = site(
      'server { listen 8080; location / { return 200 any; } location /a { return 200 a; } location = /a { return 201 exact; } location ~ \\.php$ { return 200 php; } location /f/ { alias /data/; } }',
    );
    expect([ask('/'), ask('/ab'), ask('/a'), ask('/x.php'), ask('/f/a.txt')]).toEqual([
      '200 any',
      '200 a',
      '201 exact',
      '200 php',
      '200 A\n',
    ]);
  });

  it('does not start with a malformed configuration', () => {
    expect(site('server { listen 8080').server).toBeUndefined();
  });
});

it.each([
  ['busybox:1.36', 'telnet', true],
  ['alpine:3.6', 'telnet', true],
  ['alpine:3.7', 'telnet', false],
  ['alpine:3.20', 'traceroute', true],
  ['nicolaka/netshoot', 'tcpdump', true],
  ['debian:12', 'service', true],
  ['debian:12', 'ps', false],
])('%s has %s: %s', (image, program, isThere) => {
  expect(findImage(image).programs[program] !== undefined).toBe(isThere);
});

it.each([
  ['mysql:8.0', {}, {}],
  ['mysql:8.0', { MYSQL_ROOT_PASSWORD: 'x' }, undefined],
  ['mysql:8.0', { MYSQL_ALLOW_EMPTY_PASSWORD: 'yes' }, undefined],
  ['mariadb:11', { MARIADB_RANDOM_ROOT_PASSWORD: '1' }, undefined],
  ['postgres:16', { POSTGRES_USER: 'x' }, { log: expect.stringContaining('password is not specified') }],
  ['postgres:16', { POSTGRES_PASSWORD: 'x' }, undefined],
  ['postgres:16', { POSTGRES_HOST_AUTH_METHOD: 'trust' }, undefined],
  ['nginx', {}, undefined],
])('%s with %j is refused by its entrypoint script: %j', (reference, env, refusal) => {
  const image = findImage(reference);
  const argv = [...image.entrypoint, ...image.command];
  expect(image.refuse(argv, env)).toEqual(refusal);
  expect(image.serve(argv, env) === undefined).toBe(refusal !== undefined);
});

describe('what a tag leaves open', () => {
  it.each([
    ['nginx', '1.19.6', '1.19.6'],
    ['nginx:alpine', '1.25.3', '1.25.3'],
    ['nginx:1.25-alpine', '1.25.1', '1.25.1'],
    ['busybox', '1.28.4', '1.28.4'],
  ])('%s may have been %s', (reference, version, own) => {
    const { open } = findImage(reference);
    expect(open?.shape.test(version)).toBe(true);
    const image = open?.as(version);
    expect(image?.reference).toBe(reference);
    expect(image?.programs.nginx ?? image?.programs.busybox).toBe(own);
    expect(image?.os.startsWith('Alpine')).toBe(reference.includes('alpine'));
  });

  it('is nothing where it names a whole version, and little where it names a part', () => {
    expect(findImage('nginx:1.25.3').open).toBeUndefined();
    expect(findImage('nginx:1.25').open?.shape.test('1.24.0')).toBe(false);
  });

  it.each([
    [
      'redis:6.2.14',
      'GOSU_VERSION REDIS_VERSION=6.2.14 REDIS_DOWNLOAD_URL=http://download.redis.io/releases/redis-6.2.14.tar.gz REDIS_DOWNLOAD_SHA',
    ],
    ['httpd:2.4.58', 'HTTPD_PREFIX=/usr/local/apache2 HTTPD_VERSION=2.4.58 HTTPD_SHA256 HTTPD_PATCHES='],
    ['nginx:1.14.2', 'NGINX_VERSION=1.14.2-1~stretch NJS_VERSION'],
    ['nginx:1.19.6', 'NGINX_VERSION=1.19.6 NJS_VERSION PKG_RELEASE'],
    ['nginx:1.21.4-alpine', 'NGINX_VERSION=1.21.4 NJS_VERSION PKG_RELEASE'],
    ['nginx:1.27.4', 'NGINX_VERSION=1.27.4 NJS_VERSION NJS_RELEASE PKG_RELEASE DYNPKG_RELEASE'],
    ['nginx:1.27.4-alpine', 'NGINX_VERSION=1.27.4 PKG_RELEASE DYNPKG_RELEASE NJS_VERSION NJS_RELEASE'],
  ])('the variables of %s are of a shape at least', (reference, names) => {
    const { env, looseEnv } = findImage(reference);
    const shown = Object.entries(env).flatMap(([name, value]) => {
      if (name === 'PATH') return [];
      const shape = looseEnv[name];
      expect(shape?.test(value) ?? true).toBe(true);
      return [shape === undefined ? `${name}=${value}` : name];
    });
    expect(shown.join(' ')).toBe(names);
  });
});

it('adds to what nginx says the fields that its configuration asks for, each level its own', () => {
  const image = findImage('nginx:1.25');
  const locations = [
    'location /hi { expires 1h; return 200 "hi"; }',
    'location /own { add_header X-Own "$http_x_a$arg_b"; return 404 "no"; }',
    'location /all { add_header X-Own yes always; return 404; }',
    'location /what { return 200 $realip_remote_addr; }',
  ];
  const site = `server { listen 8080; add_header X-Host $hostname; ${locations.join(' ')} }`;
  const files = image.files.write('/etc/nginx/conf.d/default.conf', site, { mtime: 0 });
  const server = image.serve(['nginx'], {}, files);
  const container = { files, env: {}, hostname: 'web-1', ip: '10.244.0.7' };
  const added = (target: string) => {
    const reply = server?.handle({ ...request, target }, container);
    if (reply?.type !== 'http') return reply;
    return reply.headers.slice(5).map(({ name, value }) => `${name}: ${value}`);
  };
  expect(added('/hi')).toEqual([
    'Expires: Thu, 01 Jan 1970 01:00:00 GMT',
    'Cache-Control: max-age=3600',
    'X-Host: web-1',
  ]);
  expect(added('/own?b=1')).toEqual([]);
  expect(added('/all')).toEqual(['X-Own: yes']);
  expect(added('/what')).toMatchObject({ type: 'not simulated' });
});

describe('the variables of an image', () => {
  it.each([
    ['mysql:5.7', 'GOSU_VERSION MYSQL_MAJOR=5.7 MYSQL_VERSION=5.7.44-1.el7 MYSQL_SHELL_VERSION'],
    ['postgres:15', 'GOSU_VERSION LANG=en_US.utf8 PG_MAJOR=15 PG_VERSION PGDATA=/var/lib/postgresql/data'],
    ['python:3.9', 'LANG=C.UTF-8 GPG_KEY PYTHON_VERSION=3.9.21 PYTHON_SHA256'],
    ['node:18.17.1', 'NODE_VERSION=18.17.1 YARN_VERSION'],
    ['mongo:4.4', 'GOSU_VERSION JSYAML_VERSION JSYAML_CHECKSUM MONGO_PACKAGE MONGO_REPO MONGO_MAJOR=4.4'],
  ])('%s', (reference, start) => {
    const { PATH: _, ...env } = findImage(reference).env;
    const written = start.split(' ').map((each) => each.split('=')[0] ?? '');
    expect(Object.keys(env).slice(0, written.length)).toEqual(written);
    const valued = start.split(' ').filter((each) => each.includes('='));
    expect(Object.entries(env).map(([name, value]) => `${name}=${value}`)).toEqual(
      expect.arrayContaining(valued),
    );
  });

  it('have values of their shapes, in all the sets that images of a tag have had', () => {
    for (const name of ['mysql', 'mariadb', 'postgres:15-alpine', 'mongo', 'memcached', 'python', 'node']) {
      const { env, otherEnvs, looseEnv } = findImage(name);
      for (const set of [env, ...otherEnvs])
        for (const [key, shape] of Object.entries(looseEnv)) if (key in set) expect(set[key]).toMatch(shape);
    }
  });
});

it.each([
  ['centos:7', 'CENTOS_MANTISBT_PROJECT="CentOS-7"\n'],
  ['registry.k8s.io/e2e-test-images/jessie-dnsutils:1.3', 'HOME_URL="http://www.debian.org/"\n'],
  ['nginx:1.25', 'HOME_URL="https://www.debian.org/"\n'],
])('%s says of which distribution it is', (reference, line) => {
  expect(findImage(reference).files.read('/etc/os-release')).toContain(line);
});
