import { normalizePath } from '#cluster';
import type { Computer } from './computer.ts';
import type { Execution } from './execution.ts';
import { mayExist } from './partial-folders.ts';
import { toolWords } from './shell/tool-wording.ts';

/** Words what a text tool says on standard error as the tools of a computer do, or says that nobody knows. */
export function toolStderr(
  argv: readonly string[],
  text: string,
  cwd: string,
  { computer, execution }: { readonly computer: Computer; readonly execution: Execution },
): string {
  const [tool = '', ...args] = argv;
  const { tree } = computer.files;
  if (args.some((path) => tree.get(normalizePath(path, cwd))?.isPartial))
    execution.unsupported(argv.join(' '));
  if (text === '') return text;
  const unsure = args.filter((path) => !path.startsWith('-') && mayExist(tree, path, cwd));
  const isBusybox = computer.programs[tool]?.startsWith('busybox') === true;
  const words = toolWords(text, tool, isBusybox ? 'busybox' : 'gnu', { tree, cwd });
  if (words === undefined || (unsure.length > 0 && text.includes('No such file')))
    execution.unsupported(argv.join(' '));
  return words ?? text;
}
