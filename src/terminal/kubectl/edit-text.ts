import { normalizePath } from '#cluster';
import type { KubectlReply, KubectlRequest } from '#kubectl';
import { readText } from '../file-store.ts';
import type { KubectlRun } from './kubectl-run.ts';

type Edit = Extract<KubectlRequest, { readonly type: 'edit' }>;

/** Editors that a person drives: what is typed in them is not on the page. */
const drivenByHand = /^(vi|vim|nvim|nano|emacs|ed|pico|micro|code|subl|gedit|notepad)(\s|$)/;

/**
 * Has an editor change a text in a temporary file. An editor with quotes is a command of the shell. kubectl:
 * pkg/cmd/util/editor/editor.go
 */
export async function editText({ editor, path, text }: Edit, run: KubectlRun): Promise<KubectlReply> {
  const { context, command, world } = run;
  const name = editor.slice(editor.lastIndexOf('/') + 1);
  if (drivenByHand.test(name)) {
    command.unsupported(`kubectl edit with ${name}: what is typed in it is not known`);
    return { exitCode: 0 };
  }
  const target = normalizePath(path, context.cwd);
  context.files.replace(context.files.tree.write(target, text, { mtime: world.cluster.now }));
  const exitCode = /["'\\]/.test(editor)
    ? await context.script(`${editor} "${path}"`)
    : await context.spawn([...editor.split(' '), path]);
  return { exitCode, text: readText(context.files, path, context.cwd) ?? '' };
}
