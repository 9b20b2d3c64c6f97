import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const repository = fileURLToPath(new URL('../../', import.meta.url));

/** The text of every TypeScript file below a folder of the repository, by path from the root. */
export function typescriptFiles(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(`${repository}${folder}`, { recursive: true, encoding: 'utf8' });
  const paths = names.filter((name) => name.endsWith('.ts')).map((name) => `${folder}/${name}`);
  return Object.fromEntries(paths.sort().map((path) => [path, textOf(path)]));
}

/** The text of a file of the repository. */
export function textOf(path: string): string {
  return readFileSync(`${repository}${path}`, 'utf8');
}

/** The folders directly in a folder of the repository that hold a file, but for those that are made. */
export function foldersIn(folder: string): readonly string[] {
  const made = ['node_modules', 'lib', 'dist', 'coverage'];
  return readdirSync(`${repository}${folder}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !made.includes(entry.name))
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('.') || name === '.ci')
    .filter((name) => holdsFile(`${repository}${folder}/${name}`))
    .sort();
}

function holdsFile(folder: string): boolean {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).some((entry) => entry.isFile());
}
