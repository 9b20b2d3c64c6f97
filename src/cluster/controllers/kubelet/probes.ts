import type { ServerContainer } from '../../images/image.ts';
import type { Container, Handler, Probe } from '../../kinds/pod-spec.ts';
import type { Context } from '../context.ts';
import { type Due, soonest } from '../controller.ts';
import { latency } from '../latency.ts';
import { type Place, serialOf, tell } from './place.ts';
import { serverOf } from './running.ts';
import type { ContainerRuntime, PodRuntime, ProbeState, Run } from './runtime.ts';
import { isStarted } from './status.ts';
import { stopRun } from './termination.ts';

type ProbeName = 'startup' | 'liveness' | 'readiness';

/** How a probe came out: well, or why not. */
export type Verdict = { readonly ok: true } | { readonly ok: false; readonly message: string };

/** Runs the probes of a running container that are due. pkg/kubelet/prober */
export function stepProbes(place: Place, before: ContainerRuntime, context: Context): ContainerRuntime {
  let own = before;
  for (const [name, probe] of probesOf(place.container)) {
    if (own.state.type !== 'running') return own;
    if (name !== 'startup' && !isStarted(place.container, own)) continue;
    const state = own.probes[name] ?? firstState(place, name, probe, own.state.run, context);
    own = { ...own, probes: { ...own.probes, [name]: state } };
    if (state.nextAt <= context.now) own = runProbe(place, name, probe, own, context);
  }
  return own;
}

/** When the probes of a running container are due next. */
export function probesDue(container: Container, own: ContainerRuntime): Due | undefined {
  if (own.state.type !== 'running' || own.state.run.exit) return undefined;
  return soonest(
    probesOf(container).map(([name, probe]) => {
      const state = own.probes[name];
      if (state === undefined) return undefined;
      return isSteady(probe, state)
        ? undefined
        : { at: state.nextAt, settling: !isDecided(name, probe, state) };
    }),
  );
}

/** A probe that holds needs no further looks until something changes. */
function isSteady(probe: Probe, state: ProbeState): boolean {
  return state.result === true && state.failures === 0 && state.successes >= (probe.successThreshold ?? 1);
}

/** A readiness that fails for good repeats for ever; the world does not wait for it. */
function isDecided(name: ProbeName, probe: Probe, state: ProbeState): boolean {
  return name === 'readiness' && state.failures >= (probe.failureThreshold ?? 3);
}

function probesOf(container: Container): readonly (readonly [ProbeName, Probe])[] {
  const all = [
    ['startup', container.startupProbe],
    ['liveness', container.livenessProbe],
    ['readiness', container.readinessProbe],
  ] as const;
  return all.flatMap(([name, probe]) => (probe ? [[name, probe] as const] : []));
}

function firstState(place: Place, name: ProbeName, probe: Probe, run: Run, context: Context): ProbeState {
  const runs = place.runtime.containers[place.container.name]?.runs ?? 1;
  const of = `${serialOf(place)} ${name} run ${runs}`;
  const from = run.startedAt + (probe.initialDelaySeconds ?? 0) * 1000;
  return { nextAt: from + latency('a first probe', of, context), successes: 0, failures: 0 };
}

function runProbe(
  place: Place,
  name: ProbeName,
  probe: Probe,
  own: ContainerRuntime,
  context: Context,
): ContainerRuntime {
  const before = own.probes[name];
  if (before === undefined) return own;
  const verdict = judge(place, probe, own, context);
  const after: ProbeState = {
    ...before,
    nextAt: context.now + (probe.periodSeconds ?? 10) * 1000,
    successes: verdict.ok ? before.successes + 1 : 0,
    failures: verdict.ok ? 0 : before.failures + 1,
  };
  if (!verdict.ok) complain(place, name, verdict.message, context);
  const decided = decide(probe, after);
  const next = {
    ...own,
    probes: { ...own.probes, [name]: { ...after, ...(decided === undefined ? {} : { result: decided }) } },
  };
  if (decided !== false || name === 'readiness') return next;
  return kill(place, name, probe, next, context);
}

function decide(probe: Probe, state: ProbeState): boolean | undefined {
  if (state.successes >= (probe.successThreshold ?? 1)) return true;
  return state.failures >= (probe.failureThreshold ?? 3) ? false : undefined;
}

function complain(place: Place, name: ProbeName, message: string, context: Context): void {
  const title = `${name.charAt(0).toUpperCase()}${name.slice(1)} probe failed: `;
  tell(place, { type: 'Warning', reason: 'Unhealthy', message: `${title}${message}` }, context);
}

/** A container that is not alive is stopped; its restart policy decides what follows. */
function kill(
  place: Place,
  name: ProbeName,
  probe: Probe,
  own: ContainerRuntime,
  context: Context,
): ContainerRuntime {
  if (own.state.type !== 'running') return own;
  const message = `Container ${place.container.name} failed ${name} probe, will be restarted`;
  tell(place, { type: 'Normal', reason: 'Killing', message }, context);
  const graceSeconds =
    probe.terminationGracePeriodSeconds ?? place.pod.spec.terminationGracePeriodSeconds ?? 30;
  const run = stopRun(place, own.state.run, { graceSeconds }, context);
  return { ...own, state: { type: 'running', run } };
}

/**
 * What a look at the container finds. Commands are not run: what they would find is not known to the
 * cluster.
 */
function judge(place: Place, probe: Handler, own: ContainerRuntime, context: Context): Verdict {
  if (probe.httpGet) return judgeHttp(place, probe.httpGet, own, context);
  if (probe.tcpSocket) {
    const port = portNumber(probe.tcpSocket.port, place.container);
    const listens = listeners(place, context).some((listener) => listener.server.ports.includes(port));
    return listens ? { ok: true } : { ok: false, message: refusedText(podAddress(place.runtime), port) };
  }
  return { ok: true };
}

function judgeHttp(
  place: Place,
  get: NonNullable<Handler['httpGet']>,
  own: ContainerRuntime,
  context: Context,
): Verdict {
  const port = portNumber(get.port, place.container);
  const ip = get.host ?? podAddress(place.runtime);
  const target = get.path ?? '/';
  const listener = listeners(place, context).find(({ server }) => server.ports.includes(port));
  if (listener === undefined || own.state.type !== 'running') {
    const url = `${(get.scheme ?? 'HTTP').toLowerCase()}://${ip}:${port}${target}`;
    const quoted = context.is({ from: '1.19' }) ? JSON.stringify(url) : url;
    return { ok: false, message: `Get ${quoted}: ${refusedText(ip, port)}` };
  }
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
  const status = reply.type === 'http' ? reply.status : 0;
  if (status >= 200 && status < 400) return { ok: true };
  return { ok: false, message: `HTTP probe failed with statuscode: ${status}` };
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
