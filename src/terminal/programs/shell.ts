import { readText } from '../file-store.ts';
import type { Program, ProgramContext, SpawnOptions } from '../program.ts';
import { plainWords } from '../shell/plain-words.ts';

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
    return context.script(text, { parameters, ...asShell(context, text) });
  }
  const [path, ...rest] = args;
  if (path === undefined) return context.script(context.stdin, { stdin: '', ...asShell(context) });
  const text = readText(context.files, path, context.cwd);
  if (text === undefined) {
    context.write('stderr', `${context.argv[0]}: ${path}: No such file or directory\n`);
    return 127;
  }
  return context.script(text, { parameters: [path, ...rest], ...asShell(context) });
}

/**
 * What the shell's make means to the commands in it. bash lets the only command of a text take its own
 * place, and does not count itself then. bash: execute_cmd.c `execute_disk_command`
 */
function asShell(context: ProgramContext, text?: string): SpawnOptions {
  const name = context.argv[0]?.split('/').at(-1) ?? '';
  const make = name === 'bash' || name === 'dash' || name === 'ash' ? name : undefined;
  if (make !== 'bash') return make === undefined ? {} : { shell: make };
  const replaced = text !== undefined && plainWords(text) !== undefined && !context.env.has('SHLVL');
  return { shell: make, ...(replaced ? { env: new Map([...context.env, ['SHLVL', '0']]) } : {}) };
}
