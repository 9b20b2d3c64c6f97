import {
  busyboxPrograms,
  centosPrograms,
  releasePrograms,
  type releases,
  releases as table,
} from '../base-programs.ts';
import { type OpenTags, openVersion } from '../open-version.ts';
import type { ImageFamily } from '../recipe.ts';
import { compareDotted, type Eras, eraVersion, tagVersion } from '../tag-version.ts';
import { busyboxExtras } from '../tool-lists.ts';

const busyboxEras: Eras = [
  [13, '1.29.3'],
  [14, '1.30.1'],
  [17, '1.31.1'],
  [19, '1.32.0'],
  [21, '1.33.1'],
  [23, '1.34.1'],
  [24, '1.35.0'],
  [26, '1.36.0'],
  [28, '1.36.1'],
  [32, '1.37.0'],
];
const busyboxPatches = [
  '1.24.2',
  '1.25.1',
  '1.26.2',
  '1.27.2',
  '1.28.4',
  '1.29.3',
  '1.30.1',
  '1.31.1',
  '1.32.1',
  '1.33.1',
  '1.34.1',
  '1.35.0',
  '1.36.1',
  '1.37.0',
];

/** BusyBox's own image: everything is one program, linked with uClibc unless the tag says otherwise. */
/** The root of an image that is linked statically. */
const smallRoot = 'bin dev etc home proc root sys tmp usr var';

const busybox: ImageFamily = {
  repositories: [
    'busybox',
    'registry.k8s.io/busybox',
    'registry.k8s.io/e2e-test-images/busybox',
    'gcr.io/google-containers/busybox',
  ],
  recipe(tag, kubernetes) {
    const version = tagVersion(tag, busyboxPatches, busyboxEras, kubernetes);
    const libc = tag.includes('musl')
      ? 'musl'
      : tag.includes('glibc') || compareDotted(version, '1.36') >= 0
        ? 'glibc'
        : 'uclibc';
    const open = openVersion(tag, version, busyboxTags);
    return {
      os: `BusyBox v${version}`,
      libc,
      command: ['sh'],
      root: libc === 'glibc' ? 'bin dev etc home lib lib64 proc root sys tmp usr var' : smallRoot,
      programs: busyboxPrograms(version),
      ...(open === undefined ? {} : { open }),
    };
  },
};

/** Its nslookup and wget changed their looks with these. */
const busyboxTags: OpenTags = {
  shape: /^1\.\d+\.\d+$/,
  faces: ['1.28.4', '1.29.3', '1.31.1', '1.33.1', '1.36.1'],
  variants: /(?:glibc|musl|uclibc)$/,
  numbers: 3,
};

const alpineEras: Eras = [
  [13, '3.8'],
  [14, '3.9'],
  [15, '3.10'],
  [17, '3.11'],
  [19, '3.12'],
  [21, '3.13'],
  [22, '3.14'],
  [23, '3.15'],
  [25, '3.16'],
  [26, '3.17'],
  [28, '3.18'],
  [29, '3.19'],
  [31, '3.20'],
  [32, '3.21'],
  [34, '3.22'],
  [36, '3.23'],
];
const alpineBusybox: Readonly<Record<string, string>> = {
  '3.4': '1.24.2',
  '3.5': '1.25.1',
  '3.6': '1.26.2',
  '3.7': '1.27.2',
  '3.8': '1.28.4',
  '3.9': '1.29.3',
  '3.10': '1.30.1',
  '3.11': '1.31.1',
  '3.12': '1.31.1',
  '3.13': '1.32.1',
  '3.14': '1.33.1',
  '3.15': '1.34.1',
  '3.16': '1.35.0',
  '3.17': '1.35.0',
  '3.18': '1.36.1',
  '3.19': '1.36.1',
  '3.20': '1.36.1',
  '3.21': '1.37.0',
  '3.22': '1.37.0',
  '3.23': '1.37.0',
};

/** The BusyBox of an Alpine release, by a number such as `3.19` or `3.19.1`. */
export function alpinePrograms(release: string): Readonly<Record<string, string>> {
  const minor = release.split('.').slice(0, 2).join('.');
  const newest = Object.keys(alpineBusybox).sort(compareDotted).at(-1) ?? '';
  const all = Object.entries(busyboxPrograms(alpineBusybox[minor] ?? alpineBusybox[newest] ?? ''));
  const own = compareDotted(minor, '3.7') < 0 ? all : all.filter(([name]) => !busyboxExtras.includes(name));
  return {
    ...Object.fromEntries(own),
    getent: 'musl',
    apk: '2',
  };
}

