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
