import type { CommandName } from 'just-bash';

/** The text tools that the shell library brings; everything else that can be typed is a program of ours. */
export const textTools: readonly CommandName[] = [
  ...(['echo', 'cat', 'printf', 'mkdir', 'rmdir', 'touch', 'rm', 'cp', 'mv', 'ln', 'chmod', 'pwd'] as const),
  ...(['readlink', 'head', 'tail', 'wc', 'stat', 'grep', 'fgrep', 'egrep', 'rg', 'sed', 'awk'] as const),
  ...(['comm', 'cut', 'rev', 'nl', 'fold', 'expand', 'unexpand', 'strings', 'split'] as const),
  ...([
    'column',
    'join',
    'tee',
    'find',
    'basename',
    'dirname',
    'tree',
    'du',
    'xargs',
    'true',
    'false',
  ] as const),
  ...(['clear', 'jq', 'yq', 'base64', 'diff', 'seq', 'expr', 'md5sum', 'sha1sum', 'sha256sum'] as const),
  ...(['tac', 'od', 'gzip', 'gunzip', 'zcat', 'tar', 'time'] as const),
];

const names = new Set<string>(textTools);

/** Whether a name is one of the library's text tools. */
export function isTextTool(name: string): name is CommandName {
  return names.has(name);
}

const spawners = new Set<string>(['xargs', 'find', 'time']);

/** Whether a text tool runs other commands, which show their output themselves. */
export function isSpawner(name: string): boolean {
  return spawners.has(name);
}
