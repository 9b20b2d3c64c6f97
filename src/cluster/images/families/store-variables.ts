import type { ImageRecipe } from '../recipe.ts';

type Variables = Pick<ImageRecipe, 'env' | 'looseEnv' | 'otherEnvs'>;

const hash = '0'.repeat(64);
const hashShape = /^[0-9a-f]{64}$/;
const pair = /^\d+\.\d+$/;
const triple = /^\d+\.\d+\.\d+$/;

/** The variables of redis's image. docker-library/redis: Dockerfile.template */
export function redisEnv(version: string, tag: string): Variables {
  return {
    env: {
      ...(tag.includes('alpine') ? {} : { GOSU_VERSION: '1.17' }),
      REDIS_VERSION: version,
      REDIS_DOWNLOAD_URL: `http://download.redis.io/releases/redis-${version}.tar.gz`,
      REDIS_DOWNLOAD_SHA: hash,
    },
    looseEnv: { GOSU_VERSION: pair, REDIS_DOWNLOAD_SHA: hashShape },
  };
}

/**
 * On Oracle Linux since 2021, which brings a shell of MySQL, too. docker-library/mysql:
 * template/Dockerfile.*
 */
export function mysqlEnv(version: string): Variables {
  const major = version.split('.').slice(0, 2).join('.');
  const first = { GOSU_VERSION: '1.17', MYSQL_MAJOR: major };
  const oracle = `${version}-1.el${major === '5.7' ? 7 : 9}`;
  return {
    env: { ...first, MYSQL_VERSION: oracle, MYSQL_SHELL_VERSION: major === '5.7' ? '8.0.35-1.el7' : oracle },
    otherEnvs: [{ ...first, MYSQL_VERSION: oracle }],
    looseEnv: {
      GOSU_VERSION: pair,
      MYSQL_MAJOR: /^(\d+\.\d+|innovation)$/,
      MYSQL_VERSION: /^\d+\.\d+\.\d+-1(\.el\d|(debian|ubuntu)[\d.]+)$/,
      MYSQL_SHELL_VERSION: /^\d+\.\d+\.\d+-1\.el\d$/,
    },
  };
}

/** docker-library/mariadb: Dockerfile.template; the language came with the releases of 2022 */
export function mariadbEnv(version: string): Variables {
  const number = version.replace('-MariaDB', '');
  const own = { MARIADB_VERSION: `1:${number}+maria~ubu2204` };
  const first = { GOSU_VERSION: '1.17' };
  return {
    env: { ...first, LANG: 'C.UTF-8', ...own },
    otherEnvs: [{ ...first, MARIADB_MAJOR: number.split('.').slice(0, 2).join('.'), ...own }],
    looseEnv: {
      GOSU_VERSION: pair,
      MARIADB_MAJOR: pair,
      MARIADB_VERSION: /^1:\d+\.\d+\.\d+\+maria~\w+$/,
    },
  };
}

/** docker-library/postgres: Dockerfile-debian.template, Dockerfile-alpine.template */
export function postgresEnv(version: string, tag: string): Variables {
  const major = version.split('.')[0] ?? '';
  const isAlpine = tag.includes('alpine');
  const home = Number(major) >= 18 ? `/var/lib/postgresql/${major}/docker` : '/var/lib/postgresql/data';
  const first = { LANG: 'en_US.utf8', PG_MAJOR: major };
  const looseEnv = {
    GOSU_VERSION: pair,
    PG_MAJOR: /^(9\.\d|\d\d)$/,
    PG_VERSION: isAlpine ? /^\d+(\.\d+)+$/ : /^\d+(\.\d+)+-\d\.pgdg\d+\+\d+$/,
    PG_SHA256: hashShape,
    DOCKER_PG_LLVM_DEPS: /^llvm\d+-dev \t\tclang\d+$/,
  };
  if (!isAlpine) {
    const usual = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
    const PATH = `${usual}:/usr/lib/postgresql/${major}/bin`;
    const PG_VERSION = `${version}-1.pgdg120+1`;
    return { env: { PATH, GOSU_VERSION: '1.17', ...first, PG_VERSION, PGDATA: home }, looseEnv };
  }
  const build = { PG_VERSION: version, PG_SHA256: hash };
  const compiler = { DOCKER_PG_LLVM_DEPS: 'llvm15-dev \t\tclang15' };
  return {
    env: { GOSU_VERSION: '1.17', ...first, ...build, ...compiler, PGDATA: home },
    otherEnvs: [
      { ...first, ...build, ...compiler, PGDATA: home },
      { ...first, ...build, PGDATA: home },
    ],
    looseEnv,
  };
}

/** docker-library/mongo: Dockerfile-linux.template; the sum came in 2023, the home with 5.0 */
export function mongoEnv(version: string): Variables {
  const tools = { GOSU_VERSION: '1.17', JSYAML_VERSION: '3.13.1' };
  const own = {
    MONGO_PACKAGE: 'mongodb-org',
    MONGO_REPO: 'repo.mongodb.org',
    MONGO_MAJOR: version.split('.').slice(0, 2).join('.'),
    MONGO_VERSION: version,
  };
  const home = { HOME: '/data/db' };
  return {
    env: { ...tools, JSYAML_CHECKSUM: hash, ...own, ...home },
    otherEnvs: [
      { ...tools, ...own, ...home },
      { ...tools, ...own },
    ],
    looseEnv: {
      GOSU_VERSION: pair,
      JSYAML_VERSION: triple,
      JSYAML_CHECKSUM: hashShape,
      MONGO_MAJOR: pair,
      MONGO_VERSION: triple,
    },
  };
}

/** docker-library/memcached: Dockerfile.template */
export function memcachedEnv(version: string): Variables {
  const first = { MEMCACHED_VERSION: version };
  const sum = { MEMCACHED_SHA1: '0'.repeat(40) };
  const url = { MEMCACHED_URL: `https://memcached.org/files/memcached-${version}.tar.gz` };
  return {
    env: { ...first, ...sum },
    otherEnvs: [{ ...first, ...url, ...sum }],
    looseEnv: { MEMCACHED_VERSION: triple, MEMCACHED_URL: /^https:\S+$/, MEMCACHED_SHA1: /^[0-9a-f]{40}$/ },
  };
}
