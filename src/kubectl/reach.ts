import { pickDomain } from '#cluster';
import { NotSimulated, Unreached } from './errors.ts';
import { text } from './fields.ts';
import type { Flags } from './flags.ts';
import type { KubectlHost } from './host.ts';
import { currentContext, entryOf, missingKubeconfigs, readKubeconfig, serverAddress } from './kubeconfig.ts';
import { addressOf, nothingListens, plainHttp, unauthorized } from './no-server.ts';

/** Why the kubeconfig and the flags do not lead to the simulated cluster; undefined where they do. */
export function unreachedBy(flags: Flags, host: KubectlHost): Unreached | undefined {
  const server = flags.string('server');
  if (server !== '') return unreachedAt(server, flags, host) ?? refusedToken(flags, host);
  const isOwn = host.readFile(`${host.env.HOME ?? '/home/user'}/.kube/config`) === undefined;
  const isMissing = missingKubeconfigs(host, flags).length > 0;
  const isWritten = !isOwn || isMissing || flags.changed('kubeconfig');
  return (isWritten ? unreachedByConfig(flags, host) : undefined) ?? refusedToken(flags, host);
}

function unreachedByConfig(flags: Flags, host: KubectlHost): Unreached | undefined {
  const config = readKubeconfig(host, flags);
  const context = currentContext(config, flags);
  if (context !== '' && !entryOf(config, 'contexts', context)) {
    const where = `context was not found for specified context: ${context}`;
    return new Unreached(`Error in configuration: ${where}`);
  }
  return serverAddress(config, flags) === '' ? nothingListens('http://localhost:8080') : undefined;
}

/** Where the page does not say what listens at an address of the machine itself, something or nothing may. */
function unreachedAt(server: string, flags: Flags, host: KubectlHost): Unreached | undefined {
  const { scheme, host: address } = addressOf(server);
  const known = addressOf(
    serverAddress(readKubeconfig(host, flags), {
      string: (name) => (name === 'server' ? '' : flags.string(name)),
    }),
  );
  const isLocal = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]):/.test(address);
  if (address !== known.host && !isLocal) throw new NotSimulated(`the server at ${server}`);
  const listener =
    address === known.host
      ? 'the API server'
      : host.oracle.choose({
          key: `listener at ${address}`,
          about: `what listens at ${address}`,
          domain: {
            ...pickDomain(['nothing', 'the API server'], String, 'listeners'),
            sample: () => 'nothing',
          },
        });
  if (listener === 'nothing') return nothingListens(`${scheme}://${address}`);
  return scheme === 'http' ? plainHttp() : undefined;
}

/** A client certificate is looked at before a token: kube-apiserver authenticates by the first that it knows. */
function refusedToken(flags: Flags, host: KubectlHost): Unreached | undefined {
  const token = flags.string('token');
  if (token === '' || host.api === undefined) return undefined;
  const config = readKubeconfig(host, flags);
  const context = entryOf(config, 'contexts', currentContext(config, flags));
  const name = flags.string('user') || text(context, 'context', 'user');
  const user = entryOf(config, 'users', name);
  if (text(user, 'user', 'client-certificate-data') || text(user, 'user', 'client-certificate'))
    return undefined;
  return text(user, 'user', 'token') === token ? undefined : unauthorized();
}
