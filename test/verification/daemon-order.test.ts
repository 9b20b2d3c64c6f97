import { expect, it } from 'vitest';
import { verifyWith } from './verify-text.ts';

const manifest = `apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: watcher
spec:
  selector:
    matchLabels: {app: watcher}
  template:
    metadata:
      labels: {app: watcher}
    spec:
      containers:
      - name: web
        image: nginx:1.18
`;

const named = ['9pfdw', 'lzctx', 'zszn2'];

/** The nodes that need a pod are gathered from a map: daemon_controller.go `manage`. */
it.each([
  ['lzctx', '9pfdw', 'zszn2'],
  ['zszn2', '9pfdw', 'lzctx'],
  ['9pfdw', 'zszn2', 'lzctx'],
])('takes the nodes of a DaemonSet in any order: %s, %s, %s', async (...made) => {
  const note = `\`\`\`console
$ kubectl apply -f watcher.yaml
daemonset.apps/watcher created
$ kubectl rollout status ds/watcher
daemon set "watcher" successfully rolled out
$ kubectl get pods -o custom-columns=NAME:.metadata.name,NODE:.spec.nodeName
NAME            NODE
${named.map((suffix, index) => `watcher-${suffix}   node-${index + 1}`).join('\n')}
$ kubectl get events --field-selector involvedObject.kind=DaemonSet -o custom-columns=MESSAGE:.message
MESSAGE
${made.map((suffix) => `Created pod: watcher-${suffix}`).join('\n')}
\`\`\`
`;
  const world = { stated: { kubernetes: '1.20', nodes: 3 }, files: { 'watcher.yaml': manifest } };
  const { steps } = await verifyWith(world, note);
  expect(steps.map(({ verdict }) => verdict)).toEqual(Array(4).fill('verified'));
});
