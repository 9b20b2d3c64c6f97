import { type ContainerRef, pickDomain } from '#cluster';
import type { KubectlReply, KubectlRequest } from '#kubectl';
import { Interrupted } from '../budget.ts';
import { freeText } from '../free-bytes.ts';
import { letTimePass } from '../let-time-pass.ts';
import type { TypedCommand } from '../typed-command.ts';
import type { KubectlRun } from './kubectl-run.ts';
import { tellUnknown } from './tell-unknown.ts';

type Attach = Extract<KubectlRequest, { readonly type: 'attach' }>;

const lookEveryMs = 100;
const patienceMs = 60 * 60_000;

/** Joins a container's main program: a shell that waits is entered, anything else is followed to its end. */
export async function attach(
  request: Attach,
  argv: readonly string[],
  run: KubectlRun,
): Promise<KubectlReply | 'entered'> {
  const { world, command, context } = run;
  const waiting = world.waiting(request.container);
  if (waiting !== undefined && request.interactive && context.stdinIsTerminal) {
    world.enter(request.container, { by: 'attach', argv, end: request.end }, waiting.argv);
    return 'entered';
  }
  // What was written before the connection stood is lost or not, by a hair's breadth.
  const earlier = freeText(
    context,
    'earlier output of attach',
    pickDomain(['shown', 'lost'], String, 'ways'),
  );
  let shown = earlier === 'shown' ? 0 : world.cluster.logs(request.container, { previous: false }).length;
  const deadline = world.cluster.now + patienceMs;
  while (exitCodeOf(request.container, run) === undefined) {
    if (!hasPatience(command) || world.cluster.now >= deadline) return { interrupted: true };
    // Whoever is not told when it is enough leaves what goes on for ever: it has shown all it has.
    const { isSilent } = world.cluster.aboutLog(request.container);
    if (isSilent && !command.audience && !command.budget.wantsMore) return { interrupted: true };
    await letTimePass(world, world.cluster.now + lookEveryMs, command, context.stdin);
    shown = showNewLines(request.container, shown, run);
  }
  showNewLines(request.container, shown, run);
  tellUnknown(request.container, { previous: false }, run);
  return { exitCode: exitCodeOf(request.container, run) ?? 0 };
}

/** Whether the author waits a little longer. */
function hasPatience({ budget }: TypedCommand): boolean {
  if (budget.stopped !== undefined) return false;
  try {
    budget.sleep(lookEveryMs);
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
  }
  return budget.stopped === undefined;
}

function showNewLines(container: ContainerRef, shown: number, run: KubectlRun): number {
  const lines = run.world.cluster.logs(container, { previous: false });
  for (const line of lines.slice(shown)) {
    const text = line.ended === false ? line.text : `${line.text}\n`;
    run.context.write(line.stream, text);
    run.command.budget.shown(text);
  }
  return lines.length;
}

interface ContainerStatus {
  readonly name: string;
  readonly state?: { readonly terminated?: { readonly exitCode: number } };
}

interface PodStatus {
  readonly containerStatuses?: readonly ContainerStatus[];
  readonly ephemeralContainerStatuses?: readonly ContainerStatus[];
}

function exitCodeOf(container: ContainerRef, run: KubectlRun): number | undefined {
  const { namespace, pod } = container;
  const answer = run.world.cluster.api.request({
    verb: 'get',
    group: '',
    version: 'v1',
    resource: 'pods',
    namespace,
    name: pod,
    withoutManagedFields: true,
  });
  if (answer.code !== 200) return 0;
  const { status = {} } = answer.body as { readonly status?: PodStatus };
  const all = [...(status.containerStatuses ?? []), ...(status.ephemeralContainerStatuses ?? [])];
  return all.find((each) => each.name === container.container)?.state?.terminated?.exitCode;
}
