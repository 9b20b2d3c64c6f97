import { NotSimulated } from './errors.ts';
import type { KubectlHost } from './host.ts';
import { logLine } from './log-line.ts';
import type { Profile } from './profile.ts';

const address = 'localhost:8080';

/** How often a command asks what the server serves, by its verb, before it gives up. */
const tries: Readonly<Record<string, number>> = {
  delete: 5,
  describe: 5,
  exec: 4,
  expose: 5,
  get: 5,
  logs: 4,
  rollout: 4,
  run: 1,
  scale: 4,
  top: 0,
  version: 0,
};

/** Newer clients tell of each try. client-go: discovery/cached/memory/memcache.go */
export function tellTries(host: KubectlHost, argv: readonly string[], path: string, profile: Profile): void {
  if (!profile.has('discoveryTriesLogged')) return;
  const verb = path.split(' ')[1] ?? '';
  const count = tries[verb];
  if (count === undefined) throw new NotSimulated(`kubectl ${verb} without a server`);
  const url = `http://${address}/api?timeout=32s`;
  const cause = 'dial tcp 127.0.0.1:8080: connect: connection refused';
  const what = "couldn't get current server API group list";
  const message = profile.has('logQuoted')
    ? `"Unhandled Error" err="${what}: Get \\"${url}\\": ${cause}"`
    : `${what}: Get "${url}": ${cause}`;
  const out = { host, argv, err: (text: string) => host.write('stderr', text) };
  for (let index = 1; index <= count; index += 1) logLine(out, 'E', 'memcache.go', message, index);
}
