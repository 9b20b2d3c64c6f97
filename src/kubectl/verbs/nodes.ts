import type { Json, KubeObject } from '#cluster';
import { changeObject } from '../change-object.ts';
import { dryRunOf, dryRunSuffix } from '../dry-run.ts';
import { failure, usageFailure } from '../errors.ts';
import { field, type JsonObject, list, text, withField } from '../fields.ts';
import { forEachTarget } from '../for-each-target.ts';
import type { Invocation, Target } from '../invocation.ts';
import { resourceFor } from '../mapper.ts';
import { reporterOf } from '../result.ts';
import { fetchTargets, select } from '../selection.ts';

/** The nodes that a command names: `NODE`, or by selector. */
export function nodesOf(invocation: Invocation) {
  const { args, command, flags } = invocation;
  if (args.length === 0 && flags.string('selector') === '') {
    throw usageFailure(command, `USAGE: ${command.split(' ').at(-1)} NODE [flags]`);
  }
  if (args.length > 0 && flags.string('selector') !== '')
    throw failure('error: cannot specify both a node name and a --selector option');
  return select(invocation, { args: ['nodes', ...args.map((arg) => arg.replace(/^nodes?\//, ''))] });
}

/** `kubectl cordon` and `uncordon`. kubectl: pkg/cmd/drain/drain.go `RunCordonOrUncordon` */
export function cordon(unschedulable: boolean): (invocation: Invocation) => number {
  return (invocation) => {
    const dryRun = dryRunOf(invocation);
    return forEachTarget(invocation, nodesOf(invocation), (target) => {
      const changed = setUnschedulable(invocation, target, unschedulable, dryRun === 'none');
      const word = unschedulable ? 'cordoned' : 'uncordoned';
      invocation.out(`node/${target.name} ${changed ? word : `already ${word}`}${dryRunSuffix(dryRun)}\n`);
    });
  };
}

/** Whether it was otherwise before. */
export function setUnschedulable(
  invocation: Invocation,
  target: Target,
  unschedulable: boolean,
  really: boolean,
): boolean {
  if ((field(target.object, 'spec', 'unschedulable') === true) === unschedulable) return false;
  if (!really) return true;
  invocation.client.send(target.info, undefined, {
    verb: 'patch',
    name: target.name,
    patchType: 'strategic',
    body: { spec: { unschedulable: unschedulable ? true : null } },
    fieldManager: 'kubectl-cordon',
  });
  return true;
}

interface Taint {
  readonly key: string;
  readonly value: string;
  readonly effect: string;
}

/** `kubectl taint`. kubectl: pkg/cmd/taint/taint.go */
export function taint(invocation: Invocation): number {
  const { args, flags } = invocation;
  const first = args.findIndex((arg, index) => index > 0 && (/[=:]/.test(arg) || arg.endsWith('-')));
  const resources = first < 0 ? args : args.slice(0, first);
  const specs = first < 0 ? [] : args.slice(first);
  if (resources.length === 0) throw failure('one or more resources must be specified as <resource> <name>');
  if (specs.length === 0) throw failure('at least one taint update is required');
  const info = resourceFor(invocation.client, (resources[0] ?? '').split('/')[0] ?? '');
  if (info.resource !== 'nodes')
    throw failure(`invalid resource type ${info.resource}, only [node] are supported`);
  const removed = specs
    .filter((spec) => spec.endsWith('-'))
    .map((spec) => parseTaint(spec.slice(0, -1), true));
  const added = specs.filter((spec) => !spec.endsWith('-')).map((spec) => parseTaint(spec, false));
  const dryRun = dryRunOf(invocation);
  const reporter = reporterOf(invocation, { dryRun });
  return forEachTarget(
    invocation,
    select(invocation, { args: resources, all: flags.bool('all') }),
    (target) => {
      const { taints, operation } = changedTaints(invocation, target, added, removed);
      const wanted = withField(
        target.object as unknown as JsonObject,
        ['spec', 'taints'],
        taints.length > 0 ? taints : undefined,
      );
      reporter.done(
        target,
        changeObject(invocation, target, wanted, { dryRun, fieldManager: 'kubectl-taint' }),
        operation,
      );
    },
  );
}

/** apimachinery: pkg/util/validation/validation.go `IsQualifiedName`, as far as the part after a slash goes */
const qualifiedName = /^([^/]+\/)?([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;
const noQualifiedName =
  "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric " +
  "character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is " +
  "'([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";

/** `key=value:effect`, `key:effect`; `key` alone where one is removed. taint/utils.go `parseTaint` */
function parseTaint(spec: string, removed: boolean): Taint {
  const [pair = '', effect, ...more] = spec.split(':');
  const invalid = (why = '') => usageFailure('kubectl taint', `invalid taint spec: ${spec}${why}`);
  if (more.length > 0) throw invalid();
  // Without an effect, the whole is taken for a key.
  const [key = '', value = ''] = effect === undefined ? [pair] : pair.split('=');
  if (!qualifiedName.test(key)) throw invalid(`, ${noQualifiedName}`);
  if (effect === undefined && !removed) throw invalid();
  if (
    effect !== undefined &&
    effect !== '' &&
    !['NoSchedule', 'PreferNoSchedule', 'NoExecute'].includes(effect)
  ) {
    throw failure(`invalid taint effect: ${effect}, unsupported taint effect`);
  }
  return { key, value, effect: effect ?? '' };
}

function changedTaints(
  invocation: Invocation,
  target: Target,
  added: readonly Taint[],
  removed: readonly Taint[],
): { readonly taints: readonly Json[]; readonly operation: string } {
  const old = list(target.object, 'spec', 'taints');
  const same = (one: Json, other: Taint) =>
    text(one, 'key') === other.key && (other.effect === '' || text(one, 'effect') === other.effect);
  const clash = added.filter((one) => old.some((other) => same(other, one)));
  if (clash.length > 0 && !invocation.flags.bool('overwrite')) {
    const keys = clash.map((one) => one.key).join(',');
    throw failure(
      `node ${target.name} already has ${keys} taint(s) with same effect(s) and --overwrite is false`,
    );
  }
  for (const one of removed) {
    if (old.some((other) => same(other, one))) continue;
    throw failure(`taint "${one.key}${one.effect === '' ? '' : `:${one.effect}`}" not found`);
  }
  const kept = old.filter((one) => ![...removed, ...added].some((other) => same(one, other)));
  const fresh = added.map(({ key, value, effect }) => ({ key, ...(value === '' ? {} : { value }), effect }));
  const operation =
    clash.length > 0
      ? 'modified'
      : removed.length > 0 && added.length === 0
        ? 'untainted'
        : removed.length > 0
          ? 'modified'
          : 'tainted';
  return { taints: [...fresh, ...kept], operation };
}

/** The nodes themselves. */
export function fetchNodes(invocation: Invocation): readonly Target[] {
  const { targets, refusals } = fetchTargets(invocation, nodesOf(invocation));
  const [first] = refusals;
  if (first) throw first;
  return targets;
}

/** The pods on a node. */
export function podsOn(invocation: Invocation, node: string): readonly KubeObject[] {
  const info = invocation.client.resource('pods');
  const pods = info ? invocation.client.list(info, undefined).items : [];
  return pods.filter((pod) => text(pod, 'spec', 'nodeName') === node);
}
