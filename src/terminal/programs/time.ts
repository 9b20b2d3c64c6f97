import { freeDuration } from '../free-bytes.ts';
import type { Program, ProgramContext } from '../program.ts';

/** Prints what the shell's `time` prints after a command: times that nothing in the simulation decides. */
export const time: Program = { name: 'kanzen-time', run };

function run(context: ProgramContext): number {
  const [status = '0', style] = context.argv.slice(1);
  const line = (what: string, usual: number) => {
    const ms = freeDuration(context, `${what} time`, { from: 0, to: 24 * 3_600_000, usual });
    return style === 'posix' ? `${what} ${(ms / 1000).toFixed(2)}\n` : `${what}\t${bashTime(ms)}\n`;
  };
  const text = `${line('real', 120)}${line('user', 60)}${line('sys', 20)}`;
  context.write('stderr', style === 'posix' ? text : `\n${text}`);
  return Number(status);
}

function bashTime(ms: number): string {
  const seconds = ms / 1000;
  return `${Math.floor(seconds / 60)}m${(seconds % 60).toFixed(3)}s`;
}
