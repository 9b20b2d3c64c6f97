import type { Json, KubeObject } from '#cluster';
import { changeObject } from '../change-object.ts';
import { failure, NotSimulated, refusalOf, StatusRefusal } from '../errors.ts';
import { isObject, text as textOf, withField } from '../fields.ts';
import type { Steps } from '../host.ts';
import type { Invocation, Target } from '../invocation.ts';
import { groupResource, resourceOfKind } from '../mapper.ts';
import { printJson } from '../print/print-json.ts';
import { reporterOf } from '../result.ts';
import { fetchTargets, select } from '../selection.ts';
import { printYaml } from '../yaml/print-yaml.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { editInRounds } from './edit-in-rounds.ts';

/** `kubectl edit`: the user's editor changes an object. kubectl: pkg/cmd/util/editor/editoptions.go */
export function* edit(invocation: Invocation): Steps {
  const { flags } = invocation;
  const format = flags.string('output');
  if (!['', 'json', 'yaml'].includes(format))
    throw failure(
      `unable to match a printer suitable for the output format "${format}", allowed formats are: json,yaml`,
    );
  if (flags.bool('output-patch')) throw new NotSimulated('kubectl edit --output-patch');
  const { targets, refusals } = fetchTargets(invocation, select(invocation));
  if (refusals.length > 0) throw refusalOf(refusals);
  if (targets.length > 1) throw new NotSimulated('kubectl edit of several objects at once');
  for (const target of targets) {
    const change = (text: string) => sendEdited(invocation, target, text);
    const code = yield* editInRounds(invocation, { original: shownText(invocation, target), change });
    if (code !== 0) return code;
  }
  return 0;
}

function shownText(invocation: Invocation, target: Target): string {
  const { flags, profile } = invocation;
  const object = target.object as unknown as { readonly [key: string]: Json };
  const isHidden = profile.has('editHidesManagedFields') && !flags.bool('show-managed-fields');
  const shown = isHidden ? withField(object, ['metadata', 'managedFields'], undefined) : object;
  return flags.string('output') === 'json'
    ? `${printJson(shown, { indent: 4, keys: 'sorted' })}\n`
    : printYaml(shown, { plainTimes: invocation.profile.has('plainTimes') });
}

/** Sends the edited object; what is wrong with it as a comment for the next round. */
function sendEdited(invocation: Invocation, target: Target, text: string): string | undefined {
  const reading = readYaml(text);
  if (reading.type === 'error' || !isObject(reading.value)) {
    const why = reading.type === 'error' ? reading.message : 'the object is no mapping';
    return `# The edited file failed validation: yaml: ${why}\n`;
  }
  const what = `${groupResource(target.info)} ${JSON.stringify(target.name)}`;
  const faults = invocation.profile.has('serverSideValidation')
    ? []
    : invocation.client.schemaErrors(reading.value);
  if (faults.length > 0) {
    invocation.err(`error: ${what} is invalid\n`);
    return `# ${what} was not valid:\n${faults.map((fault) => `# * ${fault}\n`).join('')}`;
  }
  const [apiVersion, kind] = [textOf(reading.value, 'apiVersion'), textOf(reading.value, 'kind')];
  if (!resourceOfKind(invocation.client, apiVersion, kind)) {
    const why = `no matches for kind "${kind}" in version "${apiVersion}"`;
    return `# The edited file had a syntax error: unable to recognize "edited-file": ${why}\n`;
  }
  if (!isSameObject(reading.value, target)) {
    throw failure('At least one of apiVersion, kind and name was changed');
  }
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

function isSameObject(edited: Json, { object }: Target): boolean {
  const { apiVersion, kind, metadata } = object;
  const [version, type, name] = [['apiVersion'], ['kind'], ['metadata', 'name']].map((path) =>
    textOf(edited, ...path),
  );
  return version === apiVersion && type === kind && name === metadata.name;
}

/** The object as the editor was given it. */
function withoutHidden(invocation: Invocation, target: Target): KubeObject {
  const reading = readYaml(shownText(invocation, target));
  return (reading.type === 'value' ? reading.value : target.object) as unknown as KubeObject;
}
