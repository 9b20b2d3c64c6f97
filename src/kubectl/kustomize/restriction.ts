/** A path without `.` and `..`. Go: path/filepath `Clean` */
export function cleanPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

/**
 * Why a file may not be read that stands outside of the folder that names it, both as absolute paths;
 * undefined for one that may. kustomize: api/internal/loader `RestrictionRootOnly`
 */
export function restriction(folder: string, path: string, shown = cleanPath(path)): string | undefined {
  const root = cleanPath(folder);
  if (`${cleanPath(path)}/`.startsWith(root === '/' ? root : `${root}/`)) return undefined;
  return `security; file '${shown}' is not in or below '${root}'`;
}
