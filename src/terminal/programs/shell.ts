import { readText } from '../file-store.ts';
import type { Program, ProgramContext } from '../program.ts';

/** The shells as programs: `sh -c 'text'`, `sh script`, or a text on standard input. */
export const shells: readonly Program[] = ['sh', 'bash', 'ash', 'dash'].map((name) => ({ name, run }));

async function run(context: ProgramContext): Promise<number> {
  const args = [...context.argv.slice(1)];
  let isText = false;
  while (args[0]?.startsWith('-') && args[0] !== '-') {
    const option = args.shift() as string;
    if (option === '--') break;
    if (/^-[a-z]*c[a-z]*$/.test(option)) isText = true;
    if (/^-[a-z]*[xn]/.test(option)) context.unsupported(`${context.argv[0]} ${option}`);
  }
  if (isText) {
    const [text, ...parameters] = args;
    if (text === undefined) {
      context.write('stderr', `${context.argv[0]}: -c: option requires an argument\n`);
      return 2;
    }
    return context.script(text, { parameters });
  }
  const [path, ...rest] = args;
  if (path === undefined) return context.script(context.stdin, { stdin: '' });
  const text = readText(context.files, path, context.cwd);
  if (text === undefined) {
    context.write('stderr', `${context.argv[0]}: ${path}: No such file or directory\n`);
    return 127;
  }
  return context.script(text, { parameters: [path, ...rest] });
}
