import { changeObject } from '../change-object.ts';
import { dryRunOf } from '../dry-run.ts';
import { failure } from '../errors.ts';
import { type JsonObject, record, text, withField } from '../fields.ts';
import { forEachTarget } from '../for-each-target.ts';
import type { Invocation } from '../invocation.ts';
import { namesFiles } from '../manifests.ts';
import { reporterOf } from '../result.ts';
import { select } from '../selection.ts';
import { changedKeys, type KeyChanges, splitChanges } from './key-changes.ts';
import { listKeys } from './list-keys.ts';

/** `kubectl annotate`. kubectl: pkg/cmd/annotate/annotate.go */
export function annotate(invocation: Invocation): number {
  const { flags, profile } = invocation;
  const { resources, changes } = splitChanges(invocation.args, 'annotation');
  if (resources.length === 0 && !namesFiles(flags)) {
    throw failure('one or more resources must be specified as <resource> <name> or <resource>/<name>');
  }
  if (!flags.bool('list') && Object.keys(changes.set).length === 0 && changes.removed.length === 0) {
    throw failure('at least one annotation update is required');
  }
  const dryRun = dryRunOf(invocation);
  const reporter = reporterOf(invocation, { dryRun });
  const word = profile.has('annotateWithoutD') ? 'annotate' : 'annotated';
  const selection = select(invocation, { args: resources, all: flags.bool('all') });
  const version = flags.string('resource-version');
  return forEachTarget(invocation, selection, (target) => {
    const old = record(target.object.metadata, 'annotations');
    if (!flags.bool('overwrite')) refuseOverwrites(old, changes, profile.has('labelRepeated'));
    const keys = changedKeys(old, changes);
    if (flags.bool('list')) {
      const { single } = selection;
      return listKeys(invocation, target, { what: 'annotations', keys: record(keys), single });
    }
    const noted = withField(target.object as unknown as JsonObject, ['metadata', 'annotations'], keys);
    const wanted = version === '' ? noted : withField(noted, ['metadata', 'resourceVersion'], version);
    const updated = changeObject(invocation, target, wanted, { dryRun, fieldManager: 'kubectl-annotate' });
    reporter.done(target, updated, word);
  });
}

function refuseOverwrites(old: JsonObject, changes: KeyChanges, tolerant: boolean): void {
  const held = Object.entries(changes.set).filter(
    // Its cause may be told with every change. annotate.go `validateNoAnnotationOverwrites`
    ([key, value]) =>
      key in old && key !== 'kubernetes.io/change-cause' && !(tolerant && text(old[key]) === value),
  );
  if (held.length === 0) return;
  const faults = held.map(([key]) => `'${key}' already has a value (${text(old[key])})`);
  throw failure(`--overwrite is false but found the following declared annotation(s): ${faults.join('; ')}`);
}
