import { numberDomain, pickDomain, textDomain } from '../../domains.ts';
import type { LogStart, LogText } from '../image.ts';
import { compareDotted } from '../tag-version.ts';
import { nginxDefaultSite, nginxOldSite, withIpv6 } from './nginx-pages.ts';
import { slashedDate } from './server-log.ts';

/** What nginx's image writes at its start depends on. */
export interface NginxStart {
  readonly version: string;
  readonly isAlpine: boolean;
  /** Whether the image's tag names no version. */
  readonly isFloating: boolean;
  /** The entrypoint script that nginx was started by, if it was. */
  readonly script?: string;
}

const site = '/etc/nginx/conf.d/default.conf';

/**
 * What an image of nginx writes until it serves: the entrypoint's scripts on standard output, then the master
 * process's notices on standard error. Undefined where nobody knows. docker-nginx: entrypoint/.
 */
export function nginxOpening(of: NginxStart, start: LogStart): readonly LogText[] | undefined {
  const prepared = of.script === undefined ? [] : scripted(of, of.script, start);
  if (prepared === undefined) return undefined;
  const settings = /^\s*error_log\s+\S+\s+(\w+);/m.exec(start.files.read('/etc/nginx/nginx.conf') ?? '');
  if (settings?.[1] !== 'notice') return settings?.[1] === 'warn' ? prepared : undefined;
  return [...prepared, ...notices(of, start)];
}

/** What the entrypoint's scripts say grew over time: levels and the tuning of workers, then resolvers. */
const forms = ['first', 'with levels', 'with resolvers'] as const;
type Form = (typeof forms)[number];

/**
 * The forms that a version may have, the usual one first: two between releases, and where an image was built
 * anew under its old tag.
 */
function formsOf(version: string): readonly [Form, ...Form[]] {
  if (compareDotted(version, '1.19.7') < 0) return ['first'];
  if (compareDotted(version, '1.19.10') < 0) return ['with levels', 'first'];
  if (/^1\.(24\.|25\.[01]$)/.test(version)) return ['with resolvers', 'with levels'];
  return [compareDotted(version, '1.25.2') < 0 ? 'with levels' : 'with resolvers'];
}

/** What a tag without a number names on a node depends on when it was pulled there. */
function chosenForm({ version, isFloating }: NginxStart, start: LogStart): Form {
  const own = formsOf(version);
  if (!isFloating && own.length === 1) return own[0];
  const domain = pickDomain(isFloating ? forms : own, String, 'forms of the entrypoint');
  return start.choose<Form>('form of the entrypoint', { ...domain, sample: () => own[0] });
}

function scripted(of: NginxStart, script: string, start: LogStart): readonly LogText[] | undefined {
  const form = chosenForm(of, start);
  const ipv6 = ipv6Lines(start.files.read(site), form === 'first' ? '' : 'info: ');
  if (ipv6 === undefined) return undefined;
  const folder = '/docker-entrypoint.d/';
  const lines = [
    `${script}: ${folder} is not empty, will attempt to perform configuration`,
    `${script}: Looking for shell scripts in ${folder}`,
    `${script}: Launching ${folder}10-listen-on-ipv6-by-default.sh`,
    ...ipv6.map((line) => `10-listen-on-ipv6-by-default.sh: ${line}`),
    ...(form === 'with resolvers' ? [`${script}: Sourcing ${folder}15-local-resolvers.envsh`] : []),
    `${script}: Launching ${folder}20-envsubst-on-templates.sh`,
    ...(form === 'first' ? [] : [`${script}: Launching ${folder}30-tune-worker-processes.sh`]),
    `${script}: Configuration complete; ready for start up`,
  ];
  return lines.map((line) => ({ stream: 'stdout', text: `${line}\n` }));
}

/** docker-nginx: 10-listen-on-ipv6-by-default.sh. Of another site it matters whether it can be written. */
function ipv6Lines(text: string | undefined, level: string): readonly string[] | undefined {
  if (text === undefined) return [`${level}${site} is not a file or does not exist`];
  if (![nginxDefaultSite, nginxOldSite].some((own) => text === withIpv6(own))) return undefined;
  return [`${level}Getting the checksum of ${site}`, `${level}Enabled listen on IPv6 in ${site}`];
}

const compilers: readonly (readonly [from: string, debian: string, alpine: string])[] = [
  ['1.19.10', '8.3.0 (Debian 8.3.0-6)', '10.2.1 20201203 (Alpine 10.2.1_pre1)'],
  ['1.20.2', '10.2.1 20210110 (Debian 10.2.1-6)', '10.3.1 20210424 (Alpine 10.3.1_git20210424)'],
  ['1.21.0', '8.3.0 (Debian 8.3.0-6)', '10.2.1 20201203 (Alpine 10.2.1_pre1)'],
  ['1.21.4', '10.2.1 20210110 (Debian 10.2.1-6)', '10.3.1 20211027 (Alpine 10.3.1_git20211027)'],
  ['1.23.0', '10.2.1 20210110 (Debian 10.2.1-6)', '11.2.1 20220219 (Alpine 11.2.1_git20220219)'],
  ['1.25.2', '12.2.0 (Debian 12.2.0-14)', '12.2.1 20220924 (Alpine 12.2.1_git20220924-r10)'],
  ['1.27.0', '12.2.0 (Debian 12.2.0-14)', '13.2.1 20231014 (Alpine 13.2.1_git20231014)'],
  ['1.29.0', '12.2.0 (Debian 12.2.0-14+deb12u1)', '14.2.0 (Alpine 14.2.0)'],
  ['1.29.4', '14.2.0 (Debian 14.2.0-19)', '15.2.0 (Alpine 15.2.0)'],
];

/** A build is told by its compiler, which changes when an image is built anew under its old tag. */
const build = /^\d+\.\d+\.\d+(?: \d{8})? \((?:Debian|Alpine) [\w.+-]+\)$/;

function notices({ version, isAlpine }: NginxStart, start: LogStart): readonly LogText[] {
  const [, debian = '', alpine = ''] =
    compilers.findLast(([from]) => compareDotted(version, from) >= 0) ?? compilers[0] ?? [];
  const gcc = start.choose('compiler of nginx', textDomain(build, isAlpine ? alpine : debian, 'compiler'));
  const files = start.choose('limit of open files', textDomain(/^\d+:\d+$/, '1048576:1048576', 'limit'));
  const workers = pickDomain([1, 2, 3, 4, 6, 8, 10, 12, 16, 20, 24, 32], String, 'numbers of processors');
  const count = start.choose('number of workers', { ...workers, sample: () => start.processors });
  const pids = numberDomain({ from: 2, to: 4_194_304 }, () => undefined, 'process ID');
  const first = start.choose('first worker', { ...pids, sample: () => 29 });
  const lines = [
    'using the "epoll" event method',
    `nginx/${version}`,
    `built by gcc ${gcc} `,
    `OS: Linux ${start.kernel}`,
    `getrlimit(RLIMIT_NOFILE): ${files}`,
    'start worker processes',
    ...Array.from({ length: count }, (_, index) => `start worker process ${first + index}`),
  ];
  const date = slashedDate(start.now);
  return lines.map((line) => ({
    stream: 'stderr',
    text: `${date} [notice] 1#1: ${line}\n`,
    date,
    isLater: true,
  }));
}
