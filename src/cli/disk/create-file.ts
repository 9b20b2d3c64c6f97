import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CannotError } from '../exit-code.ts';

/** Writes a file that must not exist yet. */
export async function createFile(file: string, text: string | Uint8Array, shown: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new CannotError(`Cannot create "${shown}": it exists already`) : error;
  });
}
