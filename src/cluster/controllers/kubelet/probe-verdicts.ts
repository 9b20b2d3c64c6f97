import { pickDomain } from '../../domains.ts';
import type { ServerContainer } from '../../images/image.ts';
import type { Container, Handler, Probe } from '../../kinds/pod-spec.ts';
import type { ProgramOutcome } from '../../program.ts';
import type { Context } from '../context.ts';
import { isOpaque } from './images.ts';
import { type Place, serialOf } from './place.ts';
import { serverOf } from './running.ts';
import type { ContainerRuntime, PodRuntime } from './runtime.ts';

/** Why a probe did not come out well; one that could not be carried out has errored. */
export interface Failure {
  readonly ok: false;
  readonly message: string;
  readonly errored?: boolean;
}

type Verdict = { readonly ok: true } | Failure;

/** What a command in the container says by its exit code and output. kubernetes: pkg/probe/exec/exec.go */
export function judgeCommand(probe: Probe, outcome: ProgramOutcome, context: Context): Verdict {
  const { exit, output, startError } = outcome;
  if (startError !== undefined) return { ok: false, errored: true, message: execError(startError) };
  const { timeoutSeconds = 1, exec } = probe;
  const command = exec?.command?.join(' ') ?? '';
  // Until 1.19 the time was not kept.
  if (context.is({ from: '1.20' }) && (exit === undefined || exit.atMs > timeoutSeconds * 1000)) {
    const words = context.is({ from: '1.30' })
      ? `command timed out: "${command}" timed out after ${timeoutSeconds}s`
      : `command "${command}" timed out`;
    return { ok: false, message: words };
  }
  if (exit === undefined || exit.code === 0) return { ok: true };
  return { ok: false, message: output.map(({ text }) => text).join('') };
}

function execError(reason: string): string {
  const cause = reason.replace(/^.*?(unable to start container process|container_linux)/, '$1');
  return `rpc error: code = Unknown desc = failed to exec in container: OCI runtime exec failed: exec failed: ${cause}`;
}

/** What a look at the container over the network finds. */
export function judgeConnection(
  place: Place,
  probe: Probe,
  own: ContainerRuntime,
  context: Context,
): Verdict {
  const port = portOf(probe, place.container);
  if (port === undefined) return { ok: true };
  const listener = listeners(place, context).find(({ server }) => server.ports.includes(port));
  if (listener === undefined && isOpaque(place.container, context) && answers(place, port, context))
    return { ok: true };
  if (probe.httpGet) return judgeHttp(place, { get: probe.httpGet, port, listener }, own, context);
  const address = `${podAddress(place.runtime)}:${port}`;
  if (probe.tcpSocket) {
    return listener ? { ok: true } : { ok: false, message: refusedText(podAddress(place.runtime), port) };
  }
  // No server of the catalogue speaks gRPC. kubernetes: pkg/probe/grpc/grpc.go
  const wait = `within ${probe.timeoutSeconds ?? 1}s: context deadline exceeded`;
  return { ok: false, message: `timeout: failed to connect service "${address}" ${wait}` };
}

/** Whether what a probe looks at changes by itself, so that it has to be looked at again. */
export function ages(place: Place, probe: Probe, context: Context): boolean {
  const port = portOf(probe, place.container);
  if (port === undefined) return false;
  return listeners(place, context).some(({ server }) => server.ages === true && server.ports.includes(port));
}

function portOf({ httpGet, tcpSocket, grpc }: Handler, container: Container): number | undefined {
  const port = httpGet?.port ?? tcpSocket?.port ?? grpc?.port;
  return port === undefined ? undefined : portNumber(port, container);
}

/** Whether an unknown program answers is a free choice; it was probably meant to. */
function answers(place: Place, port: number, context: Context): boolean {
  const ways = ['answers', 'refuses'] as const;
  type Way = (typeof ways)[number];
  const way = context.choose<Way>({
    key: `answer of ${serialOf(place)} at port ${port}`,
    domain: { ...pickDomain<Way>(ways, String, 'answers of a program'), sample: () => 'answers' },
    about: `whether the program of container ${place.container.name} answers at port ${port}`,
  });
  return way === 'answers';
}

interface HttpLook {
  readonly get: NonNullable<Handler['httpGet']>;
  readonly port: number;
  readonly listener: Listener | undefined;
}

function judgeHttp(
  place: Place,
  { get, port, listener }: HttpLook,
  own: ContainerRuntime,
  context: Context,
): Verdict {
  const ip = get.host ?? podAddress(place.runtime);
  const target = get.path ?? '/';
  if (listener === undefined || own.state.type !== 'running')
    return { ok: false, message: unreachedText(get, ip, port, context) };
  const reply = listener.server.handle(
    {
      method: 'GET',
      target,
      version: '1.1',
      headers: [
        { name: 'Host', value: `${ip}:${port}` },
        { name: 'User-Agent', value: 'kube-probe' },
      ],
      body: '',
      scheme: get.scheme === 'HTTPS' ? 'https' : 'http',
      client: { ip, port: () => 40000 },
      server: { ip, port },
      now: context.now,
    },
    listener.container,
  );
  // Of such an answer nothing is known; it was probably meant to be a good one.
  if (reply.type === 'not simulated') return { ok: true };
  const status = reply.type === 'http' ? reply.status : 0;
  if (status >= 200 && status < 400) return { ok: true };
  return { ok: false, message: `HTTP probe failed with statuscode: ${status}` };
}

/** Why a request finds nobody; a hook's is content with any answer. pkg/kubelet/lifecycle/handlers.go `runHTTPHandler` */
export function refusalOf(
  place: Place,
  get: NonNullable<Handler['httpGet']>,
  context: Context,
): string | undefined {
  const port = portNumber(get.port, place.container);
  const isHeard = listeners(place, context).some(({ server }) => server.ports.includes(port));
  if (isHeard || (isOpaque(place.container, context) && answers(place, port, context))) return undefined;
  return unreachedText(get, get.host ?? podAddress(place.runtime), port, context);
}

/** Go's net/http */
function unreachedText(
  get: NonNullable<Handler['httpGet']>,
  ip: string,
  port: number,
  context: Context,
): string {
  const url = `${(get.scheme ?? 'HTTP').toLowerCase()}://${ip}:${port}${get.path ?? '/'}`;
  const quoted = context.is({ from: '1.19' }) ? JSON.stringify(url) : url;
  return `Get ${quoted}: ${refusedText(ip, port)}`;
}

interface Listener {
  readonly server: NonNullable<ReturnType<typeof serverOf>>['server'];
  readonly container: ServerContainer;
}

/** The servers of a pod: its containers share one network. */
function listeners({ pod, runtime }: Place, context: Context): readonly Listener[] {
  return pod.spec.containers.flatMap((container) => {
    const found = serverOf(pod, runtime, container, context);
    return found ? [found] : [];
  });
}

function portNumber(port: number | string, container: Container): number {
  if (typeof port === 'number') return port;
  return container.ports?.find(({ name }) => name === port)?.containerPort ?? Number(port);
}

function podAddress(runtime: PodRuntime): string {
  return runtime.sandbox.type === 'ready' ? runtime.sandbox.ip : '';
}

function refusedText(ip: string, port: number): string {
  return `dial tcp ${ip}:${port}: connect: connection refused`;
}
