import { type FileTree, normalizePath } from '#cluster';
import { containerComputer } from './container-computer.ts';
import type { ShellFrame } from './shell-frame.ts';
import type { World } from './world.ts';

/** The names in a directory of the computer that a shell runs on, folders with a slash; hidden files are not told. */
export function listFolder(path: string, frame: ShellFrame, world: World): readonly string[] {
  const tree = treeOf(frame, world);
  const folder = normalizePath(path, frame.state.cwd);
  const names = tree?.list(folder) ?? [];
  return names
    .filter((name) => !name.startsWith('.'))
    .map((name) => (tree?.get(normalizePath(name, folder))?.directory ? `${name}/` : name));
}

function treeOf(frame: ShellFrame, world: World): FileTree | undefined {
  switch (frame.type) {
    case 'workstation':
      return world.files.tree;
    case 'node':
      return world.nodeFiles(frame.node).tree;
    case 'container':
      return containerComputer(world, frame.container)?.computer.files.tree;
    default:
      return frame satisfies never;
  }
}
