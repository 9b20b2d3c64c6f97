import { busyboxExtras, busyboxMore, busyboxOnly, common, debianMore } from './tool-lists.ts';

function each(names: string, version: string): Readonly<Record<string, string>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, version]));
}

/** The applets of a BusyBox, all of one version. */
export function busyboxPrograms(version: string): Readonly<Record<string, string>> {
  const extras = busyboxExtras.join(' ');
  const applets = `${common} ${busyboxOnly} ${busyboxMore} ${extras}`;
  return { busybox: version, ...each(applets, `busybox ${version}`) };
}

/**
 * A release of a distribution: its name, and the versions of the tools that its packages and its base image
 * bring.
 */
export interface Release {
  readonly os: string;
  readonly base: Readonly<Record<string, string>>;
  /** Tools that are not in the base image; an image that installs them picks from here. */
  readonly packages: Readonly<Record<string, string>>;
}

function debian(
  os: string,
  coreutils: string,
  bash: string,
  glibc: string,
  packages: Readonly<Record<string, string>>,
): Release {
  const base = {
    ...each(`${common} ${debianMore} awk diff which`, `coreutils ${coreutils}`),
    bash,
    getent: `glibc ${glibc}`,
    ...each('apt apt-get dpkg', '2'),
    perl: '5',
  };
  return { os, base, packages };
}

/** Debian and Ubuntu releases by code name. */
export const releases = {
  jessie: debian('Debian GNU/Linux 8 (jessie)', '8.23', '4.3.30', '2.19', {
    curl: '7.38.0',
    wget: 'gnu 1.16',
    dig: '9.9.5-9+deb8u19-Debian',
    nslookup: 'bind 9.9.5',
    host: '9.9.5',
    ping: 'iputils 20121221',
    nc: 'openbsd 1.105',
    ip: '3.16.0',
    ifconfig: '1.60',
    ps: 'procps 3.3.9',
    telnet: 'netkit 0.17',
    python: '2.7.9',
    python3: '3.4.2',
    vi: '7.4',
  }),
  stretch: debian('Debian GNU/Linux 9 (stretch)', '8.26', '4.4.12', '2.24', {
    curl: '7.52.1',
    wget: 'gnu 1.18',
    dig: '9.10.3-P4-Debian',
    nslookup: 'bind 9.10.3',
    host: '9.10.3',
    ping: 'iputils 20161105',
    nc: 'openbsd 1.130',
    ip: '4.9.0',
    ifconfig: '2.10-alpha',
    ps: 'procps 3.3.12',
    telnet: 'netkit 0.17',
    python: '2.7.13',
    python3: '3.5.3',
    vi: '8.0',
  }),
  buster: debian('Debian GNU/Linux 10 (buster)', '8.30', '5.0.3', '2.28', {
    curl: '7.64.0',
    wget: 'gnu 1.20.1',
    dig: '9.11.5-P4-5.1+deb10u11-Debian',
    nslookup: 'bind 9.11.5',
    host: '9.11.5',
    ping: 'iputils 20180629',
    nc: 'openbsd 1.195',
    ip: '4.20.0',
    ifconfig: '2.10-alpha',
    ps: 'procps 3.3.15',
    telnet: 'netkit 0.17',
    python3: '3.7.3',
    vi: '8.1',
  }),
  bullseye: debian('Debian GNU/Linux 11 (bullseye)', '8.32', '5.1.4', '2.31', {
    curl: '7.74.0',
    wget: 'gnu 1.21',
    dig: '9.16.50-Debian',
    nslookup: 'bind 9.16.50',
    host: '9.16.50',
    ping: 'iputils 20210202',
    nc: 'openbsd 1.217',
    ip: '5.10.0',
    ifconfig: '2.10-alpha',
    ps: 'procps 3.3.17',
    telnet: 'netkit 0.17',
    python3: '3.9.2',
    vi: '8.2',
  }),
  bookworm: debian('Debian GNU/Linux 12 (bookworm)', '9.1', '5.2.15', '2.36', {
    curl: '7.88.1',
    wget: 'gnu 1.21.3',
    dig: '9.18.41-1~deb12u1-Debian',
    nslookup: 'bind 9.18.41',
    host: '9.18.41',
    ping: 'iputils 20221126',
    nc: 'openbsd 1.219',
    ip: '6.1.0',
    ifconfig: '2.10',
    ps: 'procps 4.0.2',
    telnet: 'inetutils 2.4',
    python3: '3.11.2',
    vi: '9.0',
  }),
  trixie: debian('Debian GNU/Linux 13 (trixie)', '9.7', '5.2.37', '2.41', {
    curl: '8.14.1',
    wget: 'gnu 1.25.0',
    dig: '9.20.11-4-Debian',
    nslookup: 'bind 9.20.11',
    host: '9.20.11',
    ping: 'iputils 20240905',
    nc: 'openbsd 1.229',
    ip: '6.15.0',
    ifconfig: '2.10',
    ps: 'procps 4.0.4',
    telnet: 'inetutils 2.6',
    python3: '3.13.5',
    vi: '9.1',
  }),
  xenial: debian('Ubuntu 16.04.7 LTS', '8.25', '4.3.48', '2.23', {
    curl: '7.47.0',
    wget: 'gnu 1.17.1',
    dig: '9.10.3-P4-Ubuntu',
    nslookup: 'bind 9.10.3',
    host: '9.10.3',
    ping: 'iputils 20121221',
    nc: 'openbsd 1.105',
    ip: '4.3.0',
    ifconfig: '1.60',
    ps: 'procps 3.3.10',
    telnet: 'netkit 0.17',
    python3: '3.5.2',
    vi: '7.4',
  }),
  bionic: debian('Ubuntu 18.04.6 LTS', '8.28', '4.4.20', '2.27', {
    curl: '7.58.0',
    wget: 'gnu 1.19.4',
    dig: '9.11.3-1ubuntu1.18-Ubuntu',
    nslookup: 'bind 9.11.3',
    host: '9.11.3',
    ping: 'iputils 20161105',
    nc: 'openbsd 1.187',
    ip: '4.15.0',
    ifconfig: '2.10-alpha',
    ps: 'procps 3.3.12',
    telnet: 'netkit 0.17',
    python3: '3.6.9',
    vi: '8.0',
  }),
  focal: debian('Ubuntu 20.04.6 LTS', '8.30', '5.0.17', '2.31', {
    curl: '7.68.0',
    wget: 'gnu 1.20.3',
    dig: '9.18.30-0ubuntu0.20.04.2-Ubuntu',
    nslookup: 'bind 9.18.30',
    host: '9.18.30',
    ping: 'iputils 20190709',
    nc: 'openbsd 1.206',
    ip: '5.5.0',
    ifconfig: '2.10-alpha',
    ps: 'procps 3.3.16',
    telnet: 'netkit 0.17',
    python3: '3.8.10',
    vi: '8.1',
  }),
  jammy: debian('Ubuntu 22.04.5 LTS', '8.32', '5.1.16', '2.35', {
    curl: '7.81.0',
    wget: 'gnu 1.21.2',
    dig: '9.18.39-0ubuntu0.22.04.2-Ubuntu',
    nslookup: 'bind 9.18.39',
    host: '9.18.39',
    ping: 'iputils 20211215',
    nc: 'openbsd 1.218',
    ip: '5.15.0',
    ifconfig: '2.10-alpha',
    ps: 'procps 3.3.17',
    telnet: 'netkit 0.17',
    python3: '3.10.12',
    vi: '8.2',
  }),
  noble: debian('Ubuntu 24.04.3 LTS', '9.4', '5.2.21', '2.39', {
    curl: '8.5.0',
    wget: 'gnu 1.21.4',
    dig: '9.18.39-0ubuntu0.24.04.2-Ubuntu',
    nslookup: 'bind 9.18.39',
    host: '9.18.39',
    ping: 'iputils 20240117',
    nc: 'openbsd 1.226',
    ip: '6.1.0',
    ifconfig: '2.10',
    ps: 'procps 4.0.4',
    telnet: 'inetutils 2.5',
    python3: '3.12.3',
    vi: '9.1',
  }),
} as const satisfies Readonly<Record<string, Release>>;

