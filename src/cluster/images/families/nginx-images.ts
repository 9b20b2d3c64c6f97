import type { FileEntry } from '../../files.ts';
import { releasePrograms, type releases, releases as table } from '../base-programs.ts';
import { imageFile } from '../image.ts';
import { type OpenTags, openVersion } from '../open-version.ts';
import type { ImageFamily, ImageRecipe } from '../recipe.ts';
import {
  nginxDefaultSite,
  nginxErrorPage,
  nginxIndexPage,
  nginxMainConfiguration,
  nginxOldSite,
  withIpv6,
} from '../servers/nginx-pages.ts';
import { compareDotted, tagVersion } from '../tag-version.ts';
import { alpinePrograms } from './distributions.ts';
import { nginxDates, nginxEras, nginxPatches, njsVersions } from './nginx-releases.ts';

/** The images of nginx. */
export const nginx: ImageFamily = {
  repositories: ['nginx', 'nginxinc/nginx-unprivileged', 'bitnami/nginx', 'registry.k8s.io/nginx'],
  recipe(tag, kubernetes, repository) {
    const number = tag.replace(/^(?:stable|mainline)-?/, '');
    const version = tagVersion(number, nginxPatches, nginxEras, kubernetes);
    const open = openVersion(number, version, nginxTags);
    return {
      ...nginxRecipe(version, tag, repository),
      ...(open === undefined ? {} : { open }),
    };
  },
};

const nginxTags: OpenTags = {
  shape: /^1\.\d+\.\d+$/,
  // The old page without curl and with it, and the two since.
  faces: ['1.19.10', '1.21.1', '1.25.5', '1.30.6'],
  variants: /(?:alpine|perl|otel)[\w.-]*$/,
  numbers: 3,
};

/** The Kubernetes project's small nginx of the StatefulSet tutorials. */
export const nginxSlim: ImageFamily = {
  repositories: ['registry.k8s.io/nginx-slim', 'gcr.io/google-samples/nginx-slim'],
  recipe(tag) {
    const recipe = nginxRecipe(tag === '0.8' ? '1.11.1' : '1.21.6', tag, 'nginx');
    // 0.8 stands on Ubuntu 16.04, with its curl; what came later has the curl of nginx's own image.
    return { ...recipe, entrypoint: [], programs: { curl: '7.47.0', ...recipe.programs } };
  },
};

/**
 * An nginx that tells which server answered: in words where the tag says `plain-text`, else on a page, which
 * is not known here. nginxinc: NGINX-Demos, nginx-hello/hello-plain-text.conf
 */
export const nginxHello: ImageFamily = {
  repositories: ['nginxdemos/hello'],
  recipe(tag, kubernetes) {
    const version = tagVersion('mainline', nginxPatches, nginxEras, kubernetes);
    const recipe = nginxRecipe(version, 'alpine', 'nginx');
    const open = openVersion('mainline', version, nginxTags);
    const answer = tag.includes('plain-text') ? `return 200 '${helloText}';` : 'return 200 $unknown_page;';
    const lines = [
      'listen 80;',
      'listen [::]:80;',
      'location / {',
      'default_type text/plain;',
      'expires -1;',
    ];
    const site = ['server {', ...lines, answer, '}', '}', ''].join('\n');
    const { preparedFiles: _, files = {}, ...rest } = recipe;
    return { ...rest, ...(open && { open }), files: { ...files, [sitePath]: imageFile(site, 0) } };
  },
};

const helloText = [
  'Server address: $server_addr:$server_port',
  'Server name: $hostname',
  'Date: $time_local',
  'URI: $request_uri',
  'Request ID: $request_id',
  '',
].join('\\n');

