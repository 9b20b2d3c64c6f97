import type { Json, KubeObject, ResourceInfo } from '#cluster';
import { dryRunOf } from '../dry-run.ts';
import { failure, Refusal, StatusRefusal, usageFailure } from '../errors.ts';
import { type JsonObject, record } from '../fields.ts';
import type { Invocation, Run } from '../invocation.ts';
import { withOwnLastApplied } from '../last-applied.ts';
import { resourceOfKind } from '../mapper.ts';
import { reporterOf } from '../result.ts';
import { validationOf } from '../validation.ts';

/** What makes the object of `kubectl create TYPE NAME`, with its fields in the order of the Go type. */
export type ObjectMaker = (invocation: Invocation, name: string) => Json;

/** How a sub-command of create behaves beside its object. */
export interface TypedCreate {
  readonly make: ObjectMaker;
  /** `deployment` in `failed to create deployment: …`; the API's words stand alone when undefined. */
  readonly what?: (invocation: Invocation) => string | undefined;
  /** What stands between that and the API's words: `: `, when left out. */
  readonly whatEnds?: string;
  /** Words after `--` belong to the object. */
  readonly takesCommand?: boolean;
}

/** Runs a sub-command of create. kubectl: pkg/cmd/create/create_*.go */
export function createTyped(typed: TypedCreate): Run {
  return (invocation) => {
    const name = nameOf(invocation, typed);
    const dryRun = dryRunOf(invocation);
    const made = placed(invocation, typed.make(invocation, name));
    const reporter = reporterOf(invocation, { dryRun, keys: dryRun === 'client' ? 'given' : 'sorted' });
    const { apiVersion, kind } = made;
    const info = resourceOfKind(invocation.client, apiVersion, kind);
    const object = invocation.flags.bool('save-config') ? withOwnLastApplied(made) : made;
    const shown = info ?? ofOtherVersion(invocation, apiVersion, kind);
    if (dryRun === 'client' && shown !== undefined) {
      reporter.done({ info: shown, name }, object, 'created');
      return 0;
    }
    if (!info) throw notServed(invocation, typed, made);
    const target = { info, name };
    const created = send(invocation, typed, info, object, dryRun === 'server');
    reporter.done(target, created, 'created');
    return 0;
  };
}

/** What a client makes for itself alone, in a version that the server does not serve. */
function ofOtherVersion({ client }: Invocation, apiVersion: string, kind: string): ResourceInfo | undefined {
  const [version = '', group = ''] = apiVersion.split('/').reverse();
  const other = client.resources().find((one) => one.kind === kind && one.group === group);
  return other && { ...other, version };
}

/** A typed client posts to a path that the server does not know. */
function notServed(invocation: Invocation, typed: TypedCreate, { apiVersion, kind }: KubeObject): Refusal {
  const what = typed.what?.(invocation);
  if (what !== undefined)
    return failure(`failed to create ${what}: the server could not find the requested resource`);
  return failure(`no matches for kind "${kind}" in version "${apiVersion}"`);
}

/** kubectl: pkg/cmd/util/helpers.go `NameFromCommandArgs` */
function nameOf(invocation: Invocation, typed: TypedCreate): string {
  const { args, dashAt, command } = invocation;
  const isOld = invocation.profile.within({ to: '1.19' });
  const words = typed.takesCommand && isOld ? args.slice(0, 1) : args;
  const named = dashAt >= 0 ? args.slice(0, dashAt) : words;
  const [name, ...more] = named;
  if (name === undefined || more.length > 0) {
    throw usageFailure(command, `exactly one NAME is required, got ${named.length}`);
  }
  return name;
}

/** The words after the name. */
export function commandWords(invocation: Invocation): readonly string[] {
  return invocation.dashAt >= 0 ? invocation.args.slice(invocation.dashAt) : invocation.args.slice(1);
}

/** `--namespace` is written into the object. */
function placed(invocation: Invocation, object: Json): KubeObject {
  const made = object as unknown as KubeObject;
  const info = resourceOfKind(invocation.client, made.apiVersion, made.kind);
  if (!invocation.namespaceGiven || !info?.namespaced || !invocation.profile.within({ from: '1.20' }))
    return made;
  const { name, ...rest } = record(object, 'metadata');
  const metadata = { name: name ?? '', namespace: invocation.namespace, ...rest };
  return { ...(object as unknown as KubeObject), metadata: metadata as unknown as KubeObject['metadata'] };
}

function send(
  invocation: Invocation,
  typed: TypedCreate,
  info: Parameters<Invocation['client']['send']>[0],
  object: KubeObject,
  dryRun: boolean,
): KubeObject {
  try {
    const fieldManager = invocation.flags.string('field-manager') || 'kubectl-create';
    const details = {
      verb: 'create',
      body: object,
      dryRun,
      fieldManager,
      ...validationOf(invocation),
    } as const;
    return invocation.client.send(info, invocation.namespace, details) as KubeObject;
  } catch (error) {
    const what = typed.what?.(invocation);
    if (!(error instanceof StatusRefusal) || what === undefined) throw error;
    throw new Refusal(`error: failed to create ${what}${typed.whatEnds ?? ': '}${error.status.message}`);
  }
}

/** `creationTimestamp: null`, which old clients write into every object they make. */
export function born(invocation: Invocation): JsonObject {
  return invocation.profile.has('creationTimestampNull') ? { creationTimestamp: null } : {};
}
