import type { Json } from '#cluster';
import { changeObject } from '../change-object.ts';
import { dryRunOf } from '../dry-run.ts';
import { failure, Refusal, usageFailure } from '../errors.ts';
import { type JsonObject, list, text, withField } from '../fields.ts';
import { forEachTarget } from '../for-each-target.ts';
import type { Invocation, Target } from '../invocation.ts';
import { findResource } from '../mapper.ts';
import { reporterOf } from '../result.ts';
import { select } from '../selection.ts';

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
  const late = specs.find((spec) => !/[=:]/.test(spec) && !spec.endsWith('-'));
  if (late !== undefined) throw failure(`all resources must be specified before taint changes: ${late}`);
  refuseOtherThanNodes(invocation, resources[0] ?? '');
  const { added, removed } = parseTaints(invocation, specs);
  if (resources.length === 1 && !flags.bool('all') && flags.string('selector') === '') {
    throw failure("at least one resource name must be specified since 'all' parameter is not set");
  }
  const dryRun = dryRunOf(invocation);
  // The command never says that it only pretends. taint.go `RunTaint`
  const reporter = reporterOf(invocation, { dryRun: 'none' });
  // Where all are meant, or those of a selector, names are overlooked. taint.go `Complete`
  const named = flags.bool('all') || flags.string('selector') !== '' ? resources.slice(0, 1) : resources;
  return forEachTarget(invocation, select(invocation, { args: named, all: flags.bool('all') }), (target) => {
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
  });
}

/** The mapper is asked for the word as it stands, and what it says is printed as it is. taint.go `Complete` */
function refuseOtherThanNodes({ client }: Invocation, word: string): void {
  const info = client.lookUp((resources) => findResource(resources, word.toLowerCase()));
  if (info === undefined) throw new Refusal(`the server doesn't have a resource type "${word}"`);
  if (info.resource !== 'nodes')
    throw failure(`invalid resource type ${info.resource}, only node types are supported`);
}

interface TaintChanges {
  readonly added: readonly Taint[];
  readonly removed: readonly Taint[];
}

/** taint/utils.go `parseTaints`; taint.go `validateFlags` */
function parseTaints({ profile }: Invocation, specs: readonly string[]): TaintChanges {
  const added: Taint[] = [];
  for (const spec of specs.filter((one) => !one.endsWith('-'))) {
    const taint = parseTaint(spec, false);
    if (added.some((other) => other.key === taint.key && other.effect === taint.effect)) {
      const printed = `{${taint.key} ${taint.value} ${taint.effect} <nil>}`;
      throw usageFailure('kubectl taint', `duplicated taints with the same key and effect: ${printed}`);
    }
    added.push(taint);
  }
  const removed = specs
    .filter((spec) => spec.endsWith('-'))
    .map((spec) => parseTaint(spec.slice(0, -1), true));
  const clashes = added.flatMap((one) =>
    removed.filter(({ key, effect }) => key === one.key && (effect === '' || effect === one.effect)),
  );
  if (clashes.length === 0) return { added, removed };
  const named = clashes.map(({ key, effect }) =>
    profile.has('taintClashAsPair') ? `${key}=${effect}` : `{"${key}":"${effect}"}`,
  );
  throw failure(
    `can not both modify and remove the following taint(s) in the same command: ${named.join(', ')}`,
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
  const [key = '', value = '', ...others] = effect === undefined ? [pair] : pair.split('=');
  if (others.length > 0) throw invalid();
  if (key === '') throw invalid(`, name part must be non-empty; ${noQualifiedName}`);
  if (!qualifiedName.test(key)) throw invalid(`, ${noQualifiedName}`);
  if (effect === undefined && !removed) throw invalid();
  const isNone = effect === undefined || (removed && effect === '');
  if (!isNone && !['NoSchedule', 'PreferNoSchedule', 'NoExecute'].includes(effect)) {
    throw usageFailure('kubectl taint', `invalid taint effect: ${effect}, unsupported taint effect`);
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
