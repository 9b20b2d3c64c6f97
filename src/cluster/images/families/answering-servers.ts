import { releasePrograms, releases } from '../base-programs.ts';
import type { ImageFamily, ImageRecipe } from '../recipe.ts';
import { alpinePrograms } from './distributions.ts';

/** An image of one static program on nothing: no shell, no tools. */
function scratch(program: string, version: string, more: Partial<ImageRecipe> = {}): ImageRecipe {
  return { os: 'none', libc: 'go', entrypoint: [`/${program}`], programs: { [program]: version }, ...more };
}

function onAlpine(program: string, version: string, more: Partial<ImageRecipe> = {}): ImageRecipe {
  return {
    os: 'Alpine Linux',
    libc: 'musl',
    command: [program],
    programs: { ...alpinePrograms('3.9'), [program]: version },
    ...more,
  };
}

function onDebian(program: string, version: string, more: Partial<ImageRecipe> = {}): ImageRecipe {
  return {
    os: releases.stretch.os,
    libc: 'glibc',
    command: [program],
    programs: { ...releasePrograms('stretch', ['curl', 'ps']), [program]: version },
    ...more,
  };
}

const families: readonly ImageFamily[] = [
  {
    repositories: [
      'registry.k8s.io/echoserver',
      'registry.k8s.io/e2e-test-images/echoserver',
      'cilium/echoserver',
      'kicbase/echo-server-nginx',
    ],
    recipe: (tag) => onDebian('echoserver', tag === 'latest' ? '1.10' : tag, { exposed: [8080] }),
  },
  {
    repositories: ['registry.k8s.io/e2e-test-images/agnhost', 'registry.k8s.io/agnhost'],
    recipe: (tag) => ({
      ...onAlpine('agnhost', tag, { entrypoint: ['/agnhost'], command: ['pause'] }),
      programs: {
        ...alpinePrograms('3.12'),
        agnhost: tag,
        curl: '7.79.1',
        dig: '9.14.12',
        nslookup: 'bind 9.14.12',
        host: '9.14.12',
        iperf: '2.0.13',
      },
    }),
  },
  {
    repositories: [
      'registry.k8s.io/serve_hostname',
      'registry.k8s.io/serve-hostname',
      'registry.k8s.io/serve_hostname-amd64',
      'registry.k8s.io/e2e-test-images/serve-hostname',
    ],
    recipe: (tag) => scratch('serve_hostname', tag, { exposed: [9376] }),
  },
  {
    repositories: ['registry.k8s.io/e2e-test-images/netexec', 'registry.k8s.io/netexec'],
    recipe: (tag) => scratch('netexec', tag, { exposed: [8080, 8081] }),
  },
  {
    repositories: ['gcr.io/google-samples/hello-app'],
    recipe: (tag) => scratch('hello-app', `${/^\d+\.\d+/.exec(tag)?.[0] ?? '1.0'}.0`, { exposed: [8080] }),
  },
  {
    repositories: ['gcr.io/google-samples/node-hello'],
    recipe: (tag) => onDebian('node-hello', tag, { exposed: [8080] }),
  },
  {
    repositories: [
      'gcr.io/google-samples/kubernetes-bootcamp',
      'jocatalin/kubernetes-bootcamp',
      'gcr.io/k8s-minikube/kubernetes-bootcamp',
    ],
    // Made from node:6.3.1, which stood on jessie.
    recipe: (tag) => ({
      ...onDebian('kubernetes-bootcamp', /\d+/.exec(tag)?.[0] ?? '1', { exposed: [8080] }),
      os: releases.jessie.os,
      env: { NPM_CONFIG_LOGLEVEL: 'info', NODE_VERSION: '6.3.1' },
    }),
  },
  {
    repositories: ['traefik/whoami', 'containous/whoami', 'ghcr.io/traefik/whoami'],
    recipe: (tag) => scratch('whoami', tag, { exposed: [80] }),
  },
  { repositories: ['jwilder/whoami'], recipe: (tag) => onAlpine('jwilder-whoami', tag, { exposed: [8000] }) },
  {
    repositories: ['hashicorp/http-echo', 'registry.k8s.io/e2e-test-images/http-echo'],
    recipe: (tag) => scratch('http-echo', /^\d/.test(tag) ? tag : '1.0.0', { exposed: [5678] }),
  },
  {
    repositories: ['mhausenblas/simpleservice', 'quay.io/openshiftlabs/simpleservice'],
    recipe: (tag) => onDebian('simpleservice', /^\d/.test(tag) ? tag : '0.5.0', { exposed: [9876] }),
  },
  { repositories: ['pbitty/hello-from'], recipe: (tag) => scratch('hello-from', tag, { exposed: [80] }) },
  {
    repositories: ['dgkanatsios/simpleapp'],
    recipe: () => onDebian('simpleapp', '1.0', { exposed: [8080] }),
  },
  {
    repositories: ['registry.k8s.io/pause', 'registry.k8s.io/pause-amd64', 'rancher/pause'],
    recipe: (tag) => scratch('pause', tag),
  },
  {
    repositories: [
      'registry.k8s.io/coredns',
      'registry.k8s.io/coredns/coredns',
      'k8s.gcr.io/coredns',
      'k8s.gcr.io/coredns/coredns',
      'coredns/coredns',
    ],
    recipe: (tag) => scratch('coredns', tag.replace(/^v/, ''), { exposed: [53] }),
  },
  {
    repositories: [
      'registry.k8s.io/k8s-dns-kube-dns',
      ...['kube-dns', 'dnsmasq-nanny', 'sidecar'].map((name) => `registry.k8s.io/k8s-dns-${name}-amd64`),
    ],
    recipe: (tag) => scratch('kube-dns', tag, { exposed: [53] }),
  },
  {
    repositories: [
      'registry.k8s.io/ingress-nginx/controller',
      'quay.io/kubernetes-ingress-controller/nginx-ingress-controller',
    ],
    recipe: (tag) => onAlpine('nginx-ingress-controller', tag.replace(/^v/, ''), { exposed: [80, 443] }),
  },
  {
    repositories: [
      'registry.k8s.io/defaultbackend',
      'registry.k8s.io/defaultbackend-amd64',
      'registry.k8s.io/ingress-gce-404-server-with-metrics',
    ],
    recipe: (tag) => scratch('defaultbackend', tag, { exposed: [8080] }),
  },
];

/** Images that answer with who they are, and the cluster's own. */
export const answeringServerImages = families;
