import { inGoOrder, type Json, type KubeObject } from '#cluster';
import { type DryRun, dryRunOf } from '../dry-run.ts';
import { failure, Refusal, refusalOf } from '../errors.ts';
import { type JsonObject, text, withField } from '../fields.ts';
import type { Invocation, Target } from '../invocation.ts';
import { loadTargets } from '../load-targets.ts';
import { flatten, namesFiles, readManifests } from '../manifests.ts';
import { type Reconciliation, reconciliation } from '../reconcile/plan.ts';
import { type Reporter, reporterOf } from '../result.ts';
import { born } from './create-typed.ts';

const fieldManager = 'kubectl';
const kinds: ReadonlySet<string> = new Set(['Role', 'RoleBinding', 'ClusterRole', 'ClusterRoleBinding']);

/** `kubectl auth reconcile`. kubectl: pkg/cmd/auth/reconcile.go */
export function reconcile(invocation: Invocation): number {
  const { flags, args } = invocation;
  if (!namesFiles(flags)) throw failure('must specify one of -f and -k');
  if (args.length > 0) throw failure('no arguments are allowed');
  const dryRun = dryRunOf(invocation);
  if (dryRun === 'server') throw failure('--dry-run=server for command reconcile is not supported yet');
  const reporter = reporterOf(invocation, { dryRun, keys: 'given' });
  const { targets, refusals } = loadTargets(invocation, { valid: false });
  const refused = targets
    .filter(({ object }) => kinds.has(object.kind))
    .flatMap((target) => reconcileOne(invocation, target, dryRun, reporter) ?? []);
  if (refusals.length + refused.length > 0) throw refusalOf([...refused, ...refusals]);
  return 0;
}

function reconcileOne(
  invocation: Invocation,
  target: Target,
  dryRun: DryRun,
  reporter: Reporter,
): Refusal | undefined {
  try {
    const plan = planOf(invocation, target);
    const isDone = dryRun === 'none' && !plan.isProtected;
    const object = isDone ? carriedOut(invocation, target, plan) : plan.object;
    const isMade = !isDone && plan.operation === 'create';
    const dated = isMade
      ? { ...object, metadata: { ...born(invocation), ...object.metadata } as KubeObject['metadata'] }
      : object;
    const shown = inGoOrder(dated, invocation.host.settings.kubernetes.minor);
    reporter.done(target, shown as unknown as Json, 'reconciled');
    tell(invocation, plan);
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error;
  }
}

function planOf(invocation: Invocation, target: Target): Reconciliation {
  const { client, flags } = invocation;
  const { info, namespace, name, object } = target;
  refuseUnplaced(invocation, target);
  const isBinding = object.kind.endsWith('Binding');
  const removesExtra = flags.bool(isBinding ? 'remove-extra-subjects' : 'remove-extra-permissions');
  return reconciliation(client.find(info, namespace, name), object, removesExtra);
}

/** Newer clients do not put an object into a namespace that does not say its own. */
function refuseUnplaced(invocation: Invocation, { info, object }: Target): void {
  const { profile } = invocation;
  if (!info.namespaced || !profile.has('reconcilesUnplaced')) return;
  const written = readManifests(invocation).flatMap(flatten);
  const isPlaced = written.some(
    ({ value }) =>
      text(value, 'kind') === object.kind &&
      text(value, 'metadata', 'name') === object.metadata.name &&
      text(value, 'metadata', 'namespace') !== '',
  );
  if (isPlaced) return;
  throw failure(
    profile.within({ to: '1.30' })
      ? 'an empty namespace may not be set when a resource name is provided'
      : 'resource name may not be empty',
  );
}

/** reconcile_role.go `Run` */
function carriedOut(invocation: Invocation, target: Target, plan: Reconciliation): KubeObject {
  const { client } = invocation;
  const { info, namespace, name } = target;
  const body = plan.object as unknown as JsonObject;
  switch (plan.operation) {
    case 'none':
      return plan.object;
    case 'update':
      return client.send(info, namespace, { verb: 'update', name, body, fieldManager }) as KubeObject;
    case 'recreate':
      client.send(info, namespace, { verb: 'delete', name });
      break;
    case 'create':
      makeNamespace(invocation, namespace);
  }
  const created = namespace === undefined ? body : withField(body, ['metadata', 'namespace'], namespace);
  return client.send(info, namespace, { verb: 'create', body: created, fieldManager }) as KubeObject;
}

/** component-helpers: auth/rbac/reconciliation/namespace.go `tryEnsureNamespace` */
function makeNamespace({ client }: Invocation, namespace: string | undefined): void {
  const info = client.resource('namespaces');
  if (info === undefined || namespace === undefined || client.find(info, undefined, namespace)) return;
  const body = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } };
  client.send(info, undefined, { verb: 'create', body, fieldManager });
}

/** reconcile.go `printResults` */
function tell({ err, flags }: Invocation, plan: Reconciliation): void {
  if (plan.operation === 'none') return;
  const optedOut = ', but object opted out (rbac.authorization.kubernetes.io/autoupdate: false)';
  err(`\treconciliation required ${plan.operation}${plan.isProtected ? optedOut : ''}\n`);
  const isBinding = plan.object.kind.endsWith('Binding');
  const what = isBinding ? 'subjects' : 'rules';
  const listed = (title: string, rows: readonly string[]) =>
    rows.length > 0 && err(`\t${title}:\n${rows.map((row) => `\t\t${row}\n`).join('')}`);
  listed(`missing ${what} added`, plan.missing);
  if (flags.bool(isBinding ? 'remove-extra-subjects' : 'remove-extra-permissions'))
    listed(`extra ${what} removed`, plan.extra);
}
