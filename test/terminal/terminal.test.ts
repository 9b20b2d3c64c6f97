import { expect, test } from 'vitest';
import { Cluster, seededOracle } from '#cluster';
import { Terminal } from '#terminal';
import { settingsOf } from './settings.ts';

const settings = settingsOf(13, {
  kubectl: { major: 1, minor: 15 },
  nodes: 2,
  runtime: 'docker',
  timezone: 'Asia/Tokyo',
});

const manifest = `apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  containers:
  - {name: nginx, image: "nginx:1.12", ports: [{containerPort: 80}]}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 8080, targetPort: 80}]}
`;

/** A terminal with one pod of nginx behind a Service. */
async function terminalWithPod(world = settings): Promise<Terminal> {
  const terminal = new Terminal({
    cluster: new Cluster(world, seededOracle('test')),
    files: { 'web.yaml': manifest },
  });
  await terminal.run('kubectl apply -f web.yaml');
  await terminal.letTimePass('settled');
  return terminal;
}

async function shown(terminal: Terminal, command: string): Promise<string> {
  const { output } = await terminal.run(command);
  return output.map((chunk) => chunk.text).join('');
}

test('a file changed by exec is served from then on', async () => {
  const terminal = await terminalWithPod();
  await terminal.run('kubectl exec web -- cp /etc/hostname /usr/share/nginx/html/index.html');
  const curl = 'kubectl run --image=centos:6 --restart=Never --rm -i testpod -- curl -s http://web:8080';
  expect(await shown(terminal, curl)).toBe('web\npod "testpod" deleted\n');
});

test('a shell in a container is entered, typed into, and left with its trailer', async () => {
  const terminal = await terminalWithPod();
  await terminal.run('kubectl run -it --rm --image=busybox --restart=Never box -- sh');
  expect(terminal.location).toEqual({ type: 'container', hostname: 'box' });
  expect(await shown(terminal, 'nosuch; hostname')).toBe('sh: nosuch: not found\nbox\n');
  expect(await shown(terminal, 'exit')).toBe('pod "box" deleted\n');
  expect(terminal.depth).toBe(1);
});

test('whoever leaves a program that is started again is told how to come back, and it fails for nobody', async () => {
  const terminal = await terminalWithPod();
  await terminal.run('kubectl run -it --rm --generator=run-pod/v1 --image=busybox box -- sh');
  const again =
    "Session ended, resume using 'kubectl attach box -c box -i -t' command when the pod is running";
  expect(await shown(terminal, 'exit 3')).toBe(`${again}\npod "box" deleted\n`);
  await terminal.run('kubectl run -it --rm --restart=Never --image=busybox box -- sh');
  expect(await shown(terminal, 'exit 3')).toBe('pod "box" deleted\npod default/box terminated (Error)\n');
  await terminal.run('kubectl run -it --rm --image=busybox box -- sh');
  expect(await shown(terminal, 'exit')).toMatch(/^Session ended.*\ndeployment.apps "box" deleted\n$/);
});

test('a bash that is left says so, as no other shell does', async () => {
  const terminal = await terminalWithPod();
  await terminal.run('kubectl exec -it web -- bash');
  expect(await shown(terminal, 'exit')).toBe('exit\n');
  await terminal.run('kubectl exec -it web -- sh');
  expect(await shown(terminal, 'exit')).toBe('');
});

test('a shell opened by exec tells its exit code when it fails', async () => {
  const terminal = await terminalWithPod();
  await terminal.run('kubectl exec -it web -- sh');
  expect(await shown(terminal, 'exit 3')).toBe('command terminated with exit code 3\n');
});

test('a program that an image does not have is missed in the words of the runtime', async () => {
  const terminal = await terminalWithPod();
  const text = await shown(terminal, 'kubectl exec web -- nosuch');
  expect(text).toMatch(/^OCI runtime exec failed: .*\\"nosuch\\": executable file not found in \$PATH/);
  expect(text).toMatch(/command terminated with exit code 126\n$/);
});

test('a snapshot brings back files, shells and the cluster', async () => {
  const terminal = await terminalWithPod();
  await terminal.run('x=1; echo one > note.txt');
  const before = terminal.snapshot();
  await terminal.run('x=2; echo two > note.txt; kubectl delete pod web');
  await terminal.run('kubectl run -it --rm --image=busybox --restart=Never box -- sh');
  terminal.restore(before);
  expect(await shown(terminal, 'echo $x; cat note.txt; kubectl get pod web -o name')).toBe(
    '1\none\npod/web\n',
  );
  expect(terminal.depth).toBe(1);
});

