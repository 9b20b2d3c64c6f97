import type { Json, KubeObject } from '#cluster';
import { changeObject } from '../change-object.ts';
import { failure, refusalOf } from '../errors.ts';
import { isObject, withField } from '../fields.ts';
import type { Steps } from '../host.ts';
import type { Invocation, Target } from '../invocation.ts';
import { printJson } from '../print/print-json.ts';
import { reporterOf } from '../result.ts';
import { fetchTargets, select } from '../selection.ts';
import { printYaml } from '../yaml/print-yaml.ts';
import { readYaml } from '../yaml/read-yaml.ts';

const preface =
  "# Please edit the object below. Lines beginning with a '#' will be ignored,\n" +
  '# and an empty file will abort the edit. If an error occurs while saving this file will be\n' +
  '# reopened with the relevant failures.\n#\n';

/** `kubectl edit`: the user's editor changes an object. kubectl: pkg/cmd/util/editor/editoptions.go */
export function* edit(invocation: Invocation): Steps {
  const { targets, refusals } = fetchTargets(invocation, select(invocation));
  if (refusals.length > 0) throw refusalOf(refusals);
  for (const target of targets) {
    const code = yield* editOne(invocation, target);
    if (code !== 0) return code;
  }
  return 0;
}

function* editOne(invocation: Invocation, target: Target): Steps {
  const { host, flags, profile } = invocation;
  const editor = host.env.KUBE_EDITOR || host.env.EDITOR || 'vi';
  const shown = profile.has('managedFieldsHidden')
    ? withField(
        target.object as unknown as { readonly [key: string]: Json },
        ['metadata', 'managedFields'],
        undefined,
      )
    : (target.object as unknown as Json);
  const before =
    flags.string('output') === 'json'
      ? `${printJson(shown, { indent: 4, keys: 'sorted' })}\n`
      : preface + printYaml(shown);
  const reply = yield { type: 'edit', editor, text: before };
  if (reply.exitCode !== undefined && reply.exitCode !== 0) {
    throw failure(`there was a problem with the editor "${editor}"`);
  }
  const after = reply.text ?? before;
  if (withoutComments(after) === withoutComments(before)) {
    invocation.err('Edit cancelled, no changes made.\n');
    return 0;
  }
  if (withoutComments(after).trim() === '') {
    invocation.err('Edit cancelled, saved file was empty.\n');
    return 0;
  }
  const reading = readYaml(after);
  if (reading.type === 'error' || !isObject(reading.value))
    throw failure(`${reading.type === 'error' ? reading.message : 'invalid object'}`);
  const original = { ...target, object: shown as unknown as KubeObject };
  const updated = changeObject(invocation, original, reading.value, {
    dryRun: 'none',
    fieldManager: 'kubectl-edit',
  });
  reporterOf(invocation, { dryRun: 'none' }).done(target, updated, 'edited');
  return 0;
}

function withoutComments(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n');
}
