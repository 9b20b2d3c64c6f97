import { failure, refusalOf } from '../errors.ts';
import { isObject } from '../fields.ts';
import type { Steps } from '../host.ts';
import type { Invocation, Target } from '../invocation.ts';
import { lastApplied } from '../last-applied.ts';
import { namesFiles } from '../manifests.ts';
import { compactJson, printJson } from '../print/print-json.ts';
import { reporterOf } from '../result.ts';
import { fetchTargets, nothingNamed, select } from '../selection.ts';
import { printYaml } from '../yaml/print-yaml.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { editInRounds } from './edit-in-rounds.ts';
import { writeLastApplied } from './set-last-applied.ts';

/** `kubectl apply edit-last-applied`. kubectl: pkg/cmd/apply/apply_edit_last_applied.go */
export function* editLastApplied(invocation: Invocation): Steps {
  if (invocation.args.length === 0 && !namesFiles(invocation.flags)) throw nothingNamed();
  const { targets, refusals } = fetchTargets(invocation, select(invocation));
  if (refusals.length > 0) throw refusalOf(refusals);
  const annotated = targets.filter(({ object }) => lastApplied(object) !== undefined);
  if (annotated.length === 0) throw noneAnnotated();
  for (const target of annotated) {
    const change = (text: string) => writeEdited(invocation, target, text);
    const code = yield* editInRounds(invocation, { original: shownText(invocation, target), change });
    if (code !== 0) return code;
  }
  return 0;
}

function noneAnnotated() {
  return failure(
    'no last-applied-configuration annotation found on resources, to create the annotation, ' +
      'use command `kubectl apply set-last-applied --create-annotation`',
  );
}

function shownText({ flags }: Invocation, { object }: Target): string {
  const reading = readYaml(lastApplied(object) ?? '');
  if (reading.type === 'error') throw failure(reading.message);
  return flags.string('output') === 'json'
    ? `${printJson(reading.value, { indent: 4, keys: 'sorted' })}\n`
    : printYaml(reading.value);
}

/** Writes what was edited into the annotation; what is wrong with it as a comment for the next round. */
function writeEdited(invocation: Invocation, target: Target, text: string): string | undefined {
  const reading = readYaml(text);
  if (reading.type === 'error' || !isObject(reading.value)) {
    const why = reading.type === 'error' ? reading.message : 'the object is no mapping';
    return `# The edited file failed validation: yaml: ${why}\n`;
  }
  writeLastApplied(invocation, target, `${compactJson(reading.value)}\n`, { dryRun: false });
  reporterOf(invocation, { dryRun: 'none' }).done(target, reading.value, 'edited');
  return undefined;
}
