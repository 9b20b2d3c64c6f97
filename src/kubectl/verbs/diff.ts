import { structuredPatch } from 'diff';
import { goTypeOf, type Json, type KubeObject, type ResourceInfo } from '#cluster';
import { localTime } from '../clock.ts';
import { failure, NotSimulated, Refusal, usageFailure } from '../errors.ts';
import { byBytes, isObject, type JsonObject, record, sameJson, withField } from '../fields.ts';
import type { Invocation, Target } from '../invocation.ts';
import { withoutLastApplied } from '../last-applied.ts';
import { namesFiles, readManifests, targetsOf } from '../manifests.ts';
import { matchesSelectors } from '../matches-selectors.ts';
import { shapedText } from '../shaped-text.ts';
import { printYaml } from '../yaml/print-yaml.ts';
import { applyPatch } from './apply.ts';
import { allowedResources, appliedBefore } from './prune.ts';

/** An object as it is and as it would be after an apply, under the name of the file that holds it. */
interface Pair {
  readonly file: string;
  readonly live: string;
  /** Undefined where there would be no such file: the object would be pruned. */
  readonly merged: string | undefined;
}

/**
 * `kubectl diff -f`: writes what is and what would be into two folders, and has `diff -u -N` compare them.
 * Exits with 1 where they differ, and with more where they could not be compared. kubectl:
 * pkg/cmd/diff/diff.go
 */
export function diff(invocation: Invocation): number {
  try {
    return compareAll(invocation);
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(error.text, Math.max(error.exitCode, 2));
    throw error;
  }
}

function compareAll(invocation: Invocation): number {
  const { flags, host, args, command } = invocation;
  if (host.env.KUBECTL_EXTERNAL_DIFF) throw new NotSimulated('kubectl diff with another program');
  if (!namesFiles(flags)) throw failure('must specify one of -f and -k');
  if (args.length > 0) throw usageFailure(command, `Unexpected args: [${args.join(' ')}]`);
  if (flags.bool('prune')) allowedResources(invocation);
  const targets = targetsOf(invocation, readManifests(invocation)).filter((target) =>
    matchesSelectors(target.object, { labelSelector: flags.string('selector') }),
  );
  const lives = targets.map(({ info, namespace, name }) => invocation.client.find(info, namespace, name));
  const pairs = targets
    .map((target, index) => pairOf(invocation, target, lives[index]))
    .filter(({ live, merged }) => live !== merged)
    .concat(flags.bool('prune') ? prunedPairs(invocation, targets, lives) : [])
    .sort((left, right) => byBytes(left.file, right.file));
  if (pairs.length === 0) return 0;
  const folders = { live: folder(invocation, 'LIVE'), merged: folder(invocation, 'MERGED') };
  for (const pair of pairs) invocation.out(patchText(invocation, pair, folders));
  return 1;
}

/** What a prune would delete is shown whole. diff.go `Run` */
function prunedPairs(
  invocation: Invocation,
  targets: readonly Target[],
  lives: readonly (KubeObject | undefined)[],
): readonly Pair[] {
  const kept = new Set(lives.map((live) => live?.metadata.uid));
  return appliedBefore(invocation, targets, kept).map(({ info, object }) => ({
    file: fileOf(info, object.metadata),
    live: printYaml(object as unknown as Json),
    merged: undefined,
  }));
}

/** A resource without a namespace leaves its place empty. diff.go `Object.Name` */
function fileOf(info: ResourceInfo, { namespace, name }: { namespace?: string; name: string }): string {
  const place = info.namespaced ? (namespace ?? '') : '';
  return [...(info.group === '' ? [] : [info.group]), info.version, info.kind, place, name].join('.');
}

function pairOf(invocation: Invocation, target: Target, current: KubeObject | undefined): Pair {
  const { info, namespace, name } = target;
  const merged = mergedObject(invocation, target, current);
  const shown = masked(
    current as JsonObject | undefined,
    merged as unknown as JsonObject,
    info.kind === 'Secret',
  );
  return {
    file: fileOf(info, { name, ...(namespace !== undefined && { namespace }) }),
    live: shown.live === undefined ? '' : printYaml(printed(invocation, shown.live)),
    merged: printYaml(printed(invocation, shown.merged)),
  };
}

