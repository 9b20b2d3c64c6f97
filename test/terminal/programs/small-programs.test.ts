import { expect, test } from 'vitest';
import { Cluster, seededOracle } from '#cluster';
import { Terminal } from '#terminal';
import { runRecorded } from '../recorded/recorded-run.ts';
import { settingsOf } from '../settings.ts';

const settings = settingsOf(30);

const programs = { timeout: 'coreutils 9.1', sleep: 'coreutils 9.1', sh: 'dash', sort: 'coreutils 9.1' };

test.each([
  ['timeout 2 sleep 1; echo $?', '0\n'],
  ['timeout 2 sleep 3; echo $?', '124\n'],
  ['timeout -t 1 sleep 3; echo $?', '124\n'],
  ["timeout 3 sh -c 'while true; do echo on; sleep 1; done'; echo $?", 'on\non\non\n124\n'],
  ["printf 'b_x\\nb=1\\nB\\n10\\n9\\n' | sort", '10\n9\nB\nb=1\nb_x\n'],
  ["printf 'b\\nB\\na-b\\nab\\n' | LC_ALL=en_US.UTF-8 sort", 'a-b\nab\nb\nB\n'],
  ["printf 'b\\nB\\na\\n' | LC_ALL=C.UTF-8 sort", 'B\na\nb\n'],
  ["printf 'a 10\\nb 9\\nc 9\\n' | sort -k2 -n -r", 'a 10\nc 9\nb 9\n'],
  ["printf 'x:2\\ny:1\\nx:2\\n' | sort -t: -k2,2 -u", 'y:1\nx:2\n'],
])('%s', async (command, text) => {
  const outcome = await runRecorded({ command, programs, personality: 'coredns', terminal: false });
  expect(outcome).toEqual({ text, exitCode: 0, unsupported: [] });
});

test('a random number is chosen, not drawn', async () => {
  const run = () =>
    runRecorded({ command: 'echo a-$RANDOM-${RANDOM}', programs, personality: 'coredns', terminal: false });
  const first = await run();
  expect(first.text).toMatch(/^a-\d{1,5}-\d{1,5}\n$/);
  expect(await run()).toEqual(first);
});

test('curl writes the headers of an answer where -D says', async () => {
  const command = 'curl -s -o /dev/null -D - -w %{http_code} http://nginx/';
  const { text, unsupported } = await runRecorded({
    command,
    programs: { curl: '8.5.0' },
    personality: 'coredns',
    terminal: false,
  });
  expect(text).toMatch(/^HTTP\/1\.1 200 OK\r\n([\w-]+: .*\r\n)+\r\n200$/);
  expect(unsupported).toEqual([]);
});

test.each(['-D heads', '--limit-rate 1k', '--connect-to a:80:b:80', '-Z'])(
  'curl %s is known and not simulated',
  async (option) => {
    const command = `curl ${option} http://web`;
    const options = {
      command,
      programs: { curl: '8.5.0' },
      personality: 'coredns',
      terminal: false,
    } as const;
    expect((await runRecorded(options)).unsupported).toHaveLength(1);
  },
);

test('busybox and musl sort by bytes, whatever the language', async () => {
  const command = "printf 'b\\nB\\na\\n' | LC_ALL=en_US.UTF-8 sort";
  const options = { command, personality: 'coredns', terminal: false } as const;
  const { text } = await runRecorded({
    ...options,
    programs: { sort: 'busybox 1.36.1', sh: 'busybox 1.36.1' },
  });
  expect(text).toBe('B\na\nb\n');
});

test.each(['dig', 'host', 'nslookup'])(
  '%s asks the name server of a computer that is not ours',
  async (name) => {
    const cluster = new Cluster(settings, seededOracle('test'));
    const { recorded } = await new Terminal({ cluster, files: {} }).run(`${name} example.com`);
    expect(recorded).toContain('the name server of this computer');
  },
);

test.each([
  ["printf 'a\\0b\\0' | tr '\\0' ' '", 'a b '],
  ["printf 'a\\0b' | tr '\\000' '\\n'", 'a\nb'],
  ["echo a,b,,c | tr -s , '\\n'", 'a\nb\nc\n'],
  ["echo a,b,c | tr , '\\n'", 'a\nb\nc\n'],
  ["echo 'a  b   c' | tr -s ' '", 'a b c\n'],
  ["printf '1\\n2\\n' | tr -d '\\n'", '12'],
  ["echo Hello-World | tr '[:upper:]' '[:lower:]'", 'hello-world\n'],
  ['echo hello | tr a-z A-Z', 'HELLO\n'],
  ["echo 'ab1 c2' | tr -dc '0-9\\n'", '12\n'],
  ["echo 'pod/web' | tr -cd a-z", 'podweb'],
  ["echo a-b_c | tr '_-' '  '", 'a b c\n'],
  ["echo 'a:b' | tr : '\\t'", 'a\tb\n'],
])('%s', async (command, text) => {
  const options = {
    command,
    programs: { tr: 'coreutils 9.1' },
    personality: 'coredns',
    terminal: false,
  } as const;
  expect(await runRecorded(options)).toEqual({ text, exitCode: 0, unsupported: [] });
});
