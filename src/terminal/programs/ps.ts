import { chooseUsual, freeNumber } from '../free-bytes.ts';
import type { Process } from '../processes.ts';
import type { Program, ProgramContext } from '../program.ts';
import { atLeast, type ProgramVersion, programVersion } from '../program-version.ts';

/** `ps` of busybox and procps in a container, as far as its processes are known. */
export const ps: Program = { name: 'ps', run };

/** A process with what `ps` prints beside its title. */
interface Row extends Process {
  readonly user: string;
  readonly isSelf: boolean;
}

function run(context: ProgramContext): number {
  const version = programVersion(context.dialect);
  const words = context.argv
    .slice(1)
    .join(' ')
    .replace(/^-(?=(?:aux|ax|ux)$)/, '');
  const rows = rowsOf(context);
  const table =
    rows === undefined
      ? undefined
      : version.make === 'busybox'
        ? busyboxTable(words, rows, version)
        : procpsTable(words, rows, context, version);
  if (table === undefined) {
    context.unsupported(context.argv.join(' '));
    return 1;
  }
  context.write('stdout', table.map((line) => `${line}\n`).join(''));
  return 0;
}

function rowsOf(context: ProgramContext): readonly Row[] | undefined {
  const known = context.isAmongOthers ? undefined : context.processes?.();
  const identity = context.identity?.();
  if (known === undefined || identity === undefined) return undefined;
  const shell = known.findLast(({ onTerminal }) => onTerminal);
  const from = (known.at(-1)?.pid ?? 1) + 1;
  const pid = freeNumber(context, 'process number', { from, to: 32_768 }, from + 5);
  const onTerminal = context.stdoutIsTerminal;
  const inShell = onTerminal && shell !== undefined;
  const self: Process = {
    pid,
    parent: inShell ? shell.pid : 0,
    title: context.argv.join(' '),
    name: 'ps',
    startedAt: context.clock.now(),
    onTerminal,
    leads: !inShell,
  };
  const owner = identity.userName(identity.uid) ?? String(identity.uid);
  return [...known, self].map((each) => ({ ...each, user: each.user ?? owner, isSelf: each === self }));
}

/** Whatever is asked for. Until 1.27 the time is a column wider. busybox: procps/ps.c */
function busyboxTable(
  words: string,
  rows: readonly Row[],
  version: ProgramVersion,
): readonly string[] | undefined {
  if (!['', 'aux', 'ax', '-ef', '-e', '-A', '-a', 'a', '-f', '-x', 'x'].includes(words)) return undefined;
  const width = atLeast(version, '1.28') ? 5 : 6;
  return [
    `PID   USER     ${'TIME'.padEnd(width)} COMMAND`,
    ...rows.map(
      ({ pid, user, title }) =>
        `${String(pid).padStart(5)} ${user.slice(0, 8).padEnd(8)} ${'0:00'.padStart(width)} ${title}`,
    ),
  ];
}

type Table = (rows: readonly Row[], context: ProgramContext, width: number) => readonly string[];

/** By the words that ask for them. */
const tables: Readonly<Record<string, Table>> = {
  '': short,
  aux: byUser,
  ux: (rows, context, width) => byUser(ofOwnUser(rows), context, width),
  ax: all,
  'a u x': byUser,
  '-ef': full,
  '-e -f': full,
};

/** A number is as wide as the greatest that the node's kernel gives. procps: ps/output.c `get_pid_digits` */
function procpsTable(
  words: string,
  rows: readonly Row[],
  context: ProgramContext,
  version: ProgramVersion,
): readonly string[] | undefined {
  const table = tables[words];
  if (table === undefined) return undefined;
  const usual = atLeast(version, '3.3.16') ? ['7', '5'] : ['5', '7'];
  const node = { oracle: context.oracle, runId: 'nodes' };
  return table(rows, context, Number(chooseUsual(node, 'width of process numbers', usual)));
}

