import { pickDomain } from '#cluster';
import { freeNumber, freeText } from './free-bytes.ts';
import type { Program, ProgramContext, Stream } from './program.ts';
import type { TypedCommand } from './typed-command.ts';
import type { World } from './world.ts';

/** Commands that can go on beside others: they listen, and do nothing by themselves. */
const forwards = /^\s*(?:nohup\s+)?(?:k|kubectl)\s(?:.*\s)?(?:port-forward|proxy)(?:\s|$)/;

/** Runs a command as far as it comes by itself; returns what it wrote. */
export type Running = () => Promise<readonly { readonly stream: Stream; readonly text: string }[]>;

/** Starts a command with `&`. bash: jobs.c */
export async function startJob(
  source: string,
  run: Running,
  world: World,
  command: TypedCommand,
): Promise<void> {
  if (!forwards.test(source)) {
    command.unsupported(`a background job: ${source}`);
    return;
  }
  const runId = world.nextRun('background job');
  const from = { oracle: world.cluster.oracle, runId };
  const pid = freeNumber(from, 'process', { from: 2, to: 4_194_304 });
  const number = Math.max(0, ...world.jobs().map((job) => job.number)) + 1;
  command.write('stderr', `[${number}] ${pid}\n`);
  const written = await run();
  const text = written.map((chunk) => chunk.text).join('');
  const forwarded = [...text.matchAll(/^(?:Forwarding from|Starting to serve on) \S+:(\d+)/gm)].map((match) =>
    Number(match[1]),
  );
  const ports = forwarded.length > 0 ? [...new Set(forwarded)] : listenedOn(source);
  const isShown = !/>/.test(source) && !/\sproxy(\s|$)/.test(source);
  if (ports.some((port) => world.tunnel(port) !== undefined))
    world.setJobs([...world.jobs(), { number, pid, source: source.trim(), ports, isShown }]);
  // It writes a moment later, behind the next prompt, where a page may have no place for it.
  const place = freeText(from, 'place of its first lines', {
    ...pickDomain(['before the prompt', 'behind it'], String, 'places'),
    sample: () => 'before the prompt',
  });
  if (place === 'before the prompt') for (const chunk of written) command.write(chunk.stream, chunk.text);
}

/** Where output is thrown away, the ports are those that were asked for. */
function listenedOn(source: string): readonly number[] {
  if (/\sproxy(\s|$)/.test(source))
    return [Number(/--port[= ](\d+)|-p (\d+)/.exec(source)?.slice(1).find(Boolean) ?? 8001)];
  return [...source.matchAll(/\s(\d+)(?::\S+)?(?=\s|$)/g)].map((match) => Number(match[1]));
}

/** `Handling connection for 8080`, where a job that listens there writes to the terminal. */
export function tellOfConnection(port: number, world: World, command: TypedCommand): void {
  const isTold = world.jobs().some((job) => job.isShown && job.ports.includes(port));
  if (isTold) command.write('stdout', `Handling connection for ${port}\n`);
}

/** `jobs` and `kill`, which know of the jobs of the shell that they are called in. */
export function jobPrograms(world: World): Readonly<Record<string, Program>> {
  return {
    jobs: { name: 'jobs', run: (context) => listJobs(world, context) },
    kill: { name: 'kill', run: (context) => killJobs(world, context) },
  };
}

function listJobs(world: World, context: ProgramContext): number {
  const jobs = world.jobs();
  for (const [index, job] of jobs.entries()) {
    const mark = index === jobs.length - 1 ? '+' : index === jobs.length - 2 ? '-' : ' ';
    context.write('stdout', `[${job.number}]${mark}  ${'Running'.padEnd(23)} ${job.source} &\n`);
  }
  return 0;
}

function killJobs(world: World, context: ProgramContext): number {
  const words = context.argv.slice(1).filter((word) => !/^-(\d+|[A-Z]+|s|TERM|KILL|INT)$/.test(word));
  let status = 0;
  for (const word of words) {
    const job = world.jobs().find(({ number, pid }) => word === `%${number}` || word === String(pid));
    if (job === undefined) {
      status = 1;
      const isJob = word.startsWith('%');
      context.write(
        'stderr',
        `bash: kill: ${isJob ? `${word}: no such job` : `(${word}) - No such process`}\n`,
      );
      continue;
    }
    for (const port of job.ports) world.closeTunnel(port);
    world.setJobs(world.jobs().filter((other) => other !== job));
    // The shell says so before one of its next prompts.
    const told = freeText(context, `end of job ${job.number}`, {
      ...pickDomain(['told later', 'told'], String, 'ways'),
      sample: () => 'told later',
    });
    if (told === 'told') {
      context.write('stderr', `[${job.number}]+  ${'Terminated'.padEnd(23)} ${job.source}\n`);
    }
  }
  return status;
}
