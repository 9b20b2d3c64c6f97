import { expect, test } from 'vitest';
import { verify } from './verify-text.ts';

const listing = (gap: string, address: string) => [
  '$ kubectl get svc page',
  'NAME   TYPE        CLUSTER-IP    EXTERNAL-IP   PORT(S)   AGE',
  `page${gap}   ClusterIP   ${address}   <none>        80/TCP    51s`,
];

async function verdictsOf(...lines: string[]): Promise<readonly string[]> {
  const made = ['```', '$ kubectl create service clusterip page --tcp=80', 'service/page created'];
  const { steps } = await verify({ serviceCIDR: '10.0.0.0/16' }, ...made, ...lines, '```');
  return steps.slice(1).map(({ verdict }) => verdict);
}

const counted = ['$ kubectl get svc | grep -c 10.0.170.92', '1'];

test('a slip in one cell leaves the others as they were for what comes later', async () => {
  expect(await verdictsOf(...listing('', '10.0.170.92'), ...counted)).toEqual(['verified', 'verified']);
  expect(await verdictsOf(...listing(' ', '10.0.170.92'), ...counted)).toEqual(['failed', 'verified']);
});

test('what a failed text says binds nothing', async () => {
  const other = listing('', '10.0.170.93');
  expect(await verdictsOf(...listing(' ', '10.0.170.92'), ...other)).toEqual(['failed', 'verified']);
});
