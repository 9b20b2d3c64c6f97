import { releasePrograms, releases as table } from '../base-programs.ts';
import { imageFile } from '../image.ts';
import { type OpenTags, openVersion } from '../open-version.ts';
import type { ImageFamily } from '../recipe.ts';
import { type Eras, tagVersion } from '../tag-version.ts';
import { alpinePrograms } from './distributions.ts';
import { nginx, nginxHello, nginxSlim } from './nginx-images.ts';

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

/** A sum that nobody here has worked out. */
const unknownHash = '0'.repeat(64);
const hashShape = /^[0-9a-f]{64}$/;

const httpdTags: OpenTags = { shape: /^2\.4\.\d+$/, faces: [], variants: /alpine[\w.-]*$/, numbers: 3 };

const httpd: ImageFamily = {
  repositories: ['httpd', 'registry.k8s.io/e2e-test-images/httpd'],
  recipe(tag, kubernetes) {
    const version = /^\d+\.\d+\.\d+/.test(tag)
      ? tagVersion(tag, [], httpdEras, kubernetes)
      : tagVersion('latest', [], httpdEras, kubernetes);
    const open = openVersion(tag, version, httpdTags);
    const alpine = tag.includes('alpine');
    const date = Date.parse('2007-06-11T18:53:14Z');
    return {
      os: alpine ? 'Alpine Linux' : table.bookworm.os,
      libc: alpine ? 'musl' : 'glibc',
      command: ['httpd-foreground'],
      env: {
        PATH: '/usr/local/apache2/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
        HTTPD_PREFIX: '/usr/local/apache2',
        HTTPD_VERSION: version,
        HTTPD_SHA256: unknownHash,
        HTTPD_PATCHES: '',
      },
      looseEnv: { HTTPD_SHA256: hashShape },
      workdir: '/usr/local/apache2',
      exposed: [80],
      ...(open === undefined ? {} : { open }),
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
export const webServerImages: readonly ImageFamily[] = [nginx, nginxSlim, nginxHello, httpd];
