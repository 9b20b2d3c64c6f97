import { describe, expect, it } from 'vitest';
import { verify } from './verify-text.ts';

const world = { kubernetes: '1.20', nodes: 2 };

const session = `\`\`\`console
$ kubectl create deployment shop --image=nginx:1.18 --replicas=3
deployment.apps/shop created
$ kubectl wait --for=condition=Available deployment/shop
deployment.apps/shop condition met
$ kubectl get pods
NAME                    READY   STATUS    RESTARTS   AGE
shop-68754c9844-9pfdw   1/1     Running   0          5s
shop-68754c9844-lzctx   1/1     Running   0          5s
shop-68754c9844-zszn2   1/1     Running   0          5s
$ kubectl scale deployment shop --replicas=1
deployment.apps/shop scaled
$ kubectl get pods -w
NAME                    READY   STATUS        RESTARTS   AGE
shop-68754c9844-9pfdw   0/1     Terminating   0          23s
shop-68754c9844-lzctx   1/1     Running       0          23s
shop-68754c9844-zszn2   1/1     Terminating   0          23s
shop-68754c9844-zszn2   0/1     Terminating   0          24s
shop-68754c9844-zszn2   0/1     Terminating   0          29s
shop-68754c9844-zszn2   0/1     Terminating   0          29s
shop-68754c9844-9pfdw   0/1     Terminating   0          33s
shop-68754c9844-9pfdw   0/1     Terminating   0          33s
^C
$ kubectl get pods
NAME                    READY   STATUS    RESTARTS   AGE
shop-68754c9844-lzctx   1/1     Running   0          40s
\`\`\`
`;

const watchLine = 13;

async function failedLines(text: string): Promise<readonly number[]> {
  const { steps } = await verify(world, text);
  return steps.filter(({ verdict }) => verdict !== 'verified').map(({ line }) => line);
}

describe('a watch that begins while pods end', () => {
  it('finds when each of them was stopped and removed', async () => {
    expect(await failedLines(session)).toEqual([]);
  });

  it('refuses a row in which what had stopped runs again', async () => {
    const lie = session.replace(
      'zszn2   0/1     Terminating   0          24s\n',
      'zszn2   0/1     Terminating   0          24s\nshop-68754c9844-zszn2   1/1     Terminating   0          25s\n',
    );
    expect(await failedLines(lie)).toEqual([watchLine]);
  });

  it('refuses a removal that is told once: its grace period ends first, which is a write of its own', async () => {
    const lie = session.replace('zszn2   0/1     Terminating   0          29s\nshop-68754c9844-', '');
    expect(await failedLines(lie)).toEqual([watchLine]);
  });
});

describe('a watch of a program that fails again and again', () => {
  const crashes = `\`\`\`console
$ kubectl run loop --image=busybox:1.28 -- sh -c 'sleep 2; exit 3'
pod/loop created
$ kubectl get pod loop -w
NAME   READY   STATUS    RESTARTS   AGE
loop   1/1     Running   0          3s
loop   0/1     Error     0          5s
loop   1/1     Running   1          6s
loop   0/1     Error     1          9s
loop   0/1     CrashLoopBackOff   1          21s
^C
\`\`\`
`;

  it('tells each end and each start once', async () => {
    expect(await failedLines(crashes)).toEqual([]);
  });

  it('refuses an end that is told twice before the next start', async () => {
    const end = 'loop   0/1     Error     0          5s\n';
    expect(await failedLines(crashes.replace(end, end + end))).toEqual([4]);
  });
});
