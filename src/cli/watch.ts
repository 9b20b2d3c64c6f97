import { join, relative, sep } from 'node:path';
import { watch } from 'chokidar';
import { isInside } from './disk/read-tree.ts';
import type { Effects } from './effects.ts';
import { CannotError, type ExitCode, exitCode } from './exit-code.ts';

/** An editor writes a file in several steps; this is how long it is given. */
const settleMs = 60;

const neverWatched = /(^|\/)(\.git|\.kanzen|node_modules)(\/|$)/;

/** What is watched: some files and folders, but for what is made in them. */
export interface Watched {
  readonly paths: readonly string[];
  /** What of them means something; everything unless given. Asked before each run, which may change it. */
  readonly parts?: () => Promise<WatchedParts>;
}

/** What of a folder is watched. */
export interface WatchedParts {
  /** Whether a change at a path below a watched folder means something. */
  readonly accepts: (path: string) => boolean;
  /** Folders in it that came to be watched by name. */
  readonly folders: readonly string[];
}

const everything: WatchedParts = { accepts: () => true, folders: [] };

/**
 * Calls `run` at once, and again after every change below some paths, until the user ends it; says how the
 * last call ended. What stops a single run, such as a file that cannot be read, is shown and waited out.
 */
export async function runOnChange(
  watched: Watched,
  run: () => Promise<ExitCode>,
  { interruption, stderr }: Pick<Effects, 'interruption' | 'stderr'>,
): Promise<ExitCode> {
  let parts = (await watched.parts?.()) ?? everything;
  const watcher = watch([...watched.paths], {
    ignoreInitial: true,
    ignored: (path) => !isWatched(path, watched.paths, parts),
  });
  // A folder that was of no account until now is not looked into, unless it is named.
  const renew = async () => {
    parts = (await watched.parts?.()) ?? everything;
    watcher.add(watched.paths.flatMap((path) => parts.folders.map((folder) => join(path, folder))));
  };
  const changes = new ChangeSignal();
  watcher.on('all', () => changes.raise());
  const ended = interruption().then(() => false);
  let last: ExitCode;
  try {
    do {
      await renew();
      last = await run().catch((error: unknown) => {
        if (!(error instanceof CannotError)) throw error;
        stderr.write(`kanzen: ${error.message}\n`);
        return exitCode.cannot;
      });
    } while (await Promise.race([changes.next(), ended]));
  } finally {
    await watcher.close();
  }
  return last;
}

function isWatched(path: string, paths: readonly string[], { accepts }: WatchedParts): boolean {
  const base = paths.find((candidate) => isInside(path, candidate));
  const below = base === undefined ? '' : relative(base, path).split(sep).join('/');
  return below === '' || (!neverWatched.test(below) && accepts(below));
}

/** Says once that something has changed since the last time it was asked. */
class ChangeSignal {
  private isRaised = false;
  private wake: () => void = () => {};

  raise(): void {
    this.isRaised = true;
    this.wake();
  }

  async next(): Promise<true> {
    if (!this.isRaised)
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    await new Promise((resolve) => setTimeout(resolve, settleMs));
    this.isRaised = false;
    return true;
  }
}
