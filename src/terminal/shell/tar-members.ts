/** A call of `tar` whose members are named from the root, and what it says of that. */
export interface TarCall {
  readonly argv: readonly string[];
  readonly notice: string;
}

/**
 * An archive holds no absolute names: members that are named so are taken from the root instead. GNU tar:
 * src/names.c `safer_name_suffix`; BusyBox: archival/libarchive/unsafe_prefix.c
 */
export function fromTheRoot(argv: readonly string[], isBusybox: boolean): TarCall {
  const [mode = '', ...rest] = argv.slice(1);
  const isCreating = /^-?[a-zA-Z]*c[a-zA-Z]*$/.test(mode) && mode.endsWith('f');
  const [archive = '', ...members] = rest;
  if (!isCreating || members.length === 0 || !members.every((name) => /^\/[^/]/.test(name)))
    return { argv, notice: '' };
  return {
    argv: ['tar', mode, archive, '-C', '/', ...members.map((name) => name.slice(1))],
    notice: removedSlash(isBusybox),
  };
}

/** What is said of members that were named from the root. */
export function removedSlash(isBusybox: boolean): string {
  return isBusybox
    ? "tar: removing leading '/' from member names\n"
    : "tar: Removing leading `/' from member names\n";
}
