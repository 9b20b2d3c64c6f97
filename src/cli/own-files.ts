import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
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

/** The stylesheet and the fonts with which formulas are shown. */
export function mathFiles(): SiteFiles {
  const root = dirname(createRequire(import.meta.url).resolve('katex/dist/katex.min.css'));
  const fonts = readdirSync(join(root, 'fonts')).filter((name) => name.endsWith('.woff2'));
  const paths = ['katex.min.css', ...fonts.map((name) => `fonts/${name}`)];
  return new Map(paths.map((path) => [path, readFileSync(join(root, path))]));
}
