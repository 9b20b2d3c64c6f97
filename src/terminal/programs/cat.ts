import { findEntry } from '../file-store.ts';
import { mayExist } from '../partial-folders.ts';
import { procFile } from '../proc-files.ts';
import type { Program, ProgramContext } from '../program.ts';

/** `cat` of coreutils and of busybox, which differ in how they complain. */
export const cat: Program = { name: 'cat', run };

function run(context: ProgramContext): number {
  const words = context.argv.slice(1);
  const option = words.find((word) => word.startsWith('-') && word.length > 1 && word !== '--');
  if (option !== undefined && option !== '-n') {
    context.unsupported(`cat ${option}`);
    return 1;
  }
  const paths = words.filter((word) => word === '-' || !word.startsWith('-'));
  let code = 0;
  let line = 0;
  for (const path of paths.length === 0 ? ['-'] : paths) {
    const text = path === '-' ? context.stdin : read(context, path);
    if (text === undefined) code = 1;
    else if (option === undefined) context.write('stdout', text);
    else {
      for (const each of text.split(/(?<=\n)/)) {
        line += 1;
        context.write('stdout', `${String(line).padStart(6)}\t${each}`);
      }
    }
  }
  return code;
}

function read(context: ProgramContext, path: string): string | undefined {
  const entry = findEntry(context.files, path, context.cwd);
  if (entry?.isPartial) context.unsupported(`cat ${path}`);
  if (entry !== undefined && !entry.directory) return entry.content;
  if (path === '/dev/null') return '';
  const proc = procFile(path, context.processes?.());
  if (proc !== undefined) return proc;
  const busybox = context.dialect.startsWith('busybox');
  if (entry === undefined) {
    if (mayExist(context.files.tree, path, context.cwd)) context.unsupported(`cat ${path}`);
    const reason = 'No such file or directory';
    context.write('stderr', busybox ? `cat: can't open '${path}': ${reason}\n` : `cat: ${path}: ${reason}\n`);
  } else
    context.write('stderr', busybox ? 'cat: read error: Is a directory\n' : `cat: ${path}: Is a directory\n`);
  return undefined;
}
