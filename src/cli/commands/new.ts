import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command, Invocation } from '../command.ts';
import { createFile } from '../disk/create-file.ts';
import { isInside } from '../disk/read-tree.ts';
import type { Effects } from '../effects.ts';
import { CannotError, type ExitCode, exitCode } from '../exit-code.ts';
import { rootOf, rootOption } from '../options.ts';
import { defaultArchetype, newNote } from '../scaffold/new-note.ts';

/** `kanzen new PATH` */
export const newCommand: Command = {
  name: 'new',
  operands: 'PATH',
  summary: 'Start a note, such as "posts/first-steps"',
  options: [rootOption],
  run,
};

async function run(invocation: Invocation, effects: Effects): Promise<ExitCode> {
  const [given, ...more] = invocation.operands;
  if (given === undefined || more.length > 0)
    throw new CannotError('Name the one note to start, such as "posts/first-steps"');
  const root = rootOf(invocation, effects);
  const path = contentPath(given);
  const file = join(root, 'content', path);
  if (!isInside(file, join(root, 'content')))
    throw new CannotError(`Cannot create "${given}": it is not in "content"`);
  const name =
    given
      .replace(/(\/index)?\.md$/, '')
      .split('/')
      .filter(Boolean)
      .at(-1) ?? '';
  const archetype = await archetypeOf(root, path);
  await createFile(file, newNote(archetype, { name, now: effects.now() }), `content/${path}`);
  effects.stdout.write(`content/${path}\n`);
  return exitCode.allRight;
}

/** A note is a page bundle unless a file is named, so that manifests can lie beside it. */
function contentPath(given: string): string {
  const path = given.replace(/^\.?\/*(content\/)?/, '').replace(/\/+$/, '');
  if (path === '') throw new CannotError(`Cannot create "${given}": it has no name`);
  return path.endsWith('.md') ? path : `${path}/index.md`;
}

/** Hugo: the archetype of the section, else the default one, else kanzen's own. */
async function archetypeOf(root: string, path: string): Promise<string> {
  for (const name of [path.split('/')[0] ?? '', 'default']) {
    const text = await readFile(join(root, 'archetypes', `${name}.md`), 'utf8').catch(() => undefined);
    if (text !== undefined) return text;
  }
  return defaultArchetype;
}
