import { type FileTree, normalizePath } from '#cluster';

/** Folders of which only a part is simulated. */
const partial = new Set(
  `/ /bin /boot /dev /etc /lib /lib32 /lib64 /libx32 /media /opt /proc /run /sbin /sys
  /usr /usr/bin /usr/lib /usr/local /usr/local/bin /usr/sbin /usr/share
  /var /var/cache /var/lib /var/log /var/run`.split(/\s+/),
);

/** Whether a folder holds files that are not simulated. What lies at the root of some images is known. */
export function isPartlyKnown(folder: string, tree: FileTree): boolean {
  return partial.has(folder) && !(folder === '/' && tree.get('/proc')?.isOfImage === true);
}

/**
 * Whether nobody can tell if a path exists: the nearest folder above it that does is known in part only. What
 * would lie in the root itself is known.
 */
export function mayExist(tree: FileTree, path: string, cwd: string): boolean {
  const full = normalizePath(path, cwd);
  if (tree.get(full) !== undefined) return false;
  let folder = full;
  do folder = folder.slice(0, folder.lastIndexOf('/')) || '/';
  while (folder !== '/' && !tree.get(folder)?.directory && !partial.has(folder));
  return folder !== '/' && partial.has(folder);
}

/**
 * Whether a text has the name of the folder that the kubelet writes a volume's files into. What chance adds
 * to it is free where `ls` prints it, and not known elsewhere.
 */
export function isNamedByChance(text: string): boolean {
  return /\.\.\d{4}(_\d\d){5}\.0{10}/.test(text);
}
