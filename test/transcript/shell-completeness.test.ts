import { describe, expect, it } from 'vitest';
import { missingPart } from '#transcript';

const complete = [
  'kubectl get pods',
  `kubectl get pods -o jsonpath='{.items[*].metadata.name}'`,
  'for i in 1 2; do echo $i; done',
  'for i in 1 2; do\n  echo $i\ndone',
  'while true; do curl x; sleep 1; done',
  'if [ -f x ]; then echo a; else echo b; fi',
  'case $1 in\n  a) echo a;;\n  *) echo b;;\nesac',
  'case $1 in (a) echo a;; esac',
  'cat <<EOF\nhello $(\nEOF',
  "cat <<'EOF' | kubectl apply -f -\na: '\nEOF",
  'cat <<-END\n\tx\n\tEND',
  'cat <<A <<B\n1\nA\n2\nB',
  'x=$(kubectl get svc nginx -o jsonpath="{.spec.clusterIP}")',
  'echo "a $(echo "b") c"',
  'echo `hostname`',
  'echo $((1 + (2 * 3)))',
  'echo ${x:-"}"}',
  'f() { echo a; }',
  '{ echo a; echo b; }',
  'echo {a,b} {} done fi',
  "echo it\\'s",
  "kubectl get svc # the author's remark",
  'echo a#b',
  'cat <<< "word"',
  'echo a && echo b',
  'ls \\\n  -l',
  'done',
  'echo )',
  '[[ a && b ]]',
  'kubectl get po | xargs -I {} echo {}',
];

const incomplete: readonly (readonly [string, string])[] = [
  ['echo a \\', 'backslash'],
  ["kubectl patch svc x -p '{", "'"],
  ['echo "a', '"'],
  ['x=$(kubectl get svc', ')'],
  ['cat <<EOF', 'heredoc EOF'],
  ['cat <<EOF\nhello', 'heredoc EOF'],
  ['cat <<"E O"\nx', 'heredoc E O'],
  ['for i in 1 2; do', 'done'],
  ['for i in 1 2\ndo\n  kubectl get pods', 'done'],
  ['while true; do curl x', 'done'],
  ['if true; then', 'fi'],
  ['case $1 in\n a) echo;;', 'esac'],
  ['(cd x', ')'],
  ['f() {', '}'],
  ['{ echo a;', '}'],
  ['kubectl get pods |', '|'],
  ['true &&', '&&'],
  ['echo `hostname', '`'],
  ['echo ${x', '}'],
  ['echo "$(echo "a', '"'],
];

describe('missingPart', () => {
  it.each(complete)('reads %j as complete', (command) => {
    expect(missingPart(command)).toBeUndefined();
  });
  it.each(incomplete)('reads %j as waiting for %j', (command, missing) => {
    expect(missingPart(command)).toBe(missing);
  });
});
