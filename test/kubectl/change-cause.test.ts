import { expect, it } from 'vitest';
import { testServer } from '../cluster/api/server.ts';
import { runKubectl } from './host.ts';

const pod = 'apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers: [{name: c, image: nginx}]}\n';

/** What a sequence of commands on one server prints. */
function session(client: string, ...lines: readonly string[]): readonly string[] {
  const { api, clock } = testServer('1.28');
  const options = { client, server: '1.28', api, now: clock.now, files: { 'p.yaml': pod } };
  const account = 'create serviceaccount default';
  return [account, ...lines].map((line) => runKubectl(line.split(' '), options).output).slice(1);
}

const cause = 'get pod p -o jsonpath={.metadata.annotations.kubernetes\\.io/change-cause}';

it.each([
  ['apply -f p.yaml --record', 'kubectl apply --filename=p.yaml --record=true'],
  ['create --record=true -f p.yaml', 'kubectl create --record=true --filename=p.yaml'],
  ['run p --image nginx --record', 'kubectl run p --image=nginx --record=true'],
])('%s records itself: arguments, then flags by their long names', (line, recorded) => {
  expect(session('1.20', line, cause)[1]).toBe(recorded);
});

it.each([
  ['set image pod/p c=nginx:1.25', 'kubectl set image pod/p c=nginx:1.25 --record=true'],
  ['label pod p a=b', 'kubectl label pod p a=b --record=true'],
  [
    'patch pod p -p {"metadata":{"labels":{"a":"b"}}}',
    'kubectl patch pod p --patch={"metadata":{"labels":{"a":"b"}}} --record=true',
  ],
])('%s replaces what was recorded', (line, recorded) => {
  expect(session('1.20', 'apply -f p.yaml --record', `${line} --record`, cause)[2]).toBe(recorded);
});

it('leaves no cause unless asked, and warns from 1.22 on', () => {
  const warning = 'Flag --record has been deprecated, --record will be removed in the future\n';
  expect(session('1.20', 'apply -f p.yaml', cause)[1]).toBe('');
  expect(session('1.21', 'apply -f p.yaml --record')[0]).toBe('pod/p created\n');
  expect(session('1.22', 'apply -f p.yaml --record')[0]).toBe(`${warning}pod/p created\n`);
});

it('up to 1.10 is left by whoever changes what has one, and up to 1.6 as it was typed', () => {
  const changed = 'label pod p a=b';
  const made = 'create -f p.yaml --record';
  expect(session('1.5', made, changed, cause)[2]).toBe('kubectl label pod p a=b');
  expect(session('1.5', made, `${changed} --record=false`, cause)[2]).toBe(
    'kubectl create -f p.yaml --record',
  );
  expect(session('1.10', made, changed, cause)[2]).toBe('kubectl label pod p a=b');
  const full = 'kubectl create --filename=p.yaml --record=true';
  expect(session('1.11', made, changed, cause)[2]).toBe(full);
});

it('shows an empty log for a pod that has no node', () => {
  expect(session('1.28', 'apply -f p.yaml', 'logs p')[1]).toBe('');
});
