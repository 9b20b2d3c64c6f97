import { posix } from 'node:path';
import { type ContainerRef, type Oracle, parseVersion, type ResolvedSettings, seededOracle } from '#cluster';
import {
  type KubectlApi,
  type KubectlHost,
  type KubectlReply,
  type KubectlRequest,
  kubectl,
  type LogRecord,
} from '#kubectl';

/** What a run of kubectl needs besides its command line. */
export interface RunOptions {
  readonly client: string;
  readonly server: string;
  readonly api: KubectlApi | undefined;
  readonly now: number;
  readonly files?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly logs?: (container: ContainerRef) => readonly LogRecord[];
  /** Answers to free choices, by key. */
  readonly choices?: Readonly<Record<string, string>>;
  /** Answers a request; a wait is met when its condition holds, everything else succeeds, unless this says otherwise. */
  readonly answer?: (request: KubectlRequest) => KubectlReply;
}

/** What a run printed, streams interleaved, and how it ended. */
export interface RunResult {
  readonly output: string;
  readonly stdout: string;
  readonly exitCode: number;
  readonly unsupported: readonly string[];
  readonly stderr: string;
  /** The machine's files afterwards, by absolute path. */
  readonly files: ReadonlyMap<string, string>;
}

const directory = '/home/user/notes';

/** Runs a kubectl command line on a workstation with nothing but some files. */
export function runKubectl(argv: readonly string[], options: RunOptions): RunResult {
  const written: { stream: string; text: string }[] = [];
  const unsupported: string[] = [];
  const files = new Map(Object.entries(options.files ?? {}).map(([path, text]) => [absolute(path), text]));
  const host = hostOf(options, files, (stream, text) => written.push({ stream, text }));
  const steps = kubectl(argv, host);
  let step = steps.next({});
  for (let count = 0; !step.done && count < 100; count += 1) {
    if (step.value.type === 'unsupported') unsupported.push(step.value.what);
    step = steps.next((options.answer ?? answerOf)(step.value));
  }
  return {
    output: written.map((one) => one.text).join(''),
    stdout: textOf(written, 'stdout'),
    stderr: textOf(written, 'stderr'),
    files,
    exitCode: step.done ? step.value : -1,
    unsupported,
  };
}

function textOf(written: readonly { stream: string; text: string }[], stream: string): string {
  return written
    .filter((one) => one.stream === stream)
    .map((one) => one.text)
    .join('');
}

function absolute(path: string): string {
  return posix.resolve(directory, path);
}

function answerOf(request: KubectlRequest): KubectlReply {
  return request.type === 'wait' ? { met: request.until() } : { exitCode: 0 };
}

function hostOf(options: RunOptions, files: Map<string, string>, write: KubectlHost['write']): KubectlHost {
  const version = (text: string) => parseVersion(text) ?? { major: 1, minor: 36 };
  const settings: ResolvedSettings = {
    kubernetes: version(options.server),
    kubectl: version(options.client),
    provider: 'none',
    birth: 0,
    nodes: 3,
    clusterDomain: 'cluster.local',
    dns: 'coredns',
    runtime: 'containerd',
    namespace: 'default',
    timezone: 'UTC',
  };
  return {
    version: settings.kubectl,
    api: options.api,
    settings,
    oracle: oracleOf(options.choices ?? {}),
    runId: 'kubectl 1',
    now: () => options.now,
    stdin: options.stdin ?? '',
    stdinIsTerminal: false,
    env: { HOME: '/home/user' },
    directory,
    readFile: (path) => files.get(absolute(path)),
    listFiles: (path) => {
      const start = `${absolute(path)}/`;
      const inside = [...files.keys()].filter((file) => file.startsWith(start));
      const names = new Set(inside.map((file) => file.slice(start.length).split('/')[0] ?? ''));
      return inside.length === 0 ? undefined : [...names].sort();
    },
    writeFile: (path, text) => files.set(absolute(path), text),
    fetchUrl: () => undefined,
    write,
    logs: (container) => options.logs?.(container) ?? [],
  };
}

function oracleOf(choices: Readonly<Record<string, string>>): Oracle {
  const seeded = seededOracle('test');
  return {
    ...seeded,
    choose(choice) {
      const answer = Object.entries(choices).find(([key]) => choice.key.startsWith(key))?.[1];
      return (answer === undefined ? undefined : choice.domain.parse(answer)) ?? seeded.choose(choice);
    },
  };
}
