import type { RecordedCase } from './cases.ts';
import { mask } from './masks.ts';
import { runRecorded } from './recorded-run.ts';

/** A recorded case as it was, and as it is replayed, both without what varies by nature. */
export interface Replay {
  readonly expected: string;
  readonly actual: string;
  readonly unsupported: readonly string[];
}

/** Replays a case of a file of recordings. */
export async function replay(file: string, recorded: RecordedCase): Promise<Replay> {
  const { tool, programs, packaging } = programOf(file);
  const bare = recorded.name.replace(/\.tty$/, '').replace('kube-dns/', '');
  const outcome = await runRecorded({
    command: recorded.command.replace('nc.openbsd', 'nc'),
    programs: { ...beside, ...programs, ...(tool === 'env' ? { printenv: programs.env ?? '' } : {}) },
    personality: recorded.personality,
    terminal: recorded.terminal,
    endpoints: endpointsIn(recorded.text),
    ...(tool === 'env' ? environmentOf(bare, recorded.command) : {}),
    ...(bare.endsWith('-utf8') ? { env: { LANG: 'C.UTF-8' } } : {}),
    ...(typed[`${tool} ${bare}`] === undefined ? {} : { stdin: typed[`${tool} ${bare}`] }),
  });
  const ended = (code: number) => `[exit ${code}]`;
  const clean = (text: string) => mask(tool, text).replaceAll(packaging, 'VERSION');
  return {
    expected: clean(recorded.text) + ended(recorded.exitCode),
    actual: clean(withFinalNewline(outcome.text)) + ended(outcome.exitCode),
    unsupported: outcome.unsupported,
  };
}

/** Tools of the recorded world that stand beside the one that a file is about. */
const beside: Readonly<Record<string, string>> = {
  ls: 'coreutils 9.1',
  nc: 'openbsd 1.219',
  sort: 'coreutils 9.1',
  timeout: 'coreutils 9.1',
  ash: 'busybox 1.37.0',
  bash: '5.2.15',
  dash: '0.5.12',
};

/** The recordings have a line end before the exit code even if the program wrote none. */
function withFinalNewline(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

/** `busybox-wget-1.37.0-Debian.txt` is a recording of busybox's wget 1.37.0. */
function programOf(file: string): { tool: string; programs: Record<string, string>; packaging: string } {
  const match = /^(busybox-)?([a-z]+)-(.*)\.txt$/.exec(file);
  const [, busybox, tool = '', version = ''] = match ?? [];
  if (['nginx', 'apache', 'python'].includes(tool)) {
    const own = tool === 'nginx' ? { nginx: version } : {};
    return { tool, programs: { curl: askedWith[version] ?? '8.14.1-Debian', ...own }, packaging: '\0' };
  }
  if (busybox !== undefined) {
    return { tool, programs: { [tool]: `busybox ${version}`, busybox: version }, packaging: '\0' };
  }
  // The file's name leaves out the package's own revision, which the banner of dig shows.
  const packaging = tool === 'dig' ? version.replace(/-Debian$/, '-1-Debian') : '\0';
  return { tool, programs: { [tool]: dialectOf(tool, version) }, packaging };
}

/** The curl that asked a server, where its own version is seen. */
const askedWith: Readonly<Record<string, string>> = {
  '1.18.0': '7.74.0-Debian',
  '1.22.1': '7.88.1-Debian',
  '1.30.6': '8.23.0-Debian',
};

function dialectOf(tool: string, version: string): string {
  if (tool === 'dig' && version.startsWith('9.18.49')) return '9.18.49-1~deb12u3-Debian';
  if (tool === 'dig') return version.replace(/-Debian$/, '-1-Debian');
  if (tool === 'nslookup') return `bind ${version}`;
  if (tool === 'wget') return `gnu ${version}`;
  return ['dig', 'curl', 'host'].includes(tool) ? version : version.replace('-', ' ');
}

const pods: Readonly<Record<string, string>> = {
  '2mqqs': '10.4.1.14',
  '8hsv6': '10.4.2.40',
  x7lw4: '10.4.2.41',
};

/** The pods that answered in the recording, in the order of their answers. */
function endpointsIn(text: string): readonly string[] {
  const found = [...text.matchAll(/sample-deployment-6c5948bf66-(\w+)/g)].map(([, name = '']) => pods[name]);
  return found.length === 0 ? ['10.4.2.40'] : found.map((address) => address ?? '');
}

/** What was typed into a program, which its output does not show. */
const typed: Readonly<Record<string, string>> = {
  'telnet http': 'GET /dir/ HTTP/1.0\r\n\r\n',
  'telnet open-echo': 'hello\n',
  'telnet open-close': 'GET / HTTP/1.0\r\n\r\n',
};

/** The variables of the services, in the order in which the recorded pod had them. */
const serviceVariables: Readonly<Record<string, string>> = {
  ...variablesOf('KUBERNETES', '10.96.0.1', 443, 'HTTPS'),
  ...variablesOf('SAMPLE_CLUSTERIP', '10.7.246.109', 8080, 'HTTP_PORT'),
};

function variablesOf(name: string, address: string, port: number, portName: string) {
  const link = `tcp://${address}:${port}`;
  return {
    [`${name}_SERVICE_HOST`]: address,
    [`${name}_SERVICE_PORT`]: String(port),
    [`${name}_SERVICE_PORT_${portName}`]: String(port),
    [`${name}_PORT`]: link,
    [`${name}_PORT_${port}_TCP`]: link,
    [`${name}_PORT_${port}_TCP_PROTO`]: 'tcp',
    [`${name}_PORT_${port}_TCP_PORT`]: String(port),
    [`${name}_PORT_${port}_TCP_ADDR`]: address,
  };
}

/** A plain `env` was started without a shell; others say in their case's name which shell they ran in. */
function environmentOf(name: string, command: string) {
  const shell = /^sh-c-env-(\w+)/.exec(name)?.[1] as 'ash' | 'bash' | 'dash' | undefined;
  const isPlain = !/[|$]/.test(command);
  if (name === 'env-with-term') {
    return { env: { ...serviceVariables, TERM: 'xterm' }, words: command.split(' ') };
  }
  if (shell !== undefined) return { env: serviceVariables, words: [shell, '-c', command] };
  return { env: serviceVariables, ...(isPlain ? { words: command.split(' ') } : {}) };
}
