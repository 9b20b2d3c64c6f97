import type { FileEntry } from '../../files.ts';
import { releasePrograms, type releases, releases as table } from '../base-programs.ts';
import { imageFile } from '../image.ts';
import type { ImageFamily, ImageRecipe } from '../recipe.ts';
import {
  nginxDefaultSite,
  nginxErrorPage,
  nginxIndexPage,
  nginxMainConfiguration,
  nginxOldSite,
  withIpv6,
} from '../servers/nginx-pages.ts';
import { compareDotted, type Eras, tagVersion } from '../tag-version.ts';
import { alpinePrograms } from './distributions.ts';

const nginxEras: Eras = [
  [13, '1.15.8'],
  [14, '1.15.12'],
  [15, '1.17.1'],
  [16, '1.17.4'],
  [17, '1.17.6'],
  [18, '1.17.10'],
  [19, '1.19.2'],
  [20, '1.19.6'],
  [21, '1.19.10'],
  [22, '1.21.3'],
  [23, '1.21.5'],
  [24, '1.21.6'],
  [25, '1.23.1'],
  [26, '1.23.3'],
  [27, '1.23.4'],
  [28, '1.25.2'],
  [29, '1.25.3'],
  [30, '1.25.5'],
  [31, '1.27.1'],
  [32, '1.27.3'],
  [33, '1.27.5'],
  [34, '1.29.1'],
  [35, '1.29.4'],
];
const nginxPatches = [
  '1.7.12',
  '1.8.1',
  '1.9.15',
  '1.10.3',
  '1.11.13',
  '1.12.2',
  '1.13.12',
  '1.14.2',
  '1.15.12',
  '1.16.1',
  '1.17.10',
  '1.18.0',
  '1.19.10',
  '1.20.2',
  '1.21.6',
  '1.22.1',
  '1.23.4',
  '1.24.0',
  '1.25.5',
  '1.26.3',
  '1.27.5',
  '1.28.0',
  '1.29.4',
  '1.30.6',
];

/** When a page of nginx's was last changed: the release's own day, as far as it is known. */
const nginxDates: Readonly<Record<string, string>> = {
  '1.7.9': '2014-12-23T16:25:09Z',
  '1.12.2': '2017-10-17T13:16:10Z',
  '1.13.12': '2018-04-09T16:01:09Z',
  '1.14.2': '2018-12-04T14:44:49Z',
  '1.15.12': '2019-04-16T13:08:19Z',
  '1.16.1': '2019-08-13T10:05:00Z',
  '1.17.10': '2020-04-14T14:19:26Z',
  '1.18.0': '2020-04-21T14:09:01Z',
  '1.19.10': '2021-04-13T15:13:59Z',
  '1.20.2': '2021-11-16T14:44:02Z',
  '1.21.6': '2022-01-25T15:03:52Z',
  '1.22.1': '2022-10-19T08:02:20Z',
  '1.23.4': '2023-03-28T15:01:54Z',
  '1.24.0': '2023-04-11T01:45:34Z',
  '1.25.5': '2024-04-16T14:29:59Z',
  '1.26.3': '2025-02-05T11:06:32Z',
  '1.27.5': '2025-04-16T12:01:11Z',
};

const nginx: ImageFamily = {
  repositories: ['nginx', 'nginxinc/nginx-unprivileged', 'bitnami/nginx', 'registry.k8s.io/nginx'],
  recipe: (tag, kubernetes, repository) =>
    nginxRecipe(
      tagVersion(tag.replace(/^(?:stable|mainline)-?/, ''), nginxPatches, nginxEras, kubernetes),
      tag,
      repository,
    ),
};

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
  const plain = minor >= 15 ? version : `${version}-1~${release}`;
  const files = nginxFiles(version, port);
  return {
    os: alpine ? 'Alpine Linux' : table[release].os,
    libc: alpine ? 'musl' : 'glibc',
    ...(scripted ? { entrypoint: ['/docker-entrypoint.sh'] } : {}),
    command: ['nginx', '-g', 'daemon off;'],
    env: { NGINX_VERSION: alpine ? version : plain },
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

/** The Kubernetes project's small nginx of the StatefulSet tutorials. */
const nginxSlim: ImageFamily = {
  repositories: ['registry.k8s.io/nginx-slim', 'gcr.io/google-samples/nginx-slim'],
  recipe(tag) {
    const recipe = nginxRecipe(tag === '0.8' ? '1.11.1' : '1.21.6', tag, 'nginx');
    // 0.8 stands on Ubuntu 16.04, with its curl; what came later has the curl of nginx's own image.
    return { ...recipe, entrypoint: [], programs: { curl: '7.47.0', ...recipe.programs } };
  },
};

const httpdEras: Eras = [
  [13, '2.4.37'],
  [14, '2.4.39'],
  [16, '2.4.41'],
  [19, '2.4.46'],
  [22, '2.4.48'],
  [23, '2.4.51'],
  [24, '2.4.54'],
  [26, '2.4.55'],
  [27, '2.4.57'],
  [29, '2.4.58'],
  [30, '2.4.59'],
  [31, '2.4.62'],
  [33, '2.4.63'],
  [34, '2.4.65'],
];

const httpd: ImageFamily = {
  repositories: ['httpd', 'registry.k8s.io/e2e-test-images/httpd'],
  recipe(tag, kubernetes) {
    const version = /^\d+\.\d+\.\d+/.test(tag)
      ? tagVersion(tag, [], httpdEras, kubernetes)
      : tagVersion('latest', [], httpdEras, kubernetes);
    const alpine = tag.includes('alpine');
    const date = Date.parse('2007-06-11T18:53:14Z');
    return {
      os: alpine ? 'Alpine Linux' : table.bookworm.os,
      libc: alpine ? 'musl' : 'glibc',
      command: ['httpd-foreground'],
      env: { HTTPD_PREFIX: '/usr/local/apache2', HTTPD_VERSION: version },
      workdir: '/usr/local/apache2',
      exposed: [80],
      files: {
        '/usr/local/apache2/htdocs/index.html': imageFile(
          '<html><body><h1>It works!</h1></body></html>\n',
          date,
        ),
        '/usr/local/apache2/conf/httpd.conf': imageFile('ServerRoot "/usr/local/apache2"\nListen 80\n', date),
      },
      programs: {
        ...(alpine ? alpinePrograms('3.23') : releasePrograms('bookworm')),
        httpd: `${version} (Unix)`,
        apachectl: version,
        ab: version,
        htpasswd: version,
      },
    };
  },
};

/** Images whose purpose is to serve files. */
export const webServerImages: readonly ImageFamily[] = [nginx, nginxSlim, httpd];
