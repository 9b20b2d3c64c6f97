import type { ContainerRef } from '#cluster';
import { type KubectlReply, type KubectlRequest, kubectl } from '#kubectl';
import { containerComputer } from '../container-computer.ts';
import { isInstalled } from '../run-command.ts';
import { runInContainer } from '../run-in-container.ts';
import { isInteractiveShell } from '../shell/interactive.ts';
import { attach } from './attach.ts';
import { copyFiles } from './copy-files.ts';
import { editText } from './edit-text.ts';
import { forwardPorts } from './forward-ports.ts';
import { kubectlHost } from './kubectl-host.ts';
import type { KubectlRun } from './kubectl-run.ts';
import { waitUntil } from './wait-until.ts';

/** Runs kubectl and does what it asks for; returns its exit code. */
export async function driveKubectl(argv: readonly string[], run: KubectlRun): Promise<number> {
  const steps = kubectl(argv, kubectlHost(run));
  let step = steps.next({});
  while (!step.done) {
    const reply = await answer(step.value, argv, run);
    // An interactive shell was opened: the rest of this run happens when it is left.
    if (reply === 'entered') return 0;
    step = steps.next(reply);
  }
  return step.value;
}

async function answer(
  request: KubectlRequest,
  argv: readonly string[],
  run: KubectlRun,
): Promise<KubectlReply | 'entered'> {
  const { world, command, context } = run;
  switch (request.type) {
    case 'exec':
      if (request.interactive && context.stdinIsTerminal && isInteractiveShell(request.argv)) {
        const entered = enterByExec(request.container, request.argv, argv, run);
        if (entered) return 'entered';
      }
      return { exitCode: await execute(request, run) };
    case 'attach':
      return attach(request, argv, run);
    case 'wait':
      return waitUntil(world, request, command, context.stdin);
    case 'copy':
      return { exitCode: copyFiles(request, run) };
    case 'edit':
      return editText(request, run);
    case 'forward':
      return forwardPorts(request, run);
    case 'proxy':
      // As a forwarded port it stays open for what other terminals do: a page shows its end late or never.
      world.openTunnel(request.port, 'api server');
      return { interrupted: true };
    case 'unsupported':
      command.unsupported(request.what);
      return {};
    default:
      return request satisfies never;
  }
}

function enterByExec(
  container: ContainerRef,
  shell: readonly string[],
  argv: readonly string[],
  run: KubectlRun,
): boolean {
  const inside = containerComputer(run.world, container);
  if (inside === undefined || !isInstalled(shell[0] ?? '', inside.computer, inside.cwd)) return false;
  run.world.enter(container, { by: 'exec', argv }, shell);
  return true;
}

type Exec = Extract<KubectlRequest, { readonly type: 'exec' }>;

function execute(request: Exec, { world, command, context }: KubectlRun): Promise<number> {
  const { container, argv, tty, interactive } = request;
  const attached = {
    stdin: interactive ? request.stdin : '',
    stdinIsTerminal: tty && context.stdinIsTerminal,
    runId: context.runId,
    write: context.write,
  };
  return runInContainer({ container, argv, tty, ...attached }, world, command);
}
