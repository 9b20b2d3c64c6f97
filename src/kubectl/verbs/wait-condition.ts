import type { Json, KubeObject } from '#cluster';
import { failure, type Refusal } from '../errors.ts';
import { list, text } from '../fields.ts';
import { findJsonPath } from '../jsonpath/find-json-path.ts';
import { goValue } from '../jsonpath/go-value.ts';
import { parseRelaxedPath } from '../print/custom-columns.ts';
import type { Profile } from '../profile.ts';

/** What is waited for; undefined stands for an object that is gone. */
export type Condition = (object: KubeObject | undefined) => boolean;

/** Reads the value of `--for`. kubectl: pkg/cmd/wait/wait.go `conditionFuncFor` */
export function conditionOf(profile: Profile, word: string): Condition {
  const lower = word.toLowerCase();
  if (lower === 'delete') return (object) => object === undefined;
  if (isCreation(profile, word)) return (object) => object !== undefined;
  if (lower.startsWith('condition=')) {
    const [, name = '', value = 'true'] = word.split('=');
    return (object) => hasStatus(object, name, value);
  }
  if (lower.startsWith('jsonpath=') && profile.within({ from: '1.23' }))
    return jsonPathCondition(profile, word.slice('jsonpath='.length));
  throw failure(
    profile.within({ from: '1.34' }) && word === ''
      ? 'unrecognized condition: []'
      : `unrecognized condition: ${JSON.stringify(word)}`,
  );
}

/** Whether objects are waited for that need not exist yet. */
export function isCreation(profile: Profile, word: string): boolean {
  return word.toLowerCase() === 'create' && profile.within({ from: '1.31' });
}

function hasStatus(object: KubeObject | undefined, name: string, value: string): boolean {
  return list(object, 'status', 'conditions').some(
    (one) =>
      text(one, 'type').toLowerCase() === name.toLowerCase() &&
      text(one, 'status').toLowerCase() === value.toLowerCase(),
  );
}

const oldForm = "jsonpath wait format must be --for=jsonpath='{.status.readyReplicas}'=3";
const newForm = `${oldForm} or --for=jsonpath='{.status.readyReplicas}'`;

/** Old clients want a value, and older ones take any `=` for the sign before it. wait.go `newJSONPathParser` */
function jsonPathCondition(profile: Profile, expression: string): Condition {
  const isOld = !profile.has('waitPathAlone');
  const parts = profile.has('waitPathParsed') ? splitAtEquals(expression) : expression.split('=');
  const [path = '', value] = parts;
  if (parts.length > 2 || (isOld && value === undefined)) throw failure(isOld ? oldForm : newForm);
  const wanted = value?.replace(/^['"]+|['"]+$/g, '');
  if (wanted === '') throw emptyValue(isOld);
  const nodes = parseRelaxedPath(path);
  if (nodes.length === 0) throw failure('jsonpath expression cannot be empty');
  return (object) => {
    if (!object) return false;
    const found = findJsonPath(nodes, object as unknown as Json, { missingKeys: 'allowed' }).flat();
    if (found.length === 0) return false;
    return wanted === undefined || onlyValue(found) === wanted;
  };
}

function emptyValue(isOld: boolean): Refusal {
  return failure(
    isOld
      ? 'jsonpath wait condition cannot be empty'
      : "jsonpath wait has to have a value after equal sign, like --for=jsonpath='{.status.readyReplicas}'=3",
  );
}

/** The parts between equal signs that stand in no braces or brackets. wait.go `splitJSONPathInput` */
function splitAtEquals(expression: string): readonly string[] {
  let depth = 0;
  let part = '';
  const parts: string[] = [];
  for (const letter of expression) {
    if ('{['.includes(letter)) depth += 1;
    if ('}]'.includes(letter)) depth -= 1;
    if (letter === '=' && depth === 0) {
      parts.push(part);
      part = '';
    } else part += letter;
  }
  return [...parts, part];
}

/** wait.go `compareResults` */
function onlyValue(found: readonly Json[]): string {
  const [first = null] = found;
  if (found.length > 1) throw failure('given jsonpath expression matches more than one value');
  if (typeof first === 'object' && first !== null)
    throw failure('jsonpath leads to a nested object or list which is not supported');
  return goValue(first);
}
