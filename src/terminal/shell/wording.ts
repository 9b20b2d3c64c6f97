import type { ShellMake } from '../shell-make.ts';

/** What a shell says about a command that is not there. */
export function notFound(name: string, shell: ShellMake): string {
  switch (shell) {
    case 'bash':
      return name.includes('/')
        ? `bash: ${name}: No such file or directory\n`
        : `bash: ${name}: command not found\n`;
    case 'dash':
      return `sh: 1: ${name}: not found\n`;
    case 'ash':
      return `sh: ${name}: not found\n`;
    default:
      return shell satisfies never;
  }
}

/** The library speaks as bash; other shells say it in other words. Undefined where those are not known. */
export function worded(text: string, shell: ShellMake): string | undefined {
  if (shell === 'bash') return text;
  const lines = text.split('\n').map((line) => {
    const name = /^bash: (.*): command not found$/.exec(line)?.[1];
    if (name !== undefined) return notFound(name, shell).trimEnd();
    const unread = /^bash: ([^:]*): No such file or directory$/.exec(line)?.[1];
    if (unread !== undefined)
      return shell === 'dash'
        ? `sh: 1: cannot open ${unread}: No such file`
        : `sh: can't open ${unread}: no such file`;
    const folder = /^bash: cd: (.*): No such file or directory$/.exec(line)?.[1];
    if (folder !== undefined && shell === 'dash') return `sh: 1: cd: can't cd to ${folder}`;
    return line.startsWith('bash: ') ? undefined : line;
  });
  return lines.includes(undefined) ? undefined : lines.join('\n');
}

/** Why a redirection has no file to write to. */
export type RedirectionProblem = 'no folder' | 'read-only';

/** What a shell says about it. dash: redir.c `openredirect`; busybox: shell/ash.c; bash: redir.c. */
export function cannotOpen(path: string, problem: RedirectionProblem, shell: ShellMake): string {
  const readOnly = 'Read-only file system';
  switch (shell) {
    case 'bash':
      return `bash: ${path}: ${problem === 'read-only' ? readOnly : 'No such file or directory'}\n`;
    case 'dash':
      return `sh: 1: cannot create ${path}: ${problem === 'read-only' ? readOnly : 'Directory nonexistent'}\n`;
    case 'ash':
      return `sh: can't create ${path}: ${problem === 'read-only' ? readOnly : 'nonexistent directory'}\n`;
    default:
      return shell satisfies never;
  }
}