function nginxRecipe(version: string, tag: string, repository: string): ImageRecipe {
  const minor = Number(version.split('.')[1]);
  const scripted = compareDotted(version, '1.19') >= 0;
  const alpine = tag.includes('alpine');
  const release: keyof typeof releases =
    minor < 9
      ? 'jessie'
      : minor < 17
        ? 'stretch'
        : minor < 21
          ? 'buster'
          : minor < 25
            ? 'bullseye'
            : minor < 29
              ? 'bookworm'
              : 'trixie';
  const tools = minor >= 20 ? ['curl'] : [];
  const port = repository === 'nginxinc/nginx-unprivileged' ? 8080 : 80;
  const files = nginxFiles(version, port);
  return {
    os: alpine ? 'Alpine Linux' : table[release].os,
    libc: alpine ? 'musl' : 'glibc',
    ...(scripted ? { entrypoint: ['/docker-entrypoint.sh'] } : {}),
    command: ['nginx', '-g', 'daemon off;'],
    ...nginxEnv(version, release, alpine),
    exposed: [port],
    isFloating: !/\d/.test(tag),
    files,
    ...(scripted && port === 80 ? { preparedFiles: preparedSite(files) } : {}),
    programs: {
      ...(alpine
        ? { ...alpinePrograms('3.23'), ...(minor >= 20 ? { curl: '8.14.1' } : {}) }
        : releasePrograms(release, tools)),
      nginx: version,
      'nginx-debug': version,
      envsubst: 'gettext',
      openssl: 'openssl',
    },
  };
}

type Variables = readonly (readonly [name: string, usual: string, shape: RegExp])[];

/**
 * The variables of the image, in the order of its Dockerfile. njs and the packages are built anew under the
 * same tag. docker-nginx: Dockerfile-debian.template, Dockerfile-alpine.template and its -slim
 */
function nginxEnv(version: string, release: string, alpine: boolean): Pick<ImageRecipe, 'env' | 'looseEnv'> {
  const since = (minimum: string) => compareDotted(version, minimum) >= 0;
  const built = alpine ? '1' : `1~${release}`;
  const build = alpine ? /^\d+$/ : /^\d+~[a-z]+$/;
  const known = Object.keys(njsVersions).filter((each) => compareDotted(each, version) <= 0);
  const njs = njsVersions[known.sort(compareDotted).at(-1) ?? ''] ?? '0.3.9';
  const ofNjs: Variables = [
    ['NJS_VERSION', njs, /^\d+\.\d+\.\d+$/],
    ...(since('1.27') ? ([['NJS_RELEASE', built, build]] as const) : []),
  ];
  const ofPackages: Variables = [
    ['PKG_RELEASE', built, build],
    ...(since('1.27.1') || version === '1.26.2' || version === '1.26.3'
      ? ([['DYNPKG_RELEASE', built, build]] as const)
      : []),
  ];
  // The small image of Alpine, which the other stands on since 1.23.2, has no njs.
  const all = alpine && since('1.23.2') ? [...ofPackages, ...ofNjs] : [...ofNjs, ...ofPackages];
  if (!since('1.16')) return oldEnv(version, release, alpine);
  return {
    env: { NGINX_VERSION: version, ...Object.fromEntries(all.map(([name, usual]) => [name, usual])) },
    looseEnv: Object.fromEntries(all.map(([name, , shape]) => [name, shape])),
  };
}

/** The versions of packages, before 1.16; njs came with 1.9.11. */
function oldEnv(version: string, release: string, alpine: boolean): Pick<ImageRecipe, 'env' | 'looseEnv'> {
  if (alpine) return { env: { NGINX_VERSION: version } };
  const own = { NGINX_VERSION: `${version}-1~${release}` };
  if (compareDotted(version, '1.13') < 0) return { env: own };
  return {
    env: { ...own, NJS_VERSION: `${version}.0.2.0-1~${release}` },
    looseEnv: { NJS_VERSION: /^\d+(\.\d+){5}-\d+~[a-z]+$/ },
  };
}

const sitePath = '/etc/nginx/conf.d/default.conf';

function preparedSite(files: Readonly<Record<string, FileEntry>>): Readonly<Record<string, FileEntry>> {
  const site = files[sitePath];
  return site === undefined ? {} : { [sitePath]: { ...site, content: withIpv6(site.content) } };
}

function nginxFiles(version: string, port: number): Readonly<Record<string, FileEntry>> {
  const date = Date.parse(nginxDates[version] ?? '2020-01-01T00:00:00Z');
  const site = compareDotted(version, '1.19.10') < 0 ? nginxOldSite : nginxDefaultSite;
  return {
    '/usr/share/nginx/html/index.html': imageFile(nginxIndexPage(version), date),
    '/usr/share/nginx/html/50x.html': imageFile(nginxErrorPage(version), date),
    '/etc/nginx/nginx.conf': imageFile(nginxMainConfiguration(version), date),
    [sitePath]: imageFile(site.replace('listen       80;', `listen       ${port};`), date),
    '/etc/nginx/mime.types': imageFile('', date),
  };
}
