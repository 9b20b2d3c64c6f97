import { beforeAll, describe, expect, test } from 'vitest';
import { Cluster, seededOracle } from '#cluster';
import { Terminal } from '#terminal';
import { settingsOf } from './settings.ts';

/** The forms that published notes use, by how often: shells, text tools, and programs in containers. */

const settings = settingsOf(33, { nodes: 2 });

const pod = (name: string, image: string) => `apiVersion: v1
kind: Pod
metadata: {name: ${name}}
spec: {containers: [{name: c, image: "${image}", command: [sleep, 1d]}]}
---
`;

const manifest = `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: web, labels: {app: web}}
spec:
  replicas: 2
  serviceName: web
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec: {containers: [{name: nginx, image: "nginx:1.25", ports: [{containerPort: 80}]}]}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {clusterIP: 10.96.7.7, selector: {app: web}, ports: [{port: 80, name: http}]}
---
${pod('box', 'busybox:1.36.1')}${pod('deb', 'debian:12')}${pod('alp', 'alpine:3.19')}`;

let terminal: Terminal;

beforeAll(async () => {
  terminal = new Terminal({
    cluster: new Cluster(settings, seededOracle('test')),
    files: { 'web.yaml': manifest },
  });
  await terminal.run('kubectl apply -f web.yaml');
  await terminal.letTimePass('settled');
});

/** Rows without a second text must only run: their output is not the test's. */
type Row = readonly [command: string, output: string];

const onWorkstation: readonly Row[] = [
  ["kubectl get po -o json | jq -r '.items[].metadata.name'", 'alp\nbox\ndeb\nweb-0\nweb-1\n'],
  ["kubectl get po -o yaml | yq '.items[0].metadata.name'", 'alp\n'],
  ['echo aGVsbG8= | base64 -d', 'hello'],
  ['echo -n hello | base64', 'aGVsbG8=\n'],
  ["kubectl get pods | awk '{print $1}' | tail -n +2 | sort -r | head -2", 'web-1\nweb-0\n'],
  ["kubectl get pods --no-headers | cut -d' ' -f1 | tr a-z A-Z | xargs echo", 'ALP BOX DEB WEB-0 WEB-1\n'],
  ['for i in $(seq 2); do kubectl get svc web -o name; done', 'service/web\nservice/web\n'],
  ["kubectl get svc web -o yaml | sed -n 's/.*clusterIP: //p'", '10.96.7.7\n'],
  ["IP=$(kubectl get svc web -o jsonpath='{.spec.clusterIP}'); echo $IP ${IP%.*}", '10.96.7.7 10.96.7\n'],
  ['kubectl get pods | grep -v NAME | wc -l', '5\n'],
  ['kubectl get svc `echo web` -o name', 'service/web\n'],
  ['kubectl get po -o name > out.txt; cat out.txt | head -1; ls', 'pod/alp\nout.txt  web.yaml\n'],
  ['kubectl get po -o name | tee out.txt > /dev/null; tail -1 out.txt >> out.txt; wc -l < out.txt', '6\n'],
  ['i=0; until [ $i -ge 2 ]; do i=$((i+1)); echo $i; done', '1\n2\n'],
  ['while true; do echo once; sleep 1; break; done', 'once\n'],
  ['if kubectl get svc web > /dev/null; then echo yes; fi', 'yes\n'],
  ['true && echo ok || echo no', 'ok\n'],
  ['export NS=default; kubectl -n $NS get svc web -o name', 'service/web\n'],
  ['alias ks="kubectl -n kube-system"; ks get svc -o name', 'service/kube-dns\n'],
  ['kubectl get po -o name | grep -E "web|box" | cut -d/ -f2 | paste -s -d ,', 'box,web-0,web-1\n'],
  ["printf 'b 2\\na 10\\n' | sort -k2 -n", 'b 2\na 10\n'],
  ["printf 'x\\nx\\ny\\n' | uniq -c", '      2 x\n      1 y\n'],
  [
    'cat <<X | kubectl apply --dry-run=client -o name -f -\n{apiVersion: v1, kind: Service, metadata: {name: hi}}\nX\n',
    'service/hi\n',
  ],
  ['mkdir -p sub && touch sub/a sub/b && ls sub && rm -r sub', 'a  b\n'],
  ['cd /tmp; pwd; cd - > /dev/null', '/tmp\n'],
  ['sudo cat /etc/hostname', 'workstation\n'],
  ['date +%F | wc -c', '11\n'],
  ['watch -t -n 1 kubectl get svc web -o name', 'service/web\n'],
  ['seq 3 | head -n 2 | tac', '2\n1\n'],
];

