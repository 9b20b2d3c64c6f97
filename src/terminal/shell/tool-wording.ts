import { type FileTree, normalizePath } from '#cluster';

/** Whose tools they are. */
export type ToolMake = 'gnu' | 'busybox';

/** What a tool failed at, in the library's words. */
interface Complaint {
  readonly path: string;
  readonly isReadOnly: boolean;
}

const missing = 'No such file or directory';
const readOnly = 'Read-only file system';

type Wording = (path: string, complaint: Complaint) => string;

const plain: Wording = (path) => path;
const open: Wording = (path) => `can't open '${path}'`;

/** What stands between the tool's name and the reason. coreutils: src; a tool that is not listed says the path. */
const gnu: Readonly<Record<string, Wording>> = {
  touch: (path) => `cannot touch '${path}'`,
  rm: (path) => `cannot remove '${path}'`,
  rmdir: (path) => `failed to remove '${path}'`,
  mkdir: (path) => `cannot create directory '${path}'`,
  cp: (path, { isReadOnly }) =>
    isReadOnly ? `cannot create regular file '${path}'` : `cannot stat '${path}'`,
  mv: (path, { isReadOnly }) => (isReadOnly ? `cannot remove '${path}'` : `cannot stat '${path}'`),
  chmod: (path, { isReadOnly }) =>
    isReadOnly ? `changing permissions of '${path}'` : `cannot access '${path}'`,
  head: (path) => `cannot open '${path}' for reading`,
  tail: (path) => `cannot open '${path}' for reading`,
  find: (path) => `'${path}'`,
  du: (path) => `cannot access '${path}'`,
  sed: (path) => `can't read ${path}`,
};

/** busybox: coreutils, libbb/xfuncs_printf.c `open_or_warn`, libbb/wfopen_input.c */
const busybox: Readonly<Record<string, Wording>> = {
  rm: (path) => `can't remove '${path}'`,
  rmdir: (path) => `'${path}'`,
  mkdir: (path) => `can't create directory '${path}'`,
  cp: (path, { isReadOnly }) => `can't ${isReadOnly ? 'create' : 'stat'} '${path}'`,
  mv: (path, { isReadOnly }) => `can't ${isReadOnly ? 'remove' : 'rename'} '${path}'`,
  tail: open,
  md5sum: open,
  sha1sum: open,
  sha256sum: open,
  base64: open,
  nl: open,
};

/** Tools that word a file they cannot use in a way that is not known, of one make at least. */
const unknown: Readonly<Record<ToolMake, ReadonlySet<string>>> = {
  gnu: new Set(['tar', 'awk', 'gzip', 'gunzip', 'zcat', 'jq', 'ln', 'split']),
  busybox: new Set(['tar', 'gzip', 'gunzip', 'zcat', 'jq', 'ln', 'split']),
};

const complaint = new RegExp(
  `^[\\w-]+: (?:(?:cannot|failed to) [a-z ]+'(?<quoted>[^']*)'|(?:cannot read: )?(?<bare>[^':]+)): ` +
    `(?:E[A-Z]+: )?(?:${missing}|${readOnly})(?:, \\w+ '(?<opened>.*)')?$`,
  'i',
);

/**
 * What a text tool says about files that it cannot use, in the words of its make; undefined where they are
 * not known. The library has words of its own, which are neither's.
 */
export function toolWords(
  text: string,
  tool: string,
  make: ToolMake,
  at: { readonly tree: FileTree; readonly cwd: string },
): string | undefined {
  const lines = text.split('\n').map((line) => {
    const { quoted, bare, opened } = complaint.exec(line)?.groups ?? {};
    const path = quoted ?? bare;
    if (path === undefined) return /\bE[A-Z]{3,}: /.test(line) ? undefined : line;
    if (unknown[make].has(tool)) return undefined;
    const isCopy = tool === 'cp' && opened !== undefined;
    const meant = isCopy ? opened : path;
    const isReadOnly = isWritten(tool, meant, at);
    // coreutils makes a file beside the one that it edits, under a name by chance.
    if (tool === 'sed' && isReadOnly) return undefined;
    // The file is there: something else was wrong, such as the folder that it was to go to.
    if (!isReadOnly && at.tree.get(normalizePath(meant, at.cwd)) !== undefined) return undefined;
    const wording = (make === 'gnu' ? gnu : busybox)[tool] ?? plain;
    return `${tool}: ${wording(meant, { path: meant, isReadOnly })}: ${isReadOnly ? readOnly : missing}`;
  });
  if (lines.includes(undefined)) return undefined;
  const isTail = tool === 'tail' && make === 'busybox' && text.includes(missing);
  return `${lines.join('\n')}${isTail ? 'tail: no files\n' : ''}`;
}

/** Whether it is the file system that does not let the tool write. */
function isWritten(tool: string, path: string, { tree, cwd }: { tree: FileTree; cwd: string }): boolean {
  const writers = ['touch', 'rm', 'rmdir', 'mkdir', 'cp', 'mv', 'chmod', 'tee', 'sed', 'ln'];
  const full = normalizePath(path, cwd);
  if (!writers.includes(tool) || !tree.isReadOnly(full)) return false;
  const isMade = tool === 'touch' || tool === 'mkdir' || tool === 'cp' || tool === 'tee';
  return isMade || tree.getLink(full) !== undefined;
}
