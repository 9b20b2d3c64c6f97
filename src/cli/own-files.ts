import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { SiteFiles } from '#site';
import { readTree } from './disk/read-tree.ts';

/** kanzen's own package, which holds this file two folders down, compiled or not. */
const packageRoot = new URL('../../', import.meta.url);

/** kanzen's version. */
export async function toolVersion(): Promise<string> {
  const manifest: { version: string } = JSON.parse(
    await readFile(new URL('package.json', packageRoot), 'utf8'),
  );
  return manifest.version;
}

/** The default theme. */
export async function readTheme(): Promise<SiteFiles> {
  return (await readTree(fileURLToPath(new URL('templates', packageRoot)))).files;
}
