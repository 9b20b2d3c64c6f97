import type { KubectlHost } from '#kubectl';
import type { Stream } from '../program.ts';
import type { World } from '../world.ts';
import { remoteApi } from './remote-api.ts';

/** The host of a kubectl that touches no file: what a shell's end sets off. */
export function plainHost(world: World, write: (stream: Stream, text: string) => void): KubectlHost {
  const { cluster } = world;
  return {
    version: cluster.settings.kubectl,
    api: remoteApi(cluster, { isLater: false }),
    settings: cluster.settings,
    oracle: cluster.oracle,
    runId: world.nextRun('kubectl'),
    now: () => cluster.now,
    stdin: '',
    stdinIsTerminal: true,
    env: {},
    readFile: () => undefined,
    listFiles: () => undefined,
    writeFile: () => undefined,
    fetchUrl: () => undefined,
    write,
    logs: (container, options) => cluster.logs(container, options),
  };
}
