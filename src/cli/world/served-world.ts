import { buildOf } from '#kubectl';
import type { ExecutionResult, RemoteShell, ServedWorld } from '#server';
import type { Terminal, TerminalResult } from '#terminal';

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
      cluster.aboutLog(container, options).unknown === undefined
        ? cluster.logs(container, options)
        : undefined,
    async run({ container, argv, stdin }) {
      const { output, exitCode, unsupported = [] } = await terminal.exec(container, argv, stdin);
      return { output, exitCode, unsupported };
    },
    shell: (container, argv) => remoteShell(terminal.joined(container, argv)),
    connect: (container, port) => terminal.connect(container, port),
  };
}

/** A terminal in a container, as somebody types at it from afar. */
function remoteShell(terminal: Terminal | undefined): RemoteShell | undefined {
  if (terminal === undefined) return undefined;
  const result = async (running: Promise<TerminalResult>): Promise<ExecutionResult> => {
    const { output, exitCode, unsupported = [] } = await running;
    return { output, exitCode, unsupported };
  };
  return {
    get prompt() {
      return terminal.prompt;
    },
    get isOpen() {
      return terminal.depth > 1;
    },
    run: (line) => result(terminal.run(line)),
    leave: () => result(terminal.leave()),
  };
}
