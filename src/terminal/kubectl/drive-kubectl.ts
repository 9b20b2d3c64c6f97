import type { ContainerRef } from '#cluster';
import { type KubectlReply, type KubectlRequest, kubectl } from '#kubectl';
import { containerComputer } from '../container-computer.ts';
import { isInstalled, runCommand } from '../run-command.ts';
import { isInteractiveShell } from '../shell/interactive.ts';
import { typedExecution } from '../typed-execution.ts';
import { attach } from './attach.ts';
import { copyFiles } from './copy-files.ts';
import { editText } from './edit-text.ts';
import { execFailure } from './exec-failure.ts';
import { forwardPorts } from './forward-ports.ts';
import { kubectlHost } from './kubectl-host.ts';
import type { KubectlRun } from './kubectl-run.ts';
import { waitUntil } from './wait-until.ts';

/** Runs kubectl and does what it asks for; returns its exit code. */
export async function driveKubectl(argv: readonly string[], run: KubectlRun): Promise<number> {
  const steps = kubectl(argv, kubectlHost(run.world, run.context));
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
      command.unsupported('kubectl proxy');
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

async function execute(request: Exec, run: KubectlRun): Promise<number> {
  const { world, command, context } = run;
  const inside = containerComputer(world, request.container);
  if (inside === undefined) {
    command.unsupported('exec into a container that is not running');
    return 1;
  }
  const program = request.argv[0] ?? '';
  if (!isInstalled(program, inside.computer, inside.cwd)) {
    const failure = execFailure(program, world.cluster.settings, context);
    context.write('stderr', failure.text);
    return failure.exitCode;
  }
  const env = new Map(inside.env);
  if (request.tty) env.set('TERM', 'xterm');
  const execution = typedExecution(world, command, async () =>
    command.unsupported('a background job in a container'),
  );
  return runCommand(request.argv, inside.computer, execution, {
    env,
    cwd: inside.cwd,
    stdin: request.interactive ? request.stdin : '',
    stdinIsTerminal: request.tty && context.stdinIsTerminal,
    stdoutIsTerminal: request.tty,
    write: (stream, text) => context.write(stream, text),
  });
}
