import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';

/**
 * Replaces a folder by files, all or nothing: they are written to a fresh folder beside it, which then takes
 * its place. A file whose bytes are the same keeps its time. A run that is killed leaves the old folder, or
 * else the next run finds it under its other name and puts it back.
 */
export async function writeTree(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  const fresh = siblingOf(folder, 'new', process.pid);
  const old = siblingOf(folder, 'old', process.pid);
  await mkdir(dirname(folder), { recursive: true });
  await recover(folder);
  await mkdir(fresh);
  try {
    for (const path of new Set([...files.keys()].map((file) => dirname(file))))
      await mkdir(join(fresh, path), { recursive: true });
    for (const [path, content] of files) await writeOne(join(fresh, path), content, join(folder, path));
    await swap(fresh, folder, old);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function swap(fresh: string, folder: string, old: string): Promise<void> {
  const replaces = await exists(folder);
  if (replaces) await rename(folder, old);
  try {
    await rename(fresh, folder);
  } catch (error) {
    if (replaces) await rename(old, folder);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

async function writeOne(target: string, content: string | Uint8Array, previous: string): Promise<void> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  await writeFile(target, bytes);
  const before = await readFile(previous).catch(() => undefined);
  if (before === undefined || Buffer.compare(before, bytes) !== 0) return;
  const { atime, mtime } = await stat(previous);
  await utimes(target, atime, mtime);
}

/**
 * Clears away what killed runs left behind, and puts the last good folder back if one was killed between the
 * two renames.
 */
async function recover(folder: string): Promise<void> {
  const parent = dirname(folder);
  for (const name of await readdir(parent)) {
    const match = /^\.(.+)\.(new|old)-(\d+)$/.exec(name);
    if (match?.[1] !== basename(folder) || isRunning(Number(match[3]))) continue;
    const path = join(parent, name);
    if (match[2] === 'old' && !(await exists(folder))) await rename(path, folder);
    else await rm(path, { recursive: true, force: true });
  }
}

function siblingOf(folder: string, role: 'new' | 'old', pid: number): string {
  return join(dirname(folder), `.${basename(folder)}.${role}-${pid}`);
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function exists(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}
