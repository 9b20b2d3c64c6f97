import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FrameReader } from '../../src/server/spdy/frames.ts';
import { HeaderBlocks } from '../../src/server/spdy/header-block.ts';
import { TerminalLines } from '../../src/server/terminal-lines.ts';
import { type Served, serve } from './serve.ts';
import { SpdyClient } from './spdy-client.ts';

const manifest = `apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec: {containers: [{name: web, image: "nginx:1.25"}]}
---
apiVersion: v1
kind: Pod
metadata: {name: shell}
spec: {restartPolicy: Never, containers: [{name: shell, image: busybox, args: [sh], stdin: true, tty: true}]}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 8080, targetPort: 80}]}
`;
const pods = '/api/v1/namespaces/default/pods';

let served: Served;
beforeAll(async () => {
  served = await serve('1.27', 'stepped', manifest);
});
afterAll(() => served.close());

/** Joins a program with these streams. */
async function join(path: string, names: readonly string[]) {
  const client = await SpdyClient.connect(served, path, 'v4.channel.k8s.io');
  const ids: Record<string, number> = {};
  for (const name of names) ids[name] = await client.open({ streamType: name });
  return { client, id: (name: string) => ids[name] ?? 0 };
}

describe('a client that speaks SPDY', () => {
  test('runs a program, and is told how it ended', async () => {
    const command = ['sh', '-c', 'cat; echo oh >&2; exit 3'].map(
      (word) => `command=${encodeURIComponent(word)}`,
    );
    const path = `${pods}/web/exec?${command.join('&')}&stdin=true&stdout=true&stderr=true`;
    const { client, id } = await join(path, ['error', 'stdin', 'stdout', 'stderr']);
    client.send(id('stdin'), 'hello\n', true);
    expect(await client.heard(id('stdout'))).toBe('hello\n');
    expect(await client.heard(id('stderr'))).toBe('oh\n');
    expect(await client.heard(id('error'))).toContain('"causes":[{"reason":"ExitCode","message":"3"}]');
    client.close();
  });

  test('types into a shell until it leaves it', async () => {
    const path = `${pods}/web/exec?command=sh&stdin=true&stdout=true&tty=true`;
    const { client, id } = await join(path, ['error', 'stdin', 'stdout', 'resize']);
    client.send(id('stdin'), 'hostnam\x7fme\rexit 2\r');
    expect(await client.heard(id('stdout'))).toBe(
      'root@web:/# hostnam\b \bme\r\nweb\r\nroot@web:/# exit 2\r\n',
    );
    expect(await client.heard(id('error'))).toContain('"message":"2"');
    client.close();
  });

  test('joins the shell that is a main program, and its container ends with it', async () => {
    const path = `${pods}/shell/attach?stdin=true&stdout=true&tty=true`;
    const { client, id } = await join(path, ['error', 'stdin', 'stdout', 'resize']);
    client.send(id('stdin'), 'exit\r');
    expect(await client.heard(id('error'))).toContain('"status":"Success"');
    client.close();
    await served.terminal.letTimePass('settled');
    const { output } = await served.terminal.run('kubectl get pod shell --no-headers');
    expect(output.map(({ text }) => text).join('')).toMatch(/^shell +0\/1 +Completed /);
  });

  test('reaches the ports of a pod, and hears why it cannot', async () => {
    const client = await SpdyClient.connect(served, `${pods}/web/portforward`, 'portforward.k8s.io');
    const connect = async (port: string, requestID: string) => ({
      error: await client.open({ streamType: 'error', port, requestID }),
      data: await client.open({ streamType: 'data', port, requestID }),
    });
    const open = await connect('80', '0');
    client.send(open.data, 'GET / HTTP/1.1\r\nHost: x\r\n');
    client.send(open.data, 'Connection: close\r\n\r\n');
    expect(await client.heard(open.data)).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*Welcome to nginx!/);
    expect(await client.heard(open.error)).toBe('');
    const closed = await connect('81', '1');
    expect(await client.heard(closed.error)).toContain('connection refused');
    client.close();
  });

  test('is refused where there is no such pod', async () => {
    await expect(
      SpdyClient.connect(served, `${pods}/nope/exec?command=date`, 'v4.channel.k8s.io'),
    ).rejects.toThrow('it answered 404');
  });
});

test.each([
  ['a service', '/api/v1/namespaces/default/services/web/proxy/', 200, 'Welcome to nginx!'],
  ['a port of a service', '/api/v1/namespaces/default/services/http:web:8080/proxy/nope', 404, 'Not Found'],
  ['a pod', `${pods}/web:80/proxy/`, 200, 'Welcome to nginx!'],
  ['a closed port', `${pods}/web:81/proxy/`, 503, 'connection refused'],
  ['no such service', '/api/v1/namespaces/default/services/nope/proxy/', 404, 'not found'],
])('a request is handed on to %s', async (_, path, code, text) => {
  const answer = await served.ask(path);
  expect([answer.code, answer.text]).toEqual([code, expect.stringContaining(text)]);
});

test('a frame may come in pieces, and two in one', () => {
  const bytes = Buffer.from('0000000101000002686900000003000000016f', 'hex');
  const whole = new FrameReader().push(bytes);
  const reader = new FrameReader();
  expect([...bytes].flatMap((byte) => reader.push(Buffer.from([byte])))).toEqual(whole);
  expect(whole.map(({ flags, payload }) => [flags, payload.toString()])).toEqual([
    [1, 'hi'],
    [0, 'o'],
  ]);
});

test('headers are packed again and again over one connection', async () => {
  const [one, other] = [new HeaderBlocks(), new HeaderBlocks()];
  for (const value of ['stdin', 'stdout', 'stdin']) {
    const headers = new Map([['streamtype', value]]);
    expect(await other.unpack(await one.pack(headers))).toEqual(headers);
  }
  await expect(other.unpack(Buffer.from('nonsense'))).rejects.toThrow();
});

test('a terminal echoes, and lets its line be edited', () => {
  const lines = new TerminalLines();
  const events = lines.type('ls\x15p\x7fps\x1b[A\x03date\r\x04');
  expect(events.filter(({ type }) => type !== 'echo')).toEqual([
    { type: 'cleared' },
    { type: 'line', text: 'date' },
    { type: 'end' },
  ]);
});