/** Those of the same user on the same terminal. */
function short(rows: readonly Row[], _: ProgramContext, width: number): readonly string[] {
  const self = rows.find(({ isSelf }) => isSelf);
  const own = rows.filter(({ user, onTerminal }) => user === self?.user && onTerminal === self.onTerminal);
  return [
    `${'PID'.padStart(width)} TTY          TIME CMD`,
    ...own.map(
      ({ pid, name, onTerminal }) => `${number(pid, width)} ${terminal(onTerminal)} 00:00:00 ${name}`,
    ),
  ].map((line) => line.trimEnd());
}

function ofOwnUser(rows: readonly Row[]): readonly Row[] {
  const self = rows.find(({ isSelf }) => isSelf);
  return rows.filter(({ user }) => user === self?.user);
}

function all(rows: readonly Row[], _: ProgramContext, width: number): readonly string[] {
  return [
    `${'PID'.padStart(width)} TTY      STAT   TIME COMMAND`,
    ...rows.map(({ title, ...row }) =>
      [number(row.pid, width), terminal(row.onTerminal), statOf(row).padEnd(4), '  0:00', title].join(' '),
    ),
  ];
}

/** What waits sleeps; a leader of its session, and who has the terminal, are marked. */
function statOf({ isSelf, leads }: Pick<Row, 'isSelf' | 'leads'>): string {
  return `${isSelf ? 'R' : 'S'}${leads ? 's' : ''}${isSelf && !leads ? '+' : ''}`;
}

function byUser(rows: readonly Row[], context: ProgramContext, width: number): readonly string[] {
  const head = `USER     ${'PID'.padStart(width)} %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND`;
  return [
    head,
    ...rows.map((row) => {
      const free = {
        oracle: context.oracle,
        runId: `${context.runId} process ${row.pid === 1 ? 1 : row.title}`,
      };
      const tenths = (what: string) => (freeNumber(free, what, { from: 0, to: 999 }, 0) / 10).toFixed(1);
      const size = (what: string, usual: number) =>
        freeNumber(free, what, { from: 0, to: 99_999_999 }, usual);
      const shares = [tenths('share of the processor'), tenths('share of memory')].map((each) =>
        each.padStart(4),
      );
      const sizes = [number(size('virtual size', 2500), 6), number(size('resident size', 1400), 5)];
      const start = clockText(row.startedAt, context);
      const cells = [
        number(row.pid, width),
        ...shares,
        ...sizes,
        terminal(row.onTerminal),
        statOf(row).padEnd(4),
        start,
      ];
      return `${row.user.slice(0, 8).padEnd(8)} ${cells.join(' ')}   0:00 ${row.title}`;
    }),
  ];
}

function full(rows: readonly Row[], context: ProgramContext, width: number): readonly string[] {
  const head = `UID      ${'PID'.padStart(width)} ${'PPID'.padStart(width)}  C STIME TTY          TIME CMD`;
  return [
    head,
    ...rows.map((row) => {
      const numbers = `${number(row.pid, width)} ${number(row.parent, width)}`;
      const when = clockText(row.startedAt, context);
      const where = terminal(row.onTerminal);
      return `${row.user.slice(0, 8).padEnd(8)} ${numbers}  0 ${when} ${where} 00:00:00 ${row.title}`;
    }),
  ];
}

function number(value: number, width: number): string {
  return String(value).padStart(width);
}

function terminal(onTerminal: boolean): string {
  return (onTerminal ? 'pts/0' : '?').padEnd(8);
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** The time of day, and after a day the day. procps: ps/output.c `pr_stime` */
function clockText(instant: number, context: ProgramContext): string {
  const date = new Date(instant);
  const two = (value: number) => String(value).padStart(2, '0');
  if (context.clock.now() - instant < 24 * 3_600_000)
    return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
  return `${months[date.getUTCMonth()]}${two(date.getUTCDate())}`;
}
