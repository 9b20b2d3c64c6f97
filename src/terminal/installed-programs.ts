import { type FileStore, readText } from './file-store.ts';

const magic = '\x7fELF';

/** Puts a program into a computer's file system, where a package manager would. */
export function installProgram(files: FileStore, name: string, dialect: string, now: number): void {
  const content = `${magic} ${dialect}\n`;
  files.replace(files.tree.write(`/usr/bin/${name}`, content, { mode: 0o755, mtime: now }));
}

/** The dialect of a program that was installed; undefined if it was not. */
export function installedDialect(files: FileStore, name: string): string | undefined {
  const content = readText(files, `/usr/bin/${name}`, '/');
  return content?.startsWith(magic) ? content.slice(magic.length).trim() : undefined;
}
