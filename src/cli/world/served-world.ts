import { buildOf } from '#kubectl';
import type { ServedWorld } from '#server';
import type { Terminal } from '#terminal';

/** The world behind a terminal, as a server needs it. */
export function servedWorld(terminal: Terminal): ServedWorld {
  const { cluster } = terminal;
  return {
    api: cluster.api,
    version: cluster.settings.kubernetes,
    build: buildOf({ oracle: cluster.oracle }, 'server', cluster.settings.kubernetes),
    now: () => cluster.now,
    pass: async (until) => void (await terminal.letTimePass(until)),
    logs: (container, options) =>
      cluster.isLogKnown(container, options) ? cluster.logs(container, options) : undefined,
    async run({ container, argv, stdin }) {
      const { output, exitCode, unsupported = [] } = await terminal.exec(container, argv, stdin);
      return { output, exitCode, unsupported };
    },
  };
}
