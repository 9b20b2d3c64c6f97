import { expect, it } from 'vitest';
import { verifyWith } from './verify-text.ts';

const session = (first: string, replicas: string) => `\`\`\`console
$ kubectl create deployment web --image=nginx:1.25
deployment.apps/web created
$ kubectl set resources deployment web --requests=cpu=100m
deployment.apps/web resource requirements updated
$ kubectl autoscale deployment web --cpu-percent=50 --min=1 --max=10
horizontalpodautoscaler.autoscaling/web autoscaled
$ kubectl get hpa
NAME   REFERENCE        TARGETS         MINPODS   MAXPODS   REPLICAS   AGE
web    Deployment/web   <unknown>/50%   1         10        0          4s
$ kubectl get hpa
NAME   REFERENCE        TARGETS   MINPODS   MAXPODS   REPLICAS   AGE
web    Deployment/web   ${first}/50%    1         10        1          80s
$ kubectl get hpa web --watch
NAME   REFERENCE        TARGETS   MINPODS   MAXPODS   REPLICAS   AGE
web    Deployment/web   ${first}/50%    1         10        1          100s
web    Deployment/web   250%/50%   1         10        1          105s
web    Deployment/web   250%/50%   1         10        ${replicas}          2m
^C
\`\`\`
`;

/** What pods use is free; what an autoscaler does about it is not. horizontal.go `reconcileAutoscaler` */
it('reads off a note what its autoscaler found, and follows from that', async () => {
  const failed = async (first: string, replicas: string) => {
    const { steps } = await verifyWith({ stated: { kubernetes: '1.28' } }, session(first, replicas));
    return steps.filter(({ verdict }) => verdict === 'failed').map(({ line }) => line);
  };
  expect(await failed('0%', '4')).toEqual([]);
  expect(await failed('0%', '6')).toEqual([14]);
}, 120_000);
