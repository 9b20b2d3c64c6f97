import { watch } from 'chokidar';

/** An editor writes a file in several steps; this is how long it is given. */
const settleMs = 60;

const neverWatched = /(^|[/\\])(\.git|\.kanzen|node_modules|dist)([/\\]|$)/;

/** Calls `run` at once, and again after every change below some paths, until `interruption` is over. */
export async function runOnChange(
  paths: readonly string[],
  run: () => Promise<void>,
  interruption: Promise<void>,
): Promise<void> {
  const watcher = watch([...paths], { ignoreInitial: true, ignored: (path) => neverWatched.test(path) });
  const changes = new ChangeSignal();
  watcher.on('all', () => changes.raise());
  try {
    do await run();
    while (await Promise.race([changes.next(), interruption.then(() => false)]));
  } finally {
    await watcher.close();
  }
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
