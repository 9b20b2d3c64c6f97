import { type FileTree, normalizePath } from '#cluster';
import type { CopyPlace, KubectlRequest } from '#kubectl';
import { containerComputer } from '../container-computer.ts';
import type { FileStore } from '../file-store.ts';
import { removedSlash } from '../shell/tar-members.ts';
import type { KubectlRun } from './kubectl-run.ts';

type Copy = Extract<KubectlRequest, { readonly type: 'copy' }>;

/** Copies a file or a folder between the workstation and a container. */
export function copyFiles(request: Copy, run: KubectlRun): number {
  const from = placeOf(request.from, run);
  const to = placeOf(request.to, run);
  if (from === undefined || to === undefined) return 1;
  const entry = from.files.tree.get(from.path);
  if (entry === undefined) return 1;
  // It is the container's tar that names the file from the root. kubectl: cp.go `copyFromPod`
  if (from.tar !== undefined && request.from.path.startsWith('/'))
    run.context.write('stderr', removedSlash(from.tar.startsWith('busybox')));
  const target = to.files.tree.get(to.path)?.directory ? `${to.path}/${baseName(from.path)}` : to.path;
  to.files.replace(copied(from.files.tree, from.path, to.files.tree, target));
  return 0;
}

interface Place {
  readonly files: FileStore;
  readonly path: string;
  /** The version of the container's tar. */
  readonly tar?: string | undefined;
}

function placeOf(place: CopyPlace, run: KubectlRun): Place | undefined {
  if (place.container === undefined) {
    return { files: run.context.files, path: normalizePath(place.path, run.context.cwd) };
  }
  const inside = containerComputer(run.world, place.container);
  return inside === undefined
    ? undefined
    : {
        files: inside.computer.files,
        path: normalizePath(place.path, inside.cwd),
        tar: inside.computer.programs.tar ?? '',
      };
}

function copied(source: FileTree, from: string, target: FileTree, to: string): FileTree {
  let result = target;
  for (const [path, entry] of source.entries()) {
    if (path === from) result = result.set(to, entry);
    else if (path.startsWith(`${from}/`)) result = result.set(to + path.slice(from.length), entry);
  }
  return result;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
