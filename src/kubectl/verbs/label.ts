import type { Json } from '#cluster';
import { changeObject } from '../change-object.ts';
import { type DryRun, dryRunOf, dryRunSuffix } from '../dry-run.ts';
import { failure, type Refusal, refusalOf } from '../errors.ts';
import { type JsonObject, record, sortedEntries, text, withField } from '../fields.ts';
import { forEachTarget } from '../for-each-target.ts';
import type { Invocation, Target } from '../invocation.ts';
import { namesFiles } from '../manifests.ts';
import { type Reporter, reporterOf, resultName } from '../result.ts';
import { nothingNamed, select } from '../selection.ts';
import { changedKeys, type KeyChanges, splitChanges } from './key-changes.ts';
import { listKeys } from './list-keys.ts';

const labelValue = /^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$/;

/** `kubectl label`. kubectl: pkg/cmd/label/label.go */
export function label(invocation: Invocation): number {
  const { flags } = invocation;
  const { resources, changes } = splitChanges(invocation.args, 'label');
  if (resources.length === 0 && !namesFiles(flags)) {
    throw failure('one or more resources must be specified as <resource> <name> or <resource>/<name>');
  }
  if (!flags.bool('list') && Object.keys(changes.set).length === 0 && changes.removed.length === 0) {
    throw failure('at least one label update is required');
  }
  for (const [key, value] of Object.entries(changes.set)) refuseValue(key, value);
  if (flags.bool('local') && resources.length > 0) throw notLocal(invocation);
  const dryRun = dryRunOf(invocation);
  const reporter = reporterOf(invocation, { dryRun });
  const selection = select(invocation, { args: resources, all: flags.bool('all') });
  const { single } = selection;
  return forEachTarget(invocation, selection, (target) =>
    labelOne(invocation, target, changes, { dryRun, reporter, single }),
  );
}

/** label.go `Validate`; older clients find that they were given no file. */
function notLocal({ profile }: Invocation): Refusal {
  return profile.has('labelChecksLocal')
    ? failure('can only use local files by -f pod.yaml or --filename=pod.json when --local=true is set')
    : nothingNamed();
}

const noLabelValue =
  "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end " +
  "with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is " +
  "'(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";

/** label.go `parseLabels`; apimachinery: pkg/util/validation/validation.go `IsValidLabelValue` */
function refuseValue(key: string, value: string): void {
  if (value.includes('=')) throw failure(`invalid label spec: ${key}=${value}`);
  const faults = [
    ...(value.length > 63 ? ['must be no more than 63 characters'] : []),
    ...(labelValue.test(value) ? [] : [noLabelValue]),
  ];
  if (faults.length > 0) throw failure(`invalid label value: "${key}=${value}": ${faults.join(';')}`);
}

function labelOne(
  invocation: Invocation,
  target: Target,
  changes: KeyChanges,
  options: { readonly dryRun: DryRun; readonly reporter: Reporter; readonly single: boolean },
): void {
  const { profile, flags } = invocation;
  const old = record(target.object.metadata, 'labels');
  const labels = changedKeys(old, changes);
  const isTold = options.dryRun !== 'client' && !flags.bool('list') && !flags.bool('local');
  const unknown = isTold ? changes.removed.filter((key) => !(key in old)) : [];
  for (const key of unknown) invocation.out(`label "${key}" not found.\n`);
  refuseOverwrites(invocation, old, changes);
  if (flags.bool('list')) {
    const keys = record(labels);
    listKeys(invocation, target, { what: 'labels', keys, single: options.single });
    return;
  }
  const labeled = withField(target.object as unknown as JsonObject, ['metadata', 'labels'], labels);
  const version = flags.string('resource-version');
  const wanted = version === '' ? labeled : withField(labeled, ['metadata', 'resourceVersion'], version);
  const same = sameKeys(old, labels);
  if (!same)
    changeObject(invocation, target, wanted, { dryRun: options.dryRun, fieldManager: 'kubectl-label' });
  if (flags.string('output') !== '') {
    // It is the object as it was read that is printed, with the labels.
    options.reporter.done(target, labeled, '');
    return;
  }
  const suffix = profile.has('labelDryRunSuffix') ? dryRunSuffix(options.dryRun) : '';
  invocation.out(`${resultName(target, profile)} ${labeledWord(invocation, target, labels)}${suffix}\n`);
}

/**
 * The word is chosen by the lengths of the object before and after as JSON, in which labels that are none
 * are written as `{}`. label.go `updateDataChangeMsg`
 */
function labeledWord({ flags, profile }: Invocation, { object }: Target, labels: Json): string {
  const old = record(object.metadata, 'labels');
  const had = 'labels' in object.metadata;
  if (had && sameKeys(old, labels)) return 'not labeled';
  const length = (value: Json) => JSON.stringify(value).length;
  const isShorter = had && length(labels) < length(old);
  return isShorter && !flags.bool('overwrite') && profile.has('unlabeledWord') ? 'unlabeled' : 'labeled';
}

function refuseOverwrites(invocation: Invocation, old: JsonObject, changes: KeyChanges): void {
  if (invocation.flags.bool('overwrite')) return;
  const tolerant = invocation.profile.has('labelRepeated');
  const held = Object.entries(changes.set).filter(
    ([key, value]) => key in old && !(tolerant && text(old[key]) === value),
  );
  if (held.length === 0) return;
  const faults = held.map(
    ([key]) => `'${key}' already has a value (${text(old[key])}), and --overwrite is false`,
  );
  throw refusalOf(faults.map((fault) => failure(fault)));
}

function sameKeys(left: JsonObject, right: Json): boolean {
  return JSON.stringify(sortedEntries(left)) === JSON.stringify(sortedEntries(record(right)));
}
