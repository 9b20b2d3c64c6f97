import type { StartRefusal } from '../image.ts';

type Environment = Readonly<Record<string, string>>;

/** MySQL and MariaDB want to be told of a password for root. docker-library: mysql, docker-entrypoint.sh */
export function mysqlRefusal(env: Environment): StartRefusal | undefined {
  const isTold = Object.keys(env).some((name) =>
    /^(MYSQL|MARIADB)_(ROOT_PASSWORD(_FILE|_HASH)?|(ALLOW_EMPTY|RANDOM)(_ROOT)?_PASSWORD)$/.test(name),
  );
  return isTold ? undefined : {};
}

const postgresWords = `Error: Database is uninitialized and superuser password is not specified.
       You must specify POSTGRES_PASSWORD to a non-empty value for the
       superuser. For example, "-e POSTGRES_PASSWORD=password" on "docker run".

       You may also use "POSTGRES_HOST_AUTH_METHOD=trust" to allow all
       connections without a password. This is *not* recommended.

       See PostgreSQL documentation about "trust":
       https://www.postgresql.org/docs/current/auth-trust.html
`;

/** PostgreSQL wants one as well. docker-library: postgres, docker-entrypoint.sh `docker_verify_minimum_env` */
export function postgresRefusal(env: Environment): StartRefusal | undefined {
  const isTold = env.POSTGRES_PASSWORD || env.POSTGRES_PASSWORD_FILE;
  return isTold || env.POSTGRES_HOST_AUTH_METHOD === 'trust' ? undefined : { log: postgresWords };
}