test('the working directory, functions and aliases last from line to line', async () => {
  const terminal = await terminalWithPod();
  await terminal.run('mkdir sub && cd sub');
  await terminal.run('greet() { echo "hello $1"; }');
  await terminal.run("alias pods='kubectl get pods -o name'");
  expect(await shown(terminal, 'greet you; pods; k get svc web -o name')).toBe(
    'hello you\npod/web\nservice/web\n',
  );
  expect(await shown(terminal, 'pwd')).toMatch(/\/sub\n$/);
});

test('sleep lets the virtual time pass', async () => {
  const terminal = await terminalWithPod();
  const before = terminal.cluster.now;
  await terminal.run('sleep 90');
  expect(terminal.cluster.now - before).toBe(90_000);
});

test.each(['gcloud auth login', 'hugo server -D', 'docker ps | grep web', 'curl https://example.com/'])(
  '%s is outside of the simulated world',
  async (command) => {
    const terminal = await terminalWithPod();
    expect((await terminal.run(command)).recorded).toBeDefined();
  },
);

test('a watch ends when nothing more happens, without letting time pass', async () => {
  const terminal = await terminalWithPod();
  const before = terminal.cluster.now;
  await terminal.run('kubectl get pods -w');
  expect(terminal.cluster.now).toBe(before);
});

test('a loop is left with ^C after as many lines as the author shows', async () => {
  const terminal = await terminalWithPod();
  const { output, stopped } = await terminal.run('while true; do echo tick; sleep 1; done', undefined, {
    interruptAfterLines: 3,
  });
  expect(output.map((chunk) => chunk.text).join('')).toBe('tick\ntick\ntick\n');
  expect(stopped).toBe('lines');
});

test.each([
  ['-- curl -s http://web:8080', 'a program is started'],
  ['-- -s http://web:8080', 'an option goes to the own command'],
  ['-- http://web:8080 -s', "and so does what is no program, with curl's script"],
])('an entrypoint script hands over to its arguments: %s', async (args) => {
  const terminal = await terminalWithPod();
  await terminal.run('kubectl exec web -- cp /etc/hostname /usr/share/nginx/html/index.html');
  const curl = 'kubectl run --image=curlimages/curl --restart=Never --rm -i testpod';
  expect(await shown(terminal, `${curl} ${args}`)).toBe('web\npod "testpod" deleted\n');
});

test('several types with names stand for every pair of them', async () => {
  const terminal = await terminalWithPod();
  expect(await shown(terminal, 'kubectl delete pod,svc web')).toBe(
    'pod "web" deleted\nservice "web" deleted\n',
  );
});

test('a forwarded port leads into the pod, and a port that is not forwarded nowhere', async () => {
  const terminal = await terminalWithPod();
  expect(await shown(terminal, 'kubectl port-forward svc/web 9000:8080')).toBe(
    'Forwarding from 127.0.0.1:9000 -> 80\nForwarding from [::1]:9000 -> 80\n',
  );
  expect(await shown(terminal, 'curl -s localhost:9000 | head -1')).toBe('<!DOCTYPE html>\n');
  expect(await shown(terminal, 'curl -s localhost:9001; echo $?')).toBe('7\n');
});

test('the server at the end of a forwarded port sees a client of its own pod, with the version of curl', async () => {
  const terminal = await terminalWithPod();
  await terminal.run('kubectl run old --restart=Never --image=nginx:1.15');
  await terminal.letTimePass('settled');
  await terminal.run('kubectl port-forward old 9000:80');
  await terminal.run('curl -s --head http://127.0.0.1:9000');
  expect(await shown(terminal, 'kubectl logs old')).toMatch(/^127\.0\.0\.1 - .* "curl\/8\.5\.0" "-"\n$/);
});

test('a job forwards a port beside the other commands, tells of each connection, and ends when it is killed', async () => {
  const terminal = await terminalWithPod();
  const started = await shown(terminal, 'kubectl port-forward svc/web 9000:8080 &');
  expect(started).toMatch(
    /^\[1\] \d+\nForwarding from 127\.0\.0\.1:9000 -> 80\nForwarding from \[::1\]:9000 -> 80\n$/,
  );
  expect(await shown(terminal, 'curl -s localhost:9000 | head -1')).toBe(
    'Handling connection for 9000\n<!DOCTYPE html>\n',
  );
  await terminal.run('kubectl port-forward svc/web 9001:8080 > /dev/null 2>&1 &');
  expect(await shown(terminal, 'curl -s localhost:9001 | head -1')).toBe('<!DOCTYPE html>\n');
  const snapshot = terminal.snapshot();
  await terminal.run('kill %1');
  expect(await shown(terminal, 'jobs; curl -s localhost:9000; echo $?')).toBe(
    `[2]+  ${'Running'.padEnd(23)} kubectl port-forward svc/web 9001:8080 > /dev/null 2>&1 &\n7\n`,
  );
  expect(await shown(terminal, 'kill %1')).toBe('bash: kill: %1: no such job\n');
  terminal.restore(snapshot);
  expect(await shown(terminal, 'jobs | wc -l')).toBe('2\n');
});

