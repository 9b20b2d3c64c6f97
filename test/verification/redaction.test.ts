import { describe, expect, it } from 'vitest';
import { marksIn, valueInForm, wordAtMark } from '../../src/verification/redaction-marks.ts';
import { verify } from './verify-text.ts';

describe('marks', () => {
  it.each([
    ['34.xxx.xxx.xxx', ['34.xxx.xxx.xxx']],
    ['web LoadBalancer 10.96.0.3 www.www.www.www 80/TCP', ['www.www.www.www']],
    ['web LoadBalancer 10.96.0.3 <pending> 80/TCP', []],
    ['password: ****', ['****']],
    ['EXTERNAL-IP is <EXTERNAL-IP>', ['<EXTERNAL-IP>']],
    ['busybox 1/1 Running 0 <some-time>', ['<some-time>']],
    ['2: eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500', []],
    ['<HTML><BODY>', []],
    ['web NodePort 10.96.0.3 <none> 80:<NodePort>/TCP', ['<NodePort>']],
    ['the <podIP> and the <ClusterIP>', ['<podIP>', '<ClusterIP>']],
    ['www.example.com', []],
  ])('in the output %j', (text, marks) => expect(marksIn(text, 'output')).toEqual(marks));

  it.each([
    ['curl http://<EXTERNAL-IP>:<port>', ['<EXTERNAL-IP>', '<port>']],
    ["wget -O- [PUT THE POD'S IP HERE]:80", ["[PUT THE POD'S IP HERE]"]],
    ['echo "<h1>hi</h1>" > index.html', []],
    ['cat <<EOF > x.xml\n<name>a</name>\nEOF', []],
    ['sort <names >sorted', []],
  ])('in the command %j', (text, marks) => expect(marksIn(text, 'command')).toEqual(marks));

  it('take the word that is printed in their place', () => {
    expect(wordAtMark('a  <X>:80 b', 'a 10.0.0.1:80   b', '<X>')).toBe('10.0.0.1');
    expect(wordAtMark('a <X> b', 'a b', '<X>')).toBeUndefined();
  });

  it('keep of an address what they show of it', () => {
    expect(valueInForm('34.xx.xxx.xxx', '35.7.7.207')).toBe('34.17.107.207');
  });
});

const manifest = `kubectl create deployment web --image=nginx
kubectl expose deployment web --port=80 --type=LoadBalancer`;

describe('a redaction is a name for one unknown value', () => {
  it('binds where it is listed, and is that value where it is used', async () => {
    const report = await verify(
      { provider: 'gke', kubernetes: '1.30' },
      '```console',
      ...manifest.split('\n').map((line) => `$ ${line} > /dev/null`),
      '$ sleep 120',
      '$ kubectl get svc web',
      'NAME   TYPE           CLUSTER-IP     EXTERNAL-IP      PORT(S)        AGE',
      'web    LoadBalancer   10.7.250.101   xx.xxx.xxx.xxx   80:31234/TCP   2m',
      '$ curl -s -o /dev/null -w "%{http_code}" http://xx.xxx.xxx.xxx/',
      '200',
      '```',
    );
    expect(report.steps.map(({ verdict }) => verdict)).not.toContain('failed');
  });

  it('is a node whose node port is asked, whatever it is called', async () => {
    const report = await verify(
      { kubernetes: '1.30', provider: 'none' },
      '```console',
      '$ kubectl create deployment web --image=nginx > /dev/null',
      '$ kubectl create service nodeport web --tcp=80 --node-port=30080 > /dev/null',
      '$ sleep 60',
      '$ curl -s -o /dev/null -w "%{http_code}" http://<server-ip>:30080/',
      '200',
      '```',
    );
    expect(report.steps.at(-1)?.verdict).toBe('verified');
  });

  it('is refused where the value behind it cannot be the same', async () => {
    const report = await verify(
      { kubernetes: '1.30' },
      '```console',
      '$ kubectl create deployment web --image=nginx --replicas=2 > /dev/null',
      '$ kubectl get pods -o custom-columns=IP:.status.podIP',
      'IP',
      '10.xxx.xxx.xxx',
      '10.xxx.xxx.xxx',
      '```',
    );
    expect(report.steps.at(-1)?.verdict).toBe('failed');
  });

  it('in a command alone is one of the values that its name asks for', async () => {
    const report = await verify(
      { kubernetes: '1.30' },
      '```console',
      ...manifest.split('\n').map((line) => `$ ${line} > /dev/null`),
      '$ curl -sI http://<NODE-IP>:<NODE-PORT> | head -1',
      'HTTP/1.1 200 OK',
      '```',
    );
    expect(report.steps.at(-1)).toMatchObject({ verdict: 'verified' });
    expect(report.diagnostics.map(({ code }) => code)).toEqual(['redaction-taken', 'redaction-taken']);
  });

  it('that nothing tells the value of is named', async () => {
    const report = await verify({}, '```console', '$ curl http://<WHERE>/', 'hello', '```');
    expect(report.steps).toMatchObject([{ verdict: 'unsupported', code: 'redaction-unknown' }]);
  });
});
