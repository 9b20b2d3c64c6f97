import { type Inventory, type KubeObject, matchesPairs } from '#cluster';
import { listed } from '../listed.ts';
import { type Asked, type Cause, linesOf, since } from './asked.ts';
import { find, objectsOf, part, resourceOfKind } from './inventory.ts';

type Labels = Readonly<Record<string, string>>;

/** So many pods are named. */
const mostNamed = 4;

/** A service's endpoints are its ready pods: those that have the labels that it selects. */
export function endpointsCause({ question, subject, world, story, target }: Asked): Cause | undefined {
  // What a line says that the note does not show at all is no question.
  if (question.note === '') return undefined;
  const name = serviceName({ question, subject });
  const { namespace } = subject;
  const service = name === undefined ? undefined : serviceIn(world, name, namespace);
  if (name === undefined || service === undefined) return undefined;
  const selectorIn = (then: Inventory) => part<Labels>(serviceIn(then, name, namespace), 'spec', 'selector');
  const selector = selectorIn(world) ?? {};
  if (Object.keys(selector).length === 0) return { because: `Service ${name} has no selector`, related: [] };
  const selects = `Service ${name} selects ${printed(selector)}`;
  const changed = story.lastChange(target, selectorIn);
  const matching = podsWith(world, selector, service.metadata.namespace);
  if (subject.isReached === true && !isAboutAnswer(question, matching)) return undefined;
  const moved = story.lastChange(target, (then) =>
    podsWith(then, selector, service.metadata.namespace).map(({ metadata }) => metadata.name),
  );
  const related = linesOf(changed, moved);
  if (matching.length === 0) {
    const isNewer = (changed?.line ?? 0) >= (moved?.line ?? 0);
    const [here, there] = isNewer ? [since(changed), ''] : ['', since(moved)];
    return { because: `${selects}${here}, and no pod has that label${there}`, related };
  }
  return {
    because: `${selects}, as ${toldPods(matching)} ${matching.length > 1 ? 'have' : 'has'} it`,
    related,
  };
}

/** Words of a client that reached nobody. */
const unanswered = /refused|timed out|no route|unreachable|resolve|NXDOMAIN/i;

/** Whether a line tells which endpoint answered, or that none did. */
function isAboutAnswer({ note, world }: Asked['question'], pods: readonly KubeObject[]): boolean {
  if (note === '' || world === '') return true;
  const told = pods.flatMap((pod) => [
    pod.metadata.name,
    part<string>(pod, 'status', 'podIP') ?? pod.metadata.name,
  ]);
  return [note, world].some((text) => unanswered.test(text) || told.some((each) => text.includes(each)));
}

/** The service whose endpoints a line is about. */
function serviceName({ question, subject }: Pick<Asked, 'question' | 'subject'>): string | undefined {
  const { resource } = subject.info;
  const text = question.world === '' ? question.note : question.world;
  if (resource === 'services')
    return subject.isReached || /^Endpoints:/.test(text) ? subject.name : undefined;
  if (resource === 'endpoints') return question.column === 'AGE' ? undefined : subject.name;
  const owner = part<Labels>(subject.object, 'metadata', 'labels')?.['kubernetes.io/service-name'];
  return resource === 'endpointslices' && question.column !== 'AGE' ? owner : undefined;
}

function serviceIn(world: Inventory, name: string, namespace: string | undefined): KubeObject | undefined {
  const info = resourceOfKind(world, 'Service');
  return info && find(world, info, name, namespace);
}

function podsWith(world: Inventory, selector: Labels, namespace: string | undefined): readonly KubeObject[] {
  const info = resourceOfKind(world, 'Pod');
  return (info ? objectsOf(world, info) : []).filter(
    ({ metadata }) => metadata.namespace === namespace && matchesPairs(selector, metadata.labels),
  );
}

function printed(labels: Labels): string {
  return Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .join(',');
}

function toldPods(pods: readonly KubeObject[]): string {
  const told = pods.slice(0, mostNamed).map((pod) => {
    const { name, deletionTimestamp } = pod.metadata;
    const address = part<string>(pod, 'status', 'podIP') ?? 'no address yet';
    const state = deletionTimestamp ? ', ending' : isReady(pod) ? '' : ', not ready';
    return `${name} (${address}${state})`;
  });
  const all = [...told, ...(pods.length > mostNamed ? [`${pods.length - mostNamed} more`] : [])];
  return listed(all, 'and');
}

/** Whether a pod's condition Ready is true. */
function isReady(pod: KubeObject): boolean {
  const conditions = part<readonly { type: string; status: string }[]>(pod, 'status', 'conditions') ?? [];
  return conditions.some(({ type, status }) => type === 'Ready' && status === 'True');
}
