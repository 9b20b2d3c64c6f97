/** The make and the version in a program's dialect: `busybox 1.28.4` is make `busybox`, `1.28.4`. */
export interface ProgramVersion {
  /** `busybox`, `bind`, `openbsd` …; empty when the program has one make only. */
  readonly make: string;
  /** The version as the program prints it, packaging included: `9.8.2rc1-RedHat-9.8.2-0.68.rc1.el6_10.3`. */
  readonly text: string;
  readonly numbers: readonly number[];
}

/** Reads a dialect of the image catalogue. */
export function programVersion(dialect: string): ProgramVersion {
  const [first = '', ...rest] = dialect.split(' ');
  const hasMake = rest.length > 0;
  const text = hasMake ? rest.join(' ') : first;
  const isMakeAlone = !hasMake && !/\d/.test(first);
  const numbers = (/\d+(\.\d+)*/.exec(text)?.[0] ?? '').split('.').filter(Boolean).map(Number);
  return { make: hasMake || isMakeAlone ? first : '', text: isMakeAlone ? '' : text, numbers };
}

/** Whether a version is at least another one; an unknown version counts as the newest. */
export function atLeast(version: ProgramVersion, minimum: string): boolean {
  if (version.numbers.length === 0) return true;
  const wanted = minimum.split('.').map(Number);
  for (let index = 0; index < wanted.length; index += 1) {
    const difference = (version.numbers[index] ?? 0) - (wanted[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
