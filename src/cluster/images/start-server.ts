import type { FileTree } from '../files.ts';
import { handedOver, programName, unwrapped } from './hand-over.ts';
import type { Server, ServerProgram } from './image.ts';
import type { ImageRecipe } from './recipe.ts';
import { agnhostServer, serveHostname } from './servers/agnhost-server.ts';
import { apacheServer } from './servers/apache-server.ts';
import { busyboxHttpd } from './servers/busybox-httpd.ts';
import { echoserver } from './servers/echoserver.ts';
import {
  bootcamp,
  helloApp,
  helloFrom,
  httpEcho,
  jwilderWhoami,
  nodeHello,
  simpleApp,
  simpleService,
  whoami,
} from './servers/hello-servers.ts';
import { nginxServer } from './servers/nginx-server.ts';
import { pythonServer } from './servers/python-server.ts';
import {
  mongoServer,
  mysqlServer,
  pause,
  postgresServer,
  redisServer,
  silentServer,
} from './servers/raw-servers.ts';
import { stress } from './servers/stress.ts';
import { corednsServer, defaultBackend } from './servers/system-servers.ts';

/** Programs that listen or run on by themselves, by the name of their file. */
const serverPrograms: Readonly<Record<string, ServerProgram>> = {
  nginx: nginxServer,
  httpd: (start) => (start.version.startsWith('busybox') ? busyboxHttpd(start) : apacheServer(start)),
  echoserver,
  agnhost: agnhostServer,
  serve_hostname: serveHostname,
  netexec: (start) => agnhostServer({ ...start, argv: ['agnhost', 'netexec', ...start.argv.slice(1)] }),
  'hello-app': helloApp,
  'node-hello': nodeHello,
  'kubernetes-bootcamp': bootcamp,
  whoami,
  'jwilder-whoami': jwilderWhoami,
  'http-echo': httpEcho,
  simpleservice: simpleService,
  'hello-from': helloFrom,
  simpleapp: simpleApp,
  defaultbackend: defaultBackend,
  'redis-server': redisServer,
  mysqld: mysqlServer,
  mariadbd: mysqlServer,
  postgres: postgresServer,
  mongod: mongoServer,
  stress,
  memcached: silentServer(11211),
  'rabbitmq-server': silentServer(5672, 15672),
  'nginx-ingress-controller': () => ({
    ...silentServer(80, 443, 10254, 8443)(),
    tlsPorts: [443, 8443],
    role: 'ingress-nginx',
  }),
  coredns: corednsServer,
  pause,
  'kube-dns': () => ({ ...silentServer(53, 8081, 10055)(), udpPorts: [53] }),
};

/** The server that an argument vector starts in an image; undefined for a program that does not listen. */
export function startServer(
  recipe: ImageRecipe,
  argv: readonly string[],
  env: Readonly<Record<string, string>>,
  files: FileTree,
): Server | undefined {
  const words = unwrapped(handedOver(argv, recipe.command ?? []));
  const name = programName(words[0] ?? '');
  const version = recipe.programs[name];
  if (version === undefined) return undefined;
  if (name === 'python' || name === 'python3')
    return pythonServer({ argv: words, env, files, version }, recipe.workdir ?? '/');
  const { isFloating = false } = recipe;
  const script = argv[0]?.endsWith('entrypoint.sh') ? { script: argv[0] } : {};
  return serverPrograms[name]?.({
    argv: words,
    env: { ...recipe.env, ...env },
    files,
    version,
    isFloating,
    ...script,
  });
}
