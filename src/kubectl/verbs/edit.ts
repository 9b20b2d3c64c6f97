import type { Json, KubeObject } from '#cluster';
import { changeObject } from '../change-object.ts';
import { failure, Refusal, refusalOf, StatusRefusal } from '../errors.ts';
import { isObject, withField } from '../fields.ts';
import type { Steps } from '../host.ts';
import type { Invocation, Target } from '../invocation.ts';
import { groupResource } from '../mapper.ts';
import { printJson } from '../print/print-json.ts';
import { reporterOf } from '../result.ts';
import { fetchTargets, select } from '../selection.ts';
import { shapedText } from '../shaped-text.ts';
import { printYaml } from '../yaml/print-yaml.ts';
import { readYaml } from '../yaml/read-yaml.ts';

const preface =
  "# Please edit the object below. Lines beginning with a '#' will be ignored,\n" +
  '# and an empty file will abort the edit. If an error occurs while saving this file will be\n' +
  '# reopened with the relevant failures.\n#\n';

/** An editor that never brings anything new is not asked for ever. */
const mostRounds = 10;

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

/** Opens the editor until what it saves is accepted, or is the same again. */
function* editOne(invocation: Invocation, target: Target): Steps {
  const original = shownText(invocation, target);
  const path = temporaryFile(invocation);
  let text = preface + original;
  let failed: string | undefined;
  for (let round = 0; round < mostRounds; round += 1) {
    const saved = yield* savedText(invocation, path, text);
    const plain = withoutComments(saved);
    if (failed === plain) return giveUp(invocation, path);
    if (failed === undefined && plain === withoutComments(original)) {
      invocation.err('Edit cancelled, no changes made.\n');
      return 0;
    }
    if (plain.trim() === '') {
      invocation.err('Edit cancelled, saved file was empty.\n');
      return 0;
    }
    const fault = change(invocation, target, plain);
    if (fault === undefined) return 0;
    failed = plain;
    text = `${preface.slice(0, -2)}${fault}#\n${plain}`;
  }
  return giveUp(invocation, path);
}

function shownText(invocation: Invocation, target: Target): string {
  const { flags, profile } = invocation;
  const object = target.object as unknown as { readonly [key: string]: Json };
  const isHidden = profile.has('managedFieldsHidden') && !flags.bool('show-managed-fields');
  const shown = isHidden ? withField(object, ['metadata', 'managedFields'], undefined) : object;
  return flags.string('output') === 'json'
    ? `${printJson(shown, { indent: 4, keys: 'sorted' })}\n`
    : printYaml(shown);
}

function temporaryFile(invocation: Invocation): string {
  const { host, argv, flags } = invocation;
  const number = host.oracle.choose({
    key: `number of the file of ${argv.join(' ')}`,
    about: "the number in the edited file's name",
    domain: shapedText('number of a temporary file', /^\d{1,10}$/, '1234567890'),
  });
  return `/tmp/kubectl-edit-${number}.${flags.string('output') === 'json' ? 'json' : 'yaml'}`;
}

function* savedText(invocation: Invocation, path: string, text: string): Steps<string> {
  const { env } = invocation.host;
  const editor = env.KUBE_EDITOR || env.EDITOR || 'vi';
  const reply = yield { type: 'edit', editor, path, text };
  if (reply.exitCode !== undefined && reply.exitCode !== 0) {
    throw failure(`there was a problem with the editor ${JSON.stringify(editor)}`);
  }
  return reply.text ?? text;
}

/** Sends the edited object; what is wrong with it as a comment for the next round. */
function change(invocation: Invocation, target: Target, text: string): string | undefined {
  const reading = readYaml(text);
  if (reading.type === 'error' || !isObject(reading.value)) {
    const why = reading.type === 'error' ? reading.message : 'the object is no mapping';
    return `# The edited file failed validation: yaml: ${why}\n`;
  }
  const what = `${groupResource(target.info)} ${JSON.stringify(target.name)}`;
  try {
    const shown = { ...target, object: withoutHidden(invocation, target) };
    const updated = changeObject(invocation, shown, reading.value, {
      dryRun: 'none',
      fieldManager: 'kubectl-edit',
    });
    reporterOf(invocation, { dryRun: 'none' }).done(target, updated, 'edited');
    return undefined;
  } catch (error) {
    if (!(error instanceof StatusRefusal) || error.status.reason !== 'Invalid') throw error;
    invocation.err(`error: ${what} is invalid\n`);
    const causes = error.status.details?.causes ?? [];
    return `# ${what} was not valid:\n${causes.map((one) => `# * ${one.field}: ${one.message}\n`).join('')}`;
  }
}

/** The object as the editor was given it. */
function withoutHidden(invocation: Invocation, target: Target): KubeObject {
  const reading = readYaml(shownText(invocation, target));
  return (reading.type === 'value' ? reading.value : target.object) as unknown as KubeObject;
}

function giveUp(invocation: Invocation, path: string): never {
  invocation.err(`A copy of your changes has been stored to ${JSON.stringify(path)}\n`);
  throw new Refusal('error: Edit cancelled, no valid changes were saved.');
}

function withoutComments(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n');
}