test('kubectl proxy lets programs read the API, and reach what is behind a service, until it is killed', async () => {
  const terminal = await terminalWithPod();
  expect(await shown(terminal, 'kubectl proxy --port=8011 &')).toMatch(
    /^\[1\] \d+\nStarting to serve on 127\.0\.0\.1:8011\n$/,
  );
  const at = 'localhost:8011/api/v1/namespaces/default';
  expect(await shown(terminal, `curl -s ${at} | head -2`)).toBe('{\n  "kind": "Namespace",\n');
  expect(await shown(terminal, `curl -s ${at}/pods/web | grep '"name"' | head -1`)).toContain('"web"');
  expect(await shown(terminal, `curl -s ${at}/services/web:8080/proxy/ | head -1`)).toBe('<!DOCTYPE html>\n');
  expect(await shown(terminal, `curl -s ${at}/services/none/proxy/ | grep message`)).toBe(
    '  "message": "services \\"none\\" not found",\n',
  );
  expect(await shown(terminal, 'curl -s localhost:8011/healthz; curl -s localhost:8011/none')).toBe(
    'ok404 page not found\n',
  );
  await terminal.run('kill %1');
  expect(await shown(terminal, 'curl -s localhost:8011/healthz; echo $?')).toBe('7\n');
});

test('a pod is reached through kubectl proxy at the first port that it names', async () => {
  const terminal = await terminalWithPod();
  const image = 'gcr.io/google-samples/kubernetes-bootcamp:v1';
  await terminal.run(`kubectl run app --generator=run-pod/v1 --image=${image} --port=8080`);
  await terminal.letTimePass('settled');
  await terminal.run('kubectl proxy --port=8011 &');
  const at = 'localhost:8011/api/v1/namespaces/default/pods/app/proxy/';
  expect(await shown(terminal, `curl -s ${at}`)).toBe('Hello Kubernetes bootcamp! | Running on: app | v=1\n');
  const older = 'localhost:8011/api/v1/proxy/namespaces/default/pods/app/';
  expect(await shown(terminal, `curl -s ${older}`)).toBe('404 page not found\n');
  expect(await shown(terminal, 'kubectl exec app -- env | tail -3')).toContain(
    'NODE_VERSION=6.3.1\nHOME=/root\n',
  );
});

test('up to 1.9 the path of a proxied pod may begin with the word', async () => {
  const terminal = await terminalWithPod(settingsOf(9));
  await terminal.run('kubectl proxy &');
  const older = 'localhost:8001/api/v1/proxy/namespaces/default/services/web:8080/';
  expect(await shown(terminal, `curl -s ${older} | head -1`)).toBe('<!DOCTYPE html>\n');
});

test('localhost leads to node ports where the shell runs on a node, and into a container to its own', async () => {
  const terminal = await terminalWithPod();
  await terminal.run('kubectl expose pod web --name=outer --type=NodePort --port=80');
  await terminal.run('kubectl run box --restart=Never --image=busybox -- sleep 1d');
  await terminal.letTimePass('settled');
  const port = await shown(terminal, "kubectl get svc outer -o jsonpath='{.spec.ports[0].nodePort}'");
  expect(await shown(terminal, `curl -s localhost:${port} | head -1`)).toBe('<!DOCTYPE html>\n');
  expect(await shown(terminal, `kubectl exec box -- wget -qO- localhost:${port}`)).toContain(
    "can't connect to remote host (127.0.0.1): Connection refused",
  );
});

test('a container tells the kernel of its node', async () => {
  const terminal = await terminalWithPod();
  const kernel = await shown(
    terminal,
    "kubectl get nodes -o jsonpath='{.items[0].status.nodeInfo.kernelVersion}'",
  );
  expect(await shown(terminal, 'kubectl exec web -- uname -r')).toBe(`${kernel}\n`);
  expect((await terminal.run('kubectl exec web -- uname -o')).unsupported).toEqual(['uname -o']);
});

test('an editor of one line changes an object', async () => {
  const terminal = await terminalWithPod();
  expect(await shown(terminal, "KUBE_EDITOR='sed -i s/8080/9090/' kubectl edit svc web")).toBe(
    'service/web edited\n',
  );
  expect(await shown(terminal, 'kubectl get svc web -o jsonpath={.spec.ports[0].port}')).toBe('9090');
  expect(await shown(terminal, 'EDITOR=true kubectl edit svc web')).toBe(
    'Edit cancelled, no changes made.\n',
  );
});
