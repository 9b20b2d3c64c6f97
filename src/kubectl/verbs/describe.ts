import { describeObject } from '../describe/describe-object.ts';
import { failure, isNotFound, type Refusal, refusalOf } from '../errors.ts';
import type { Invocation, Target } from '../invocation.ts';
import { namesFiles } from '../manifests.ts';
import { resourceFor } from '../mapper.ts';
import { notFound } from '../raw-answer.ts';
import { fetchTargets, select } from '../selection.ts';

/** `kubectl describe`. kubectl: pkg/cmd/describe/describe.go */
export function describe(invocation: Invocation): number {
  const { args, flags, profile } = invocation;
  if (args.length === 0 && !namesFiles(flags)) {
    throw failure(
      'You must specify the type of resource to describe. Use "kubectl api-resources" for a complete list of supported resources.',
    );
  }
  const selection = select(invocation, { listsAll: true, collects: true });
  const lean = { ...invocation, client: invocation.client.leavingOwners() };
  const { targets, refusals } = fetchTargets(lean, selection);
  const [first] = refusals;
  if (isNotFound(first) && args.length === 2 && !args.some((arg) => arg.includes('/'))) {
    return describeByPrefix(invocation, first);
  }
  const unread = print(invocation, targets, targets.length);
  if (refusals.length + unread.length > 0) throw refusalOf([...refusals, ...unread]);
  if (targets.length === 0 && profile.has('describeSaysNoneFound')) {
    const named = !flags.bool('all-namespaces');
    invocation.err(
      named ? `No resources found in ${invocation.namespace} namespace.\n` : 'No resources found\n',
    );
  }
  return 0;
}

/**
 * Events take a request for each object: of more than one that was asked for, they are shown on demand only.
 * kubectl: describe.go `DescribeOptions.Run`, since 1.36
 */
function print(invocation: Invocation, targets: readonly Target[], askedFor: number): readonly Refusal[] {
  const { flags, profile } = invocation;
  const onDemand = askedFor > 1 && profile.has('describesManyWithoutEvents');
  const showEvents = flags.bool('show-events') && (!onDemand || flags.changed('show-events'));
  const known = targets.filter(({ info }) => hasDescriber(info, profile));
  known.forEach((target, index) => {
    invocation.out(`${index > 0 ? '\n\n' : ''}${describeObject(invocation, target, showEvents)}`);
  });
  return known.length < targets.length ? [notFound] : [];
}

/** A describer asks by itself, in the version that it knows. kubectl: pkg/describe/describe.go `CronJobDescriber` */
function hasDescriber({ kind, version }: Target['info'], profile: Invocation['profile']): boolean {
  return kind !== 'CronJob' || version === 'v1' || !profile.has('cronJobsOfV1Alone');
}

/** kubectl: describe.go `DescribeMatchingResources` */
function describeByPrefix(invocation: Invocation, refusal: Refusal): number {
  const [type = '', prefix = ''] = invocation.args;
  const info = resourceFor(invocation.client, type);
  const { items } = invocation.client.list(info, info.namespaced ? invocation.namespace : undefined);
  const matching = items.filter((object) => object.metadata.name.startsWith(prefix));
  if (matching.length === 0) throw refusal;
  const unread = print(
    invocation,
    matching.map((object) => ({
      info,
      object,
      name: object.metadata.name,
      namespace: object.metadata.namespace,
    })),
    items.length,
  );
  if (unread.length > 0) throw refusalOf(unread);
  return 0;
}
