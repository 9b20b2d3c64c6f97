import { releasePrograms, releases } from '../base-programs.ts';
import type { ImageFamily, ImageRecipe } from '../recipe.ts';
import { tagVersion } from '../tag-version.ts';
import { curlImage } from './curl-image.ts';
import { alpinePrograms } from './distributions.ts';
import { nodeEnv, pythonEnv } from './language-variables.ts';
import { netshootMore } from './netshoot-tools.ts';
import { mysqlRefusal, postgresRefusal } from './store-refusals.ts';
import { mariadbEnv, memcachedEnv, mongoEnv, mysqlEnv, postgresEnv, redisEnv } from './store-variables.ts';

const network = [
  'curl',
  'wget',
  'dig',
  'nslookup',
  'host',
  'ping',
  'nc',
  'ip',
  'ifconfig',
  'ps',
  'telnet',
  'vi',
];

function onAlpine(
  release: string,
  programs: Readonly<Record<string, string>>,
  more: Partial<ImageRecipe> = {},
): ImageRecipe {
  return {
    os: `Alpine Linux v${release}`,
    libc: 'musl',
    command: ['/bin/sh'],
    programs: { ...alpinePrograms(release), ...programs },
    ...more,
  };
}

/** BIND's tools, all of one version. */
function bind(version: string): Readonly<Record<string, string>> {
  return { dig: version, nslookup: `bind ${version}`, host: version };
}

const tools: readonly ImageFamily[] = [
  curlImage,
  {
    repositories: ['appropriate/curl', 'byrnedo/alpine-curl'],
    recipe: () => onAlpine('3.8', { curl: '7.61.1' }, { entrypoint: ['curl'], command: [] }),
  },
  {
    repositories: ['cfmanteiga/alpine-bash-curl-jq', 'dwdraju/alpine-curl-jq', 'alpine/curl'],
    recipe: () => onAlpine('3.11', { curl: '7.67.0', bash: '5.0.11' }),
  },
  {
    repositories: ['registry.k8s.io/e2e-test-images/jessie-dnsutils', 'registry.k8s.io/jessie-dnsutils'],
    recipe: () => ({
      os: releases.jessie.os,
      libc: 'glibc',
      command: ['sleep', '3600'],
      programs: releasePrograms('jessie', network),
    }),
  },
  {
    repositories: [
      'registry.k8s.io/e2e-test-images/dnsutils',
      'registry.k8s.io/dnsutils',
      'gcr.io/kubernetes-e2e-test-images/dnsutils',
    ],
    recipe: () => onAlpine('3.9', { ...bind('9.12.4'), curl: '7.64.0' }, { command: ['sleep', '3600'] }),
  },
  {
    repositories: ['infoblox/dnstools'],
    recipe: () => onAlpine('3.6', { ...bind('9.11.3'), curl: '7.61.0', bash: '4.3.48' }),
  },
  {
    repositories: ['tutum/dnsutils', 'anubhavmishra/tiny-tools'],
    recipe: () => ({
      os: releases.jessie.os,
      libc: 'glibc',
      command: ['/bin/bash'],
      programs: releasePrograms('jessie', network),
    }),
  },
  {
    repositories: ['nicolaka/netshoot'],
    recipe: () =>
      onAlpine(
        '3.22',
        {
          ...bind('9.20.11'),
          curl: '8.14.1',
          bash: '5.2.37',
          wget: 'gnu 1.25.0',
          ping: 'iputils 20240905',
          nc: 'openbsd 1.229',
          ip: '6.15.0',
          ipvsadm: '1.31',
          iptables: '1.8.11',
          ...netshootMore,
        },
        { command: ['zsh'] },
      ),
  },
  {
    repositories: ['wbitt/network-multitool', 'praqma/network-multitool'],
    recipe: () =>
      onAlpine(
        '3.19',
        { ...bind('9.18.24'), curl: '8.5.0', bash: '5.2.21', nginx: '1.24.0' },
        {
          entrypoint: ['/bin/sh', '/docker/entrypoint.sh'],
          command: ['/usr/sbin/nginx', '-g', 'daemon off;'],
          exposed: [80, 443],
        },
      ),
  },
  {
    repositories: ['radial/busyboxplus'],
    recipe: (tag) => ({
      os: 'BusyBox v1.22.1',
      libc: 'uclibc',
      command: ['/bin/sh'],
      programs: { ...alpinePrograms('3.4'), ...(tag === 'curl' ? { curl: '7.35.0' } : {}) },
    }),
  },
  {
    repositories: ['buildpack-deps', 'odise/busybox-curl'],
    recipe: () => ({
      os: releases.bookworm.os,
      libc: 'glibc',
      command: ['bash'],
      programs: releasePrograms('bookworm', network),
    }),
  },
];