const alpine: ImageFamily = {
  repositories: ['alpine'],
  recipe(tag, kubernetes) {
    const version = tagVersion(tag, [], alpineEras, kubernetes);
    const release = /^\d+$/.test(version) ? eraVersion(alpineEras, kubernetes) : version;
    return {
      os: `Alpine Linux v${release.split('.').slice(0, 2).join('.')}`,
      libc: 'musl',
      command: ['/bin/sh'],
      root: 'bin dev etc home lib media mnt opt proc root run sbin srv sys tmp usr var',
      programs: alpinePrograms(release),
    };
  },
};

type ReleaseName = keyof typeof releases;

const debianNumbers: Readonly<Record<string, ReleaseName>> = {
  '8': 'jessie',
  '9': 'stretch',
  '10': 'buster',
  '11': 'bullseye',
  '12': 'bookworm',
  '13': 'trixie',
};
const debianEras: Eras = [
  [13, 'stretch'],
  [16, 'buster'],
  [22, 'bullseye'],
  [28, 'bookworm'],
  [34, 'trixie'],
];
const ubuntuNumbers: Readonly<Record<string, ReleaseName>> = {
  '16': 'xenial',
  '18': 'bionic',
  '20': 'focal',
  '22': 'jammy',
  '24': 'noble',
};
const ubuntuEras: Eras = [
  [13, 'bionic'],
  [19, 'focal'],
  [25, 'jammy'],
  [30, 'noble'],
];

function releaseOf(tag: string, numbers: Readonly<Record<string, ReleaseName>>, latest: string): ReleaseName {
  const word = /^[a-z]+/.exec(tag)?.[0] ?? '';
  const name = word in table ? word : (numbers[/^\d+/.exec(tag)?.[0] ?? ''] ?? latest);
  return name as ReleaseName;
}

/** What lies at the root of the images for amd64. */
const debianRoot = 'bin boot dev etc home lib lib64 media mnt opt proc root run sbin srv sys tmp usr var';
/** With folders for other word lengths since /lib is a link. Builds of 24.04 differ. */
const ubuntuRoot = debianRoot.replace('lib64', 'lib32 lib64 libx32');
const ubuntuRoots: Readonly<Partial<Record<ReleaseName, string>>> = {
  xenial: debianRoot,
  bionic: debianRoot,
  focal: ubuntuRoot,
  jammy: ubuntuRoot,
};

const debian: ImageFamily = {
  repositories: ['debian'],
  recipe(tag, kubernetes) {
    const name = releaseOf(tag, debianNumbers, eraVersion(debianEras, kubernetes));
    const { os } = table[name];
    return { os, libc: 'glibc', command: ['bash'], root: debianRoot, programs: releasePrograms(name) };
  },
};

const ubuntu: ImageFamily = {
  repositories: ['ubuntu'],
  recipe(tag, kubernetes) {
    const name = releaseOf(tag, ubuntuNumbers, eraVersion(ubuntuEras, kubernetes));
    return {
      os: table[name].os,
      libc: 'glibc',
      command: ['/bin/bash'],
      ...(name in ubuntuRoots ? { root: ubuntuRoots[name] } : {}),
      programs: releasePrograms(name, name === 'xenial' ? ['ps'] : ['ps']),
    };
  },
};

const centos: ImageFamily = {
  repositories: ['centos', 'quay.io/centos/centos', 'rockylinux', 'almalinux'],
  recipe(tag) {
    const major = Math.max(6, Number(/\d+/.exec(tag)?.[0] ?? 8));
    const os =
      major === 6
        ? 'CentOS release 6.10 (Final)'
        : major === 7
          ? 'CentOS Linux 7 (Core)'
          : `CentOS Linux ${major}`;
    return { os, libc: 'glibc', command: ['/bin/bash'], programs: centosPrograms(major) };
  },
};

/** Images of distributions. */
export const distributionImages: readonly ImageFamily[] = [busybox, alpine, debian, ubuntu, centos];
