import {
  goTypeOf,
  type Json,
  jsonPatch,
  type KubeObject,
  mergePatch,
  type PatchType,
  strategicMerge,
} from '#cluster';
import { jsonFault } from '#text';
import { patchChangeCause } from '../change-cause.ts';
import { type DryRun, dryRunOf } from '../dry-run.ts';
import { failure, NotSimulated, Refusal } from '../errors.ts';
import { sameJson } from '../fields.ts';
import { forEachTarget } from '../for-each-target.ts';
import type { Invocation, Target } from '../invocation.ts';
import { namesFiles } from '../manifests.ts';
import { reporterOf } from '../result.ts';
import { select } from '../selection.ts';
import { refuseSubresource } from '../subresources.ts';
import { readYaml } from '../yaml/read-yaml.ts';

/** `kubectl patch`. kubectl: pkg/cmd/patch/patch.go */
export function patch(invocation: Invocation): number {
  const { flags, profile } = invocation;
  const type = flags.string('type') || 'strategic';
  if (flags.changed('patch') && flags.changed('patch-file'))
    throw failure('cannot specify --patch and --patch-file together');
  if (flags.bool('local') && invocation.args.length > 0)
    throw failure('cannot specify --local and server resources');
  const content = contentOf(invocation);
  if (!['json', 'merge', 'strategic'].includes(type)) {
    throw failure(`--type must be one of [json merge strategic], not "${type}"`);
  }
  const dryRun = dryRunOf(invocation);
  refuseSubresource(invocation);
  const body = bodyOf(content, flags.bool('local'));
  const reporter = reporterOf(invocation, { dryRun: profile.within({ from: '1.19' }) ? 'none' : dryRun });
  return forEachTarget(invocation, select(invocation), (target) => {
    if (flags.bool('local') || dryRun === 'client') {
      const object = patchedHere(invocation, target, body, type as PatchType);
      const isSame = sameJson(object as unknown as Json, target.object as unknown as Json);
      return reporter.done(shownAs(target, object), object, isSame ? unchanged(invocation) : 'patched');
    }
    const patched = send(invocation, target, body, type as PatchType, dryRun);
    // What a file says is compared with what there is then, and lacks what the server added.
    const changed =
      namesFiles(flags) || patched.metadata.resourceVersion !== target.object.metadata.resourceVersion;
    const shown = dryRun === 'none' ? patchChangeCause(invocation, target, patched) : patched;
    reporter.done(
      shownAs(target, shown),
      shown,
      changed || dryRun !== 'none' ? 'patched' : unchanged(invocation),
    );
  });
}

/** A `scale` is an object of another kind. */
function shownAs({ info, name }: Target, object: KubeObject): Pick<Target, 'info' | 'name'> {
  const [version = '', group = ''] = object.apiVersion.split('/').reverse();
  return { info: { ...info, group, version, kind: object.kind }, name };
}

function contentOf(invocation: Invocation): string {
  const { flags, host } = invocation;
  const file = flags.string('patch-file');
  if (file !== '') {
    const content = host.readFile(file);
    if (content === undefined)
      throw failure(`unable to read patch file: open ${file}: no such file or directory`);
    return content;
  }
  const content = flags.string('patch');
  if (content !== '') return content;
  throw failure(
    invocation.profile.within({ from: '1.20' })
      ? 'must specify --patch or --patch-file containing the contents of the patch'
      : 'Must specify -p to patch',
  );
}

/** What looks like JSON is sent as it is, and the server refuses it. apimachinery: pkg/util/yaml/decoder.go */
function bodyOf(content: string, isLocal: boolean): Json {
  if (content.trimStart().startsWith('{')) return jsonBody(content, isLocal);
  const reading = readYaml(content);
  if (reading.type === 'value') return reading.value;
  if (isLocal) throw failure('invalid JSON document');
  throw failure(`unable to parse "${content}": ${reading.message}`);
}

function jsonBody(content: string, isLocal: boolean): Json {
  try {
    return JSON.parse(content);
  } catch {
    if (isLocal) throw failure('invalid JSON document');
    throw new Refusal(`Error from server (BadRequest): ${jsonFault(content) ?? ''}`);
  }
}

/** The client itself patches what it has read. patch.go `getPatchedJSON` */
function patchedHere(invocation: Invocation, target: Target, body: Json, type: PatchType): KubeObject {
  const object = target.object as unknown as Json;
  if (type === 'json') return jsonPatch(object, body) as unknown as KubeObject;
  if (type === 'merge') return mergePatch(object, body) as unknown as KubeObject;
  const { minor } = invocation.host.version;
  const goType = goTypeOf(target.object, minor);
  if (goType === undefined) throw new NotSimulated(`kubectl patch --local of a ${target.object.kind}`);
  return strategicMerge(goType, object, body, minor) as unknown as KubeObject;
}

function send(
  invocation: Invocation,
  target: Target,
  body: Json,
  patchType: PatchType,
  dryRun: DryRun,
): KubeObject {
  const { client, flags } = invocation;
  const subresource = flags.string('subresource');
  return client.send(target.info, target.namespace, {
    verb: 'patch',
    name: target.name,
    patchType,
    body,
    dryRun: dryRun !== 'none',
    fieldManager: flags.string('field-manager') || 'kubectl-patch',
    ...(subresource === '' ? {} : { subresource }),
  }) as KubeObject;
}

function unchanged({ profile }: Invocation): string {
  return profile.has('saysNotPatched') ? 'not patched' : 'patched (no change)';
}
