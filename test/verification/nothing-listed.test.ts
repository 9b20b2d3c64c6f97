import { expect, test } from 'vitest';
import { verify } from './verify-text.ts';

const header = 'NAME   READY   STATUS    RESTARTS   AGE';

async function told(...lines: string[]) {
  const { steps } = await verify({ kubernetes: '1.30' }, '```console', ...lines, '```');
  const { message, related, hints } = steps.at(-1) ?? {};
  return { message, related: related?.map(({ line }) => line), hint: hints?.[0] };
}

test('rows of what nothing makes are told by their names', async () => {
  const rows = ['web    1/1     Running   0          20s', 'zoo    1/1     Running   0          20s'];
  expect(await told('$ kubectl get pods', header, ...rows)).toMatchObject({
    message: 'Lists web and 1 more, but no line before this one makes it',
    related: [],
  });
});

test('rows of what another namespace has name it', async () => {
  const found = await told(
    '$ kubectl create namespace shop',
    'namespace/shop created',
    '$ kubectl run web --image=nginx -n shop',
    'pod/web created',
    '$ kubectl get pods',
    header,
    'web    1/1     Running   0          20s',
  );
  expect(found).toMatchObject({
    message: 'Lists web of the namespace shop, in which the command does not ask',
    hint: 'Name the namespace in the command, with -n shop',
  });
});

test('rows of what a failed line was to make send to that line', async () => {
  const found = await told(
    '$ kubectl apply -f lost.yaml',
    'pod/web created',
    '$ kubectl get pods',
    header,
    'web    1/1     Running   0          20s',
  );
  expect(found).toMatchObject({
    message: 'Lists web, but line 3, which shows it made, came to nothing',
    related: [3],
  });
});

test('rows of what a selector does not find tell of the labels', async () => {
  const found = await told(
    '$ kubectl run web --image=nginx --labels=app=shop,tier=front',
    'pod/web created',
    '$ kubectl get pods -l app=shopp',
    header,
    'web    1/1     Running   0          20s',
  );
  expect(found).toMatchObject({
    message: 'Lists web, but the command asks for app=shopp, and its labels are app=shop,tier=front',
    hint: 'Correct the selector of the command, or the label where it is given',
  });
});