function store(
  repositories: readonly string[],
  program: string,
  versions: readonly [string, ...string[]],
  exposed: number,
  clients: readonly string[],
  more: (version: string, tag: string) => Partial<ImageRecipe> = () => ({}),
): ImageFamily {
  const recipe: ImageFamily['recipe'] = (tag, kubernetes) => {
    const version = tagVersion(tag, versions, [[13, versions[0]]], kubernetes);
    return {
      os: tag.includes('alpine') ? 'Alpine Linux' : releases.bookworm.os,
      libc: tag.includes('alpine') ? 'musl' : 'glibc',
      entrypoint: ['docker-entrypoint.sh'],
      command: [program],
      exposed: [exposed],
      programs: {
        ...(tag.includes('alpine') ? alpinePrograms('3.21') : releasePrograms('bookworm')),
        ...Object.fromEntries([program, ...clients].map((name) => [name, version])),
      },
      ...more(version, tag),
    };
  };
  return { repositories, recipe };
}

const stores: readonly ImageFamily[] = [
  store(
    ['redis', 'registry.k8s.io/redis', 'gcr.io/google-samples/redis'],
    'redis-server',
    ['7.2.4', '6.2.14', '5.0.14', '4.0.14', '3.2.12'],
    6379,
    'redis-cli redis-sentinel redis-benchmark redis-check-aof redis-check-rdb'.split(' '),
    (version, tag) => ({ workdir: '/data', ...redisEnv(version, tag) }),
  ),
  store(
    ['mysql'],
    'mysqld',
    ['8.0.36', '5.7.44', '5.6.51', '8.4.0'],
    3306,
    ['mysql', 'mysqladmin', 'mysqldump'],
    (version) => ({ refuse: mysqlRefusal, ...mysqlEnv(version) }),
  ),
  store(
    ['mariadb'],
    'mariadbd',
    ['11.4.2-MariaDB', '10.11.8-MariaDB'],
    3306,
    ['mariadb', 'mariadb-admin', 'mariadb-dump'],
    (version) => ({ refuse: mysqlRefusal, ...mariadbEnv(version) }),
  ),
  store(
    ['postgres'],
    'postgres',
    ['16.3', '15.7', '14.12', '13.15'],
    5432,
    ['psql', 'pg_isready', 'pg_dump', 'initdb'],
    (version, tag) => ({ refuse: postgresRefusal, ...postgresEnv(version, tag) }),
  ),
  store(
    ['mongo'],
    'mongod',
    ['7.0.9', '6.0.15', '5.0.26', '4.4.29'],
    27017,
    ['mongosh', 'mongo', 'mongodump', 'mongos'],
    mongoEnv,
  ),
  store(['memcached'], 'memcached', ['1.6.27'], 11211, [], memcachedEnv),
  store(['rabbitmq'], 'rabbitmq-server', ['3.13.2'], 5672, ['rabbitmqctl', 'rabbitmq-diagnostics']),
];

const nodeTools = { npm: 'node', npx: 'node', yarn: 'node' };

const languages: readonly ImageFamily[] = [
  {
    repositories: ['python'],
    recipe: (tag, kubernetes) => ({
      os: releases.bookworm.os,
      libc: tag.includes('alpine') ? 'musl' : 'glibc',
      command: ['python3'],
      ...pythonEnv(pythonVersion(tag, kubernetes)),
      programs: {
        ...(tag.includes('alpine')
          ? alpinePrograms('3.20')
          : releasePrograms('bookworm', tag.includes('slim') ? [] : network)),
        pip: 'python',
        pip3: 'python',
        python: pythonVersion(tag, kubernetes),
        python3: pythonVersion(tag, kubernetes),
      },
    }),
  },
  {
    repositories: ['perl'],
    recipe: () => ({
      os: releases.bookworm.os,
      libc: 'glibc',
      command: ['perl5'],
      programs: { ...releasePrograms('bookworm', network), perl: '5.40' },
    }),
  },
  {
    repositories: ['node'],
    recipe: (tag) => ({
      os: releases.bookworm.os,
      libc: 'glibc',
      entrypoint: ['docker-entrypoint.sh'],
      command: ['node'],
      ...nodeEnv(/\d+[\d.]*/.exec(tag)?.[0] ?? '22'),
      programs: {
        ...releasePrograms('bookworm', network),
        node: /\d+[\d.]*/.exec(tag)?.[0] ?? '22',
        ...nodeTools,
      },
    }),
  },
];

function pythonVersion(tag: string, kubernetes: Parameters<ImageFamily['recipe']>[1]): string {
  return tagVersion(
    tag,
    ['3.13.1', '3.12.8', '3.11.11', '3.10.16', '3.9.21', '3.8.20', '3.7.17', '3.6.15', '2.7.18'],
    [
      [13, '3.7.2'],
      [18, '3.8.3'],
      [20, '3.9.1'],
      [23, '3.10.1'],
      [26, '3.11.1'],
      [29, '3.12.1'],
      [32, '3.13.1'],
    ],
    kubernetes,
  );
}

/** Images of tools, of stores that speak a protocol of their own, and of languages. */
export const toolAndStoreImages: readonly ImageFamily[] = [...tools, ...stores, ...languages];
