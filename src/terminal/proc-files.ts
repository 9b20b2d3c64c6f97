import type { Process } from './processes.ts';

/** What the kernel tells of a process under `/proc`; undefined where that is not known. proc(5) */
export function procFile(path: string, processes: readonly Process[] | undefined): string | undefined {
  const [, pid, name] = /^\/proc\/(\d+)\/(cmdline|comm)$/.exec(path) ?? [];
  const found = processes?.find((each) => String(each.pid) === pid);
  if (found === undefined) return undefined;
  if (name === 'comm') return `${found.name.slice(0, 15)}\n`;
  return (found.argv ?? [found.title]).map((word) => `${word}\0`).join('');
}