/** The base image of a release with some of its packages installed. */
export function releasePrograms(
  name: keyof typeof releases,
  installed: readonly string[] = [],
): Readonly<Record<string, string>> {
  const release: Release = releases[name];
  const added = installed.flatMap((tool) =>
    release.packages[tool] === undefined ? [] : [[tool, release.packages[tool]] as const],
  );
  return { ...release.base, ...Object.fromEntries(added) };
}

/** CentOS's base images bring curl, ping and the rest of a small server. */
export function centosPrograms(major: number): Readonly<Record<string, string>> {
  const base = each(
    `${common} awk diff which rpm yum dnf`,
    `coreutils ${major === 6 ? '8.4' : major === 7 ? '8.22' : '8.30'}`,
  );
  if (major === 6) {
    const bind = '9.8.2rc1-RedHat-9.8.2-0.68.rc1.el6_10.3';
    return {
      ...base,
      bash: '4.1.2',
      curl: '7.19.7',
      dig: bind,
      nslookup: `bind ${bind}`,
      host: bind,
      getent: 'glibc 2.12',
      ping: 'iputils 20071127',
      ip: '2.6.32',
      ifconfig: '1.60',
      ps: 'procps 3.2.8',
      python: '2.6.6',
      vi: '7.4',
    };
  }
  if (major === 7)
    return {
      ...base,
      bash: '4.2.46',
      curl: '7.29.0',
      getent: 'glibc 2.17',
      ping: 'iputils 20160308',
      ps: 'procps 3.3.10',
      python: '2.7.5',
      vi: '7.4',
      ip: '4.11.0',
    };
  return {
    ...base,
    bash: '4.4.20',
    curl: '7.61.1',
    getent: 'glibc 2.28',
    ping: 'iputils 20180629',
    ps: 'procps 3.3.15',
    vi: '8.0',
    ip: '5.15.0',
  };
}

/** What an image that the catalogue does not have is taken to bring. */
export function genericPrograms(): Readonly<Record<string, string>> {
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
    'python3',
  ];
  return releasePrograms('bookworm', network);
}
