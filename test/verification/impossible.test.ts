import { expect, test } from 'vitest';
import { verifyWith } from './verify-text.ts';

const manifest = [
  'apiVersion: apps/v1',
  'kind: DaemonSet',
  'metadata: {name: web}',
  'spec:',
  '  selector: {matchLabels: {app: web}}',
  '  template:',
  '    metadata: {labels: {app: web}}',
  '    spec: {containers: [{name: web, image: nginx}]}',
].join('\n');

test('a value that is printed as it is shown is not said to be illegal where another cell is wrong', async () => {
  const world = {
    stated: { kubernetes: '1.30', nodes: [{ name: 'n1' }, { name: 'n2' }, { name: 'n3' }] },
    files: { 'web.yaml': manifest },
  };
  const { steps } = await verifyWith(
    world,
    '```console',
    '$ kubectl apply -f web.yaml',
    'daemonset.apps/web created',
    '$ kubectl get pods -o wide',
    'NAME        READY   STATUS    RESTARTS   AGE   IP             NODE   NOMINATED NODE   READINESS GATES',
    'web-2c5f8   1/1     Running   0          61s   10.244.1.77    n1     <none>           <none>',
    'web-dsxw4   0/1     Running   0          61s   10.244.2.130   n2     <none>           <none>',
    'web-hg9kg   1/1     Running   0          61s   10.244.3.9     n3     <none>           <none>',
    '```',
  );
  const last = steps.at(-1);
  expect([last?.verdict, last?.code]).toEqual(['failed', 'never-together']);
  expect(last?.message).toContain('Row web-dsxw4');
});
