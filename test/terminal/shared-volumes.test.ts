import { expect, test } from 'vitest';
import { Cluster, seededOracle, type WorldSettings } from '#cluster';
import { Terminal } from '#terminal';
import { settingsOf } from './settings.ts';

const settings = settingsOf(30, { provider: 'minikube', runtime: 'docker' });

const html = '{name: html, mountPath: /usr/share/nginx/html}';

const emptyDir = `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  volumes: [{name: html, emptyDir: {}}]
  initContainers:
  - name: fill
    image: busybox
    command: [sh, -c, "echo filled > /work/index.html; mkdir /work/sub; echo deep > /work/sub/page"]
    volumeMounts: [{name: html, mountPath: /work/}]
  containers:
  - {name: nginx, image: nginx, volumeMounts: [${html}]}
  - {name: box, image: busybox, command: [sleep, "3600"], volumeMounts: [{name: html, mountPath: /sub, subPath: sub}]}
`;

const claimed = `apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: pages}
spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
---
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  volumes: [{name: html, persistentVolumeClaim: {claimName: pages}}]
  containers:
  - {name: nginx, image: nginx, volumeMounts: [${html}]}
`;

async function shown(manifest: string, ...commands: string[]): Promise<string> {
  return shownIn(settings, manifest, ...commands);
}

async function shownIn(where: WorldSettings, manifest: string, ...commands: string[]): Promise<string> {
  const cluster = new Cluster(where, seededOracle('test'));
  const terminal = new Terminal({ cluster, files: { 'web.yaml': manifest } });
  await terminal.run('kubectl apply -f web.yaml');
  let text = '';
  for (const command of commands) {
    await terminal.letTimePass('settled');
    text = (await terminal.run(command)).output.map((chunk) => chunk.text).join('');
  }
  return text;
}

const get = 'kubectl exec web -c nginx -- curl -s localhost/';

test('what an init container has written is served by the container after it', async () => {
  expect(await shown(emptyDir, get)).toBe('filled\n');
  expect(await shown(emptyDir, 'kubectl exec web -c box -- ls /sub')).toBe('page\n');
});

test('containers of a pod write, and remove, in one folder', async () => {
  const write =
    "kubectl exec web -c nginx -- sh -c 'cd /usr/share/nginx/html; echo new > sub/more; rm sub/page'";
  expect(await shown(emptyDir, write, 'kubectl exec web -c box -- ls /sub')).toBe('more\n');
});

test('an emptyDir goes with its pod, a claim keeps what was written', async () => {
  const write = "kubectl exec web -c nginx -- sh -c 'echo mine > /usr/share/nginx/html/index.html'";
  const again = ['kubectl delete pod web', 'kubectl apply -f web.yaml'];
  expect(await shown(emptyDir, write, ...again, get)).toBe('filled\n');
  expect(await shown(claimed, write, ...again, get)).toBe('mine\n');
});

test('a disk of a cloud follows its pod to another node', async () => {
  const cloud = settingsOf(30, { provider: 'gke', nodes: 3 });
  const write = "kubectl exec web -- sh -c 'echo mine > /usr/share/nginx/html/index.html'";
  const node = await shownIn(cloud, claimed, "kubectl get pod web -o jsonpath='{.spec.nodeName}'");
  const move = [`kubectl cordon ${node}`, 'kubectl delete pod web', 'kubectl apply -f web.yaml'];
  expect(await shownIn(cloud, claimed, write, ...move, get)).toBe('mine\n');
});
