import type { KubeObject } from '#cluster';
import { failure, type Refusal, refusalOf } from '../errors.ts';
import { list, text } from '../fields.ts';
import type { Steps } from '../host.ts';
import type { Invocation, Target } from '../invocation.ts';
import { findJsonPath } from '../jsonpath/find-json-path.ts';
import { goValue } from '../jsonpath/go-value.ts';
import { groupResource } from '../mapper.ts';
import { parseRelaxedPath } from '../print/custom-columns.ts';
import { resultName } from '../result.ts';
import { fetchTargets, select } from '../selection.ts';

/** What is waited for; undefined stands for an object that is gone. */
type Condition = (object: KubeObject | undefined) => boolean;

const weekMs = 7 * 24 * 3_600_000;

/** `kubectl wait`. kubectl: pkg/cmd/wait/wait.go */
export function* wait(invocation: Invocation): Steps {
  const { flags, profile } = invocation;
  const word = flags.list('for').at(-1) ?? '';
  const condition = conditionOf(invocation, word);
  const selection = select(invocation, { all: flags.bool('all') });
  const { targets, refusals } = fetchTargets(invocation, selection);
  const gone = word.toLowerCase() === 'delete';
  const shown: Refusal[] = gone ? [] : [...refusals];
  if (targets.length === 0 && shown.length === 0) {
    if (gone && selection.byName && profile.within({ from: '1.21' })) return 0;
    throw failure('no matching resources found');
  }
  const seconds = flags.duration('timeout');
  const timeoutMs = seconds < 0 ? weekMs : seconds;
  for (const target of targets) {
    const code = yield* waitFor(invocation, target, condition, timeoutMs, shown);
    if (code !== 0) return code;
  }
  if (shown.length > 0) throw refusalOf(shown);
  return 0;
}

function* waitFor(
  invocation: Invocation,
  target: Target,
  condition: Condition,
  timeoutMs: number,
  refusals: Refusal[],
): Steps {
  const { client } = invocation;
  const met = () => condition(sameObject(client.find(target.info, target.namespace, target.name), target));
  if (!met()) {
    const reply = yield { type: 'wait', until: met, timeoutMs };
    if (reply.interrupted) return 130;
    if (!reply.met) {
      refusals.push(
        failure(
          `timed out waiting for the condition on ${groupResource(target.info).split('.')[0]}/${target.name}`,
        ),
      );
      return 0;
    }
  }
  invocation.out(`${resultName(target)} condition met\n`);
  return 0;
}

/** An object that took the place of the one waited for does not count. */
function sameObject(object: KubeObject | undefined, target: Target): KubeObject | undefined {
  return object?.metadata.uid === target.object.metadata.uid ? object : undefined;
}

function conditionOf(invocation: Invocation, word: string): Condition {
  const { profile } = invocation;
  const lower = word.toLowerCase();
  if (lower === 'delete') return (object) => object === undefined;
  if (lower === 'create' && profile.within({ from: '1.31' })) return (object) => object !== undefined;
  if (lower.startsWith('condition=')) {
    const [, name = '', value = 'true'] = word.split('=');
    return (object) => hasStatus(object, name, value);
  }
  if (lower.startsWith('jsonpath=') && profile.within({ from: '1.23' }))
    return jsonPathCondition(invocation, word.slice('jsonpath='.length));
  throw failure(
    profile.within({ from: '1.34' })
      ? `unrecognized condition: ${word === '' ? '[]' : `"${word}"`}`
      : `unrecognized condition: "${word}"`,
  );
}

function hasStatus(object: KubeObject | undefined, name: string, value: string): boolean {
  return list(object, 'status', 'conditions').some(
    (one) =>
      text(one, 'type').toLowerCase() === name.toLowerCase() &&
      text(one, 'status').toLowerCase() === value.toLowerCase(),
  );
}

function jsonPathCondition({ profile }: Invocation, expression: string): Condition {
  const isOld = profile.within({ to: '1.30' });
  // What follows the last `=` is the value; newer clients know where the path ends.
  const cut = isOld ? expression.lastIndexOf('=') : expression.lastIndexOf('}=') + 1;
  if (isOld && cut < 0)
    throw failure("jsonpath wait format must be --for=jsonpath='{.status.readyReplicas}'=3");
  const path = cut <= 0 ? expression.replace(/=$/, '') : expression.slice(0, cut);
  const wanted = cut <= 0 ? undefined : expression.slice(cut + 1).replace(/^(["'])(.*)\1$/, '$2');
  if (wanted === '')
    throw failure(
      profile.within({ to: '1.27' })
        ? 'jsonpath wait condition cannot be empty'
        : "jsonpath wait has to have a value after equal sign, like --for=jsonpath='{.status.readyReplicas}'=3",
    );
  const nodes = parseRelaxedPath(path);
  return (object) => {
    if (!object) return false;
    const found = findJsonPath(nodes, object as unknown as Parameters<typeof findJsonPath>[1], {
      missingKeys: 'allowed',
    }).flat();
    const [first] = found;
    if (first === undefined) return false;
    return wanted === undefined || goValue(first) === wanted;
  };
}
