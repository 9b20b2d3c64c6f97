import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { NoteOnDisk } from '../disk/read-notes.ts';
import { readTree } from '../disk/read-tree.ts';

/** kanzen's own code, compiled or not: the folder that holds the rooms. */
const code = new URL('../../', import.meta.url);

/**
 * A name for this build of kanzen: another one whenever a byte of its code or a version it depends on is
 * another.
 */
export async function buildFingerprint(): Promise<string> {
  const manifest = await readFile(new URL('../package.json', code));
  const { files } = await readTree(fileURLToPath(code));
  return digest([['package.json', manifest], ...files]);
}

/**
 * A name for everything that a note's verdicts depend on: its path and text, the files beside it, and
 * kanzen's build.
 */
export function noteFingerprint({ source, files }: NoteOnDisk, build: string): string {
  return digest([['', build], [source.path, source.text], ...files]);
}

/** Every part is preceded by its length, so that no two lists of parts read the same. */
function digest(parts: Iterable<readonly [string, string | Uint8Array]>): string {
  const hash = createHash('sha256');
  for (const [name, content] of parts) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    hash
      .update(`${Buffer.byteLength(name)} ${bytes.length}\n`)
      .update(name)
      .update(bytes);
  }
  return hash.digest('hex');
}
