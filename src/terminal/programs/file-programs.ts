import { type FileEntry, normalizePath } from '#cluster';
import { findEntry } from '../file-store.ts';
import { installedDialect } from '../installed-programs.ts';
import { isNamedByChance, mayExist } from '../partial-folders.ts';
import type { Program, ProgramContext } from '../program.ts';

/** Programs that tell about files. */
export const filePrograms: readonly Program[] = [
  { name: 'stat', run: status },
  { name: 'readlink', run: readLink },
  { name: 'which', run: which },
];

/** What `stat -c` can tell of a file; inodes, devices and the times of access are nobody's. */
const fields: Readonly<Record<string, (entry: FileEntry, name: string) => string>> = {
  n: (_entry, name) => name,
  s: (entry) => String(new TextEncoder().encode(entry.content).length),
  a: ({ mode }) => mode.toString(8),
  F: ({ directory, content }) =>
    directory ? 'directory' : content === '' ? 'regular empty file' : 'regular file',
  Y: ({ mtime }) => String(Math.floor(mtime / 1000)),
  U: () => 'root',
  G: () => 'root',
  '%': () => '%',
};

/** `stat -c FORMAT FILE…`, of fields that are known. */
function status(context: ProgramContext): number {
  const [option = '', second = '', ...more] = context.argv.slice(1);
  const joined = /^--format=(.*)$/s.exec(option)?.[1];
  const format = joined ?? (option === '-c' ? second : undefined);
  const paths = joined === undefined ? more : [second, ...more];
  const isKnown = (entry: FileEntry | undefined) =>
    entry !== undefined && !entry.directory && entry.mtime > 0;
  const entries = paths.map((path) => findEntry(context.files, path, context.cwd));
  const letters = [...(format ?? '').matchAll(/%(.)/g)].map((match) => match[1] ?? '');
  if (
    format === undefined ||
    !entries.every(isKnown) ||
    letters.some((letter) => fields[letter] === undefined)
  ) {
    context.unsupported(context.argv.join(' '));
    return 1;
  }
  paths.forEach((path, index) => {
    const entry = entries[index];
    if (entry === undefined) return;
    const text = format.replace(/%(.)/g, (_, letter: string) => fields[letter]?.(entry, path) ?? '');
    context.write('stdout', `${text}\n`);
  });
  return 0;
}

/** `readlink FILE` and, with every link followed, `readlink -f FILE`. */
function readLink(context: ProgramContext): number {
  const { tree } = context.files;
  const [option, path] = context.argv.length === 2 ? ['', context.argv[1]] : context.argv.slice(1);
  if (path === undefined || context.argv.length > 3 || !['', '-f'].includes(option ?? '')) {
    context.unsupported(context.argv.join(' '));
    return 1;
  }
  const full = normalizePath(path, context.cwd);
  const target = option === '-f' ? tree.resolve(full) : tree.getLink(full)?.link;
  if (mayExist(tree, path, context.cwd) || (target !== undefined && isNamedByChance(target)))
    context.unsupported(context.argv.join(' '));
  if (target === undefined) return 1;
  context.write('stdout', `${target}\n`);
  return 0;
}

/** Where Debian's packages put programs that notes look for. */
const debianPlaces: Readonly<Record<string, string>> = Object.fromEntries([
  ...'curl wget dig nslookup host perl env awk diff sort head tail id which python3 telnet getent apt'
    .split(' ')
    .map((name) => [name, '/usr/bin'] as const),
  ['nginx', '/usr/sbin'],
]);

/** Where Alpine has the applets of its BusyBox, and what packages bring. busybox: include/applets.src.h */
const alpinePlaces: Readonly<Record<string, string>> = Object.fromEntries(
  (
    [
      [
        '/bin',
        'ash base64 busybox cat chgrp chmod chown cp date dd df dmesg dnsdomainname echo ed egrep false fgrep ' +
          'grep gunzip gzip hostname ionice iostat kill link ln login ls mkdir mknod mktemp more mount ' +
          'mountpoint mv netstat nice pidof ping ping6 printenv ps pwd rev rm rmdir run-parts sed sh sleep ' +
          'stat stty su sync tar touch true umount uname usleep watch zcat bash',
      ],
      ['/sbin', 'apk arp ifconfig ip nologin route sysctl'],
      ['/usr/sbin', 'arping brctl chroot nginx'],
      [
        '/usr/bin',
        'awk basename bc clear cmp comm crontab curl cut dc diff dig dirname dos2unix du env expand expr ' +
          'find fold free getent head host id jq killall less logger lsof md5sum nc nl nohup nslookup od ' +
          'openssl paste pgrep pkill printf python3 readlink realpath sha1sum sha256sum sort split ' +
          'strings tail tee telnet test timeout top tr traceroute tty uniq unzip uptime vi wc wget which ' +
          'who whoami xargs yes',
      ],
    ] as const
  ).flatMap(([folder, names]) => names.split(' ').map((name) => [name, folder] as const)),
);

/**
 * `which`: where on the path a program lies; one that is not there is told by the exit code alone. In
 * BusyBox's own image everything lies in one folder.
 */
function which(context: ProgramContext): number {
  let code = 0;
  for (const name of context.argv.slice(1)) {
    const folder = placeOf(context, name);
    if (folder === undefined && mayBeInstalled(context, name)) {
      context.unsupported(`which ${name}`);
      return 1;
    }
    if (folder === undefined) code = 1;
    else context.write('stdout', `${folder}/${name}\n`);
  }
  return code;
}

function mayBeInstalled({ installed, files }: ProgramContext, name: string): boolean {
  return installed === undefined || isThere({ installed, files }, name) || name.includes('/');
}

/** Whether the image brings a program, or a package has brought it. */
function isThere(
  { installed = {}, files }: Pick<ProgramContext, 'installed' | 'files'>,
  name: string,
): boolean {
  return installed[name] !== undefined || installedDialect(files, name) !== undefined;
}

function placeOf(context: ProgramContext, name: string): string | undefined {
  const { installed = {} } = context;
  if (!isThere(context, name)) return undefined;
  if (installed.apk !== undefined) return alpinePlaces[name];
  if (installed.busybox === undefined) return installed.apt === undefined ? undefined : debianPlaces[name];
  const isAlone = Object.values(installed).every((version) => /^busybox|^[\d.]+$/.test(version));
  return isAlone ? '/bin' : undefined;
}
