import { watch } from 'chokidar';
import type { Effects } from './effects.ts';
import { CannotError, type ExitCode, exitCode } from './exit-code.ts';

/** An editor writes a file in several steps; this is how long it is given. */
const settleMs = 60;

const neverWatched = /(^|[/\\])(\.git|\.kanzen|node_modules|dist)([/\\]|$)/;

/**
 * Calls `run` at once, and again after every change below some paths, until the user ends it; says how the last call ended.
 * What stops a single run, such as a file that cannot be read, is shown and waited out.
 */
export async function runOnChange(
  paths: readonly string[],
  run: () => Promise<ExitCode>,
  { interruption, stderr }: Pick<Effects, 'interruption' | 'stderr'>,
): Promise<ExitCode> {
  const watcher = watch([...paths], { ignoreInitial: true, ignored: (path) => neverWatched.test(path) });
  const changes = new ChangeSignal();
  watcher.on('all', () => changes.raise());
  const ended = interruption().then(() => false);
  let last: ExitCode;
  try {
    do {
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
