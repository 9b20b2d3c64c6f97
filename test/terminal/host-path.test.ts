import { expect, test } from 'vitest';
import { Cluster, seededOracle } from '#cluster';
import { Terminal } from '#terminal';
import { settingsOf } from './settings.ts';

const settings = settingsOf(30, { provider: 'minikube', runtime: 'docker' });

const manifest = `apiVersion: v1
kind: PersistentVolume
metadata: {name: data}
spec:
  storageClassName: manual
  capacity: {storage: 10Gi}
  accessModes: [ReadWriteOnce]
  hostPath: {path: /mnt/data}
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data}
spec: {storageClassName: manual, accessModes: [ReadWriteOnce], resources: {requests: {storage: 3Gi}}}
---
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  volumes: [{name: html, persistentVolumeClaim: {claimName: data}}]
  containers: [{name: nginx, image: nginx, volumeMounts: [{name: html, mountPath: /usr/share/nginx/html}]}]
`;

test('a pod serves what was put on its node, and the node has what the pod writes', async () => {
  const cluster = new Cluster(settings, seededOracle('test'));
  const terminal = new Terminal({ cluster, files: { 'web.yaml': manifest } });
  const on = async (place: 'node' | 'workstation', command: string) => {
    const at = place === 'node' ? ({ type: 'node', name: '' } as const) : ({ type: 'workstation' } as const);
    const { output } = await terminal.run(command, at);
    await terminal.letTimePass('settled');
    return output.map(({ text }) => text).join('');
  };
  await on('node', 'sudo mkdir -p /mnt/data');
  await on('node', `sudo sh -c "echo 'Hello from the node' > /mnt/data/index.html"`);
  await on('workstation', 'kubectl apply -f web.yaml');
  expect(await on('workstation', 'kubectl exec web -- curl -s localhost')).toBe('Hello from the node\n');
  await on('workstation', "kubectl exec web -- sh -c 'echo back > /usr/share/nginx/html/reply'");
  expect(await on('node', 'cat /mnt/data/reply')).toBe('back\n');
});