/** What the server says would come of it. diff.go `InfoObject.Merged` */
function mergedObject(invocation: Invocation, target: Target, current: KubeObject | undefined): KubeObject {
  const { client, flags, host } = invocation;
  const { info, namespace, name } = target;
  const object = withoutLastApplied(target.object);
  const common = { dryRun: true, fieldManager: flags.string('field-manager') || 'kubectl-client-side-apply' };
  if (flags.bool('server-side')) {
    return client.send(info, namespace, {
      verb: 'patch',
      name,
      patchType: 'apply',
      body: object,
      dryRun: true,
      fieldManager: flags.string('field-manager') || 'kubectl',
      force: flags.bool('force-conflicts'),
    }) as KubeObject;
  }
  if (!current)
    return client.send(info, namespace, { verb: 'create', body: object, ...common }) as KubeObject;
  const patch = applyPatch(invocation, current, object);
  if (Object.keys(patch).length === 0) return current;
  const patchType = goTypeOf(current, host.settings.kubernetes.minor) === undefined ? 'merge' : 'strategic';
  return client.send(info, namespace, {
    verb: 'patch',
    name,
    patchType,
    body: patch,
    ...common,
  }) as KubeObject;
}

/** Newer clients leave out who manages which fields. */
function printed(invocation: Invocation, object: JsonObject): Json {
  const isShown =
    !invocation.profile.has('managedFieldsHidden') || invocation.flags.bool('show-managed-fields');
  return isShown ? object : withField(object, ['metadata', 'managedFields'], undefined);
}

/** The data of a Secret is hidden; what differs is told apart. diff.go `Masker` */
function masked(
  live: JsonObject | undefined,
  merged: JsonObject,
  isSecret: boolean,
): { readonly live: JsonObject | undefined; readonly merged: JsonObject } {
  if (!isSecret) return { live, merged };
  const [from, to] = [record(live, 'data'), record(merged, 'data')];
  const hide = (own: JsonObject, other: JsonObject, mark: string) =>
    Object.fromEntries(
      Object.entries(own).map(([key, value]) => [
        key,
        key in other && !sameJson(value, other[key]) ? `*** (${mark})` : '***',
      ]),
    );
  const hidden = (object: JsonObject, data: JsonObject) =>
    isObject(object.data) ? withField(object, ['data'], data) : object;
  return {
    live: live && hidden(live, hide(from, to, 'before')),
    merged: hidden(merged, hide(to, from, 'after')),
  };
}

function folder(invocation: Invocation, name: 'LIVE' | 'MERGED'): string {
  const number = invocation.host.oracle.choose({
    key: `number of ${name} in ${invocation.host.runId}`,
    about: `the number of the folder ${name}`,
    domain: shapedText('number of a temporary folder', /^\d{1,10}$/, '1234567890'),
  });
  return `/tmp/${name}-${number}`;
}

function patchText(
  invocation: Invocation,
  { file, live, merged }: Pair,
  folders: { readonly live: string; readonly merged: string },
): string {
  const [from, to] = [`${folders.live}/${file}`, `${folders.merged}/${file}`];
  const { hunks } = structuredPatch(from, to, live, merged ?? '', '', '', { context: 3 });
  return [
    `diff -u -N ${from} ${to}`,
    `--- ${from}\t${written(invocation, from)}`,
    `+++ ${to}\t${merged === undefined ? neverWritten(invocation) : written(invocation, to)}`,
    ...hunks.flatMap((hunk) => [
      `@@ -${rangeText(hunk.oldStart, hunk.oldLines)} +${rangeText(hunk.newStart, hunk.newLines)} @@`,
      ...hunk.lines,
    ]),
    '',
  ].join('\n');
}

/** GNU diff: an empty range lies after the line before it, and a length of 1 is left out. */
function rangeText(start: number, length: number): string {
  return length === 1 ? String(start) : `${length === 0 ? Math.max(start - 1, 0) : start},${length}`;
}

/** GNU diff: a file that is not there is as old as time. */
function neverWritten({ host }: Invocation): string {
  const { date, time, zone } = localTime(0, host.settings.timezone);
  return `${date} ${time}.000000000 ${zone}`;
}

/** When a file was written; nobody can foretell the nanosecond. */
function written(invocation: Invocation, file: string): string {
  const { host } = invocation;
  const now = host.now();
  const { date, time, zone } = localTime(now, host.settings.timezone);
  host.oracle.printed({ type: 'date', text: `${date} ${time}`, instant: now, now });
  const nanos = host.oracle.choose({
    key: `nanosecond of ${file.split('-')[0]}${file.slice(file.lastIndexOf('/'))} in ${host.runId}`,
    about: `the nanosecond at which ${file} was written`,
    domain: shapedText('nanosecond', /^\d{9}$/, '000000000'),
  });
  return `${date} ${time}.${nanos} ${zone}`;
}