const inContainers: readonly Row[] = [
  ['kubectl exec box -- hostname', 'box\n'],
  ['kubectl exec box -- printenv WEB_SERVICE_HOST', '10.96.7.7\n'],
  ['kubectl exec box -- env | grep WEB_PORT=', 'WEB_PORT=tcp://10.96.7.7:80\n'],
  ["kubectl exec box -- sh -c 'echo $WEB_SERVICE_HOST:$WEB_SERVICE_PORT'", '10.96.7.7:80\n'],
  ['kubectl exec box -- id', 'uid=0(root) gid=0(root) groups=0(root),10(wheel)\n'],
  ['kubectl exec box -- whoami', 'root\n'],
  ['kubectl exec alp -- which wget sh', '/usr/bin/wget\n/bin/sh\n'],
  [
    'kubectl exec box -- cat /etc/resolv.conf | head -2',
    'search default.svc.cluster.local svc.cluster.local cluster.local\nnameserver 10.96.0.10\n',
  ],
  ['kubectl exec box -- wget -qO- web | grep -o "Welcome to nginx!" | head -1', 'Welcome to nginx!\n'],
  [
    'kubectl exec box -- nslookup web.default.svc.cluster.local | tail -4',
    'Name:\tweb.default.svc.cluster.local\nAddress: 10.96.7.7\n\n\n',
  ],
  ['kubectl exec box -- nc -zv web 80', 'web (10.96.7.7:80) open\n'],
  ['kubectl exec web-0 -- ls /usr/share/nginx/html', '50x.html\nindex.html\n'],
  ['kubectl exec web-0 -- nginx -v', 'nginx version: nginx/1.25.5\n'],
  ["kubectl exec web-0 -- sh -c 'hostname > /usr/share/nginx/html/index.html'", ''],
  ['kubectl exec deb -- getent hosts web', '10.96.7.7       web.default.svc.cluster.local\n'],
  [
    "kubectl exec alp -- sh -c 'mkdir /data && echo hi > /data/f && cp /data/f /data/g && ls /data && rm /data/f'",
    'f\ng\n',
  ],
  ["kubectl exec box -- sh -c 'for i in $(seq 2); do echo $i; done'", '1\n2\n'],
  ['kubectl exec box -- timeout 1 sleep 5; echo $?', 'command terminated with exit code 143\n143\n'],
];

async function typed(command: string) {
  const { output, unsupported } = await terminal.run(command);
  return { output: output.map(({ text }) => text).join(''), unsupported };
}

describe('what notes type', () => {
  test.each([...onWorkstation, ...inContainers])('%s', async (command, output) => {
    expect(await typed(command)).toEqual({ output, unsupported: undefined });
  });
});

describe('programs of an image that are not simulated', () => {
  test.each([
    ['kubectl exec box -- ps -o pid', 'ps -o pid'],
    ['kubectl exec box -- netstat -an', 'netstat -an'],
    ['kubectl exec box -- ls /etc', 'all files of /etc'],
    ['kubectl exec box -- cat /etc/passwd', 'cat /etc/passwd'],
    ['kubectl exec box -- stat /etc/hosts', 'stat /etc/hosts'],
  ])('%s says so by name', async (command, name) => {
    expect((await typed(command)).unsupported).toEqual([name]);
  });

  test.each([
    ['kubectl exec box -- top -b -n 1', 'top'],
    ['kubectl exec box -- df -h', 'df'],
    ['free -m', 'free'],
    ['ss -tln', 'ss'],
  ])('%s tells of a machine, whose figures nothing in a cluster says', async (command, name) => {
    const { recorded, unsupported = [] } = await terminal.run(command);
    expect({ recorded, unsupported }).toEqual({ recorded: name, unsupported: [] });
  });

  test("a program that the image does not have is missing in the runtime's words", async () => {
    const { output, unsupported } = await typed('kubectl exec deb -- curl web');
    expect(output).toContain('exec: "curl": executable file not found in $PATH');
    expect(unsupported).toBeUndefined();
  });
});

describe('packages', () => {
  test('bring their programs, while what the manager prints is kept as written', async () => {
    const install = await terminal.run(
      'kubectl exec deb -- bash -c "apt-get update && apt-get install -y curl"',
    );
    expect(install.recorded).toBe('apt-get: the packages of apt-get');
    expect(await typed("kubectl exec deb -- curl -so /dev/null -w '%{http_code}' web")).toEqual({
      output: '200',
      unsupported: undefined,
    });
    await terminal.run('kubectl exec alp -- apk add --no-cache bind-tools');
    expect((await typed('kubectl exec alp -- dig +short web.default.svc.cluster.local')).output).toBe(
      '10.96.7.7\n',
    );
    const elsewhere = 'dig +short +time=1 +tries=1 -p 5353 web.default.svc.cluster.local';
    expect((await typed(`kubectl exec alp -- ${elsewhere} 2>&1`)).output).toMatch(
      /^;; (connection timed out; )?(communications error to [\d.]+#5353: timed out\n;; )?no servers could be reached\n/,
    );
  });
});

describe('on a node', () => {
  const onNode = async (command: string) => {
    const { output, unsupported } = await terminal.run(command, { type: 'node', name: 'node-1' });
    return { output: output.map(({ text }) => text).join(''), unsupported };
  };

  test("kube-proxy's rules are seen with the tools of Linux", async () => {
    const saved = await onNode('sudo iptables-save | grep "default/web:http cluster IP" | wc -l');
    expect(saved).toEqual({ output: '2\n', unsupported: undefined });
    const chain = await onNode('iptables -t nat -S KUBE-SERVICES | grep 10.96.7.7');
    expect(chain.output).toMatch(/^-A KUBE-SERVICES -d 10\.96\.7\.7\/32 .* -j KUBE-SVC-[A-Z2-7]{16}\n$/);
    const listed = await onNode('iptables -t nat -L KUBE-SERVICES -n | grep "10.96.7.7 .*http cluster"');
    expect(listed.output.split('\n').at(-2)).toMatch(
      /^KUBE-SVC-\w{16} {2}tcp {2}-- {2}0\.0\.0\.0\/0 {12}10\.96\.7\.7 {12}\/\* default\/web:http cluster IP \*\/ tcp dpt:80$/,
    );
    // One kube-proxy works in one way.
    expect((await onNode('ipvsadm -Ln | wc -l')).output).toBe('3\n');
  });

  test('a whole table also holds the rules of others, which are not simulated', async () => {
    const { unsupported } = await onNode('iptables-save');
    expect(unsupported).toEqual(['the rules of other programs in iptables-save']);
  });
});
