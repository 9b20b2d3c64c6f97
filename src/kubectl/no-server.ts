import { NotSimulated, Unreached } from './errors.ts';
import type { KubectlHost } from './host.ts';
import { logLine } from './log-line.ts';
import type { Profile } from './profile.ts';

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

/** Nothing listens at an address of the machine itself. kubectl: pkg/cmd/util/helpers.go `checkErr` */
export function nothingListens(url: string): Unreached {
  const { host } = addressOf(url);
  const dialled = host.replace(/^localhost\b/, '127.0.0.1');
  return new Unreached(
    `The connection to the server ${host} was refused - did you specify the right host or port?`,
    `Get "${url}/api?timeout=32s": dial tcp ${dialled}: connect: connection refused`,
  );
}

const rejected = 'the server rejected our request for an unknown reason';

/** The API server answers plain HTTP with 400 and no Status. net/http: `Client sent an HTTP request to …` */
export function plainHttp(): Unreached {
  return new Unreached(`Error from server (BadRequest): ${rejected}`, rejected);
}

/** The server knows no user by these credentials; what it serves is known from before. */
export function unauthorized(): Unreached {
  return new Unreached('error: You must be logged in to the server (Unauthorized)');
}

/** The scheme, and the host with its port: `https://10.0.0.1` → `10.0.0.1:443`. */
export function addressOf(url: string): { readonly scheme: string; readonly host: string } {
  const [, scheme = 'http', host = ''] = /^(?:(https?):\/\/)?([^/]*)/.exec(url) ?? [];
  return { scheme, host: /:\d+$/.test(host) ? host : `${host}:${scheme === 'https' ? 443 : 80}` };
}

/** Newer clients tell of each try. client-go: discovery/cached/memory/memcache.go */
export function tellTries(
  host: KubectlHost,
  argv: readonly string[],
  path: string,
  profile: Profile,
  { tried }: Unreached,
): void {
  if (!profile.has('discoveryTriesLogged') || tried === undefined) return;
  const verb = path.split(' ')[1] ?? '';
  const count = tries[verb];
  if (count === undefined) throw new NotSimulated(`kubectl ${verb} without a server`);
  const what = `couldn't get current server API group list: ${tried}`;
  const message = profile.has('logQuoted') ? `"Unhandled Error" err="${what.replaceAll('"', '\\"')}"` : what;
  const out = { host, argv, err: (text: string) => host.write('stderr', text) };
  for (let index = 1; index <= count; index += 1) logLine(out, 'E', 'memcache.go', message, index);
}
