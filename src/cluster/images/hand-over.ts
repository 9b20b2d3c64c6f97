/** Programs that only start another one, and under which name a program of an image is known. */
const wrappers = new Set([
  'docker-entrypoint.sh',
  'entrypoint.sh',
  'tini',
  'dumb-init',
  'exec',
  'env',
  '--',
  'busybox',
]);
const otherNames: Readonly<Record<string, string>> = {
  'httpd-foreground': 'httpd',
  'apache2-foreground': 'httpd',
  apache2ctl: 'httpd',
  'redis-server.sh': 'redis-server',
};

/** The name by which an image knows the program of a path: `nginx` for `/usr/sbin/nginx`. */
export function programName(word: string): string {
  const name = word.slice(word.lastIndexOf('/') + 1);
  return otherNames[name] ?? name;
}

/** The program that an argument vector comes down to, after all that only starts another one. */
export function unwrapped(argv: readonly string[]): readonly string[] {
  const first = argv.findIndex(
    (word) =>
      !wrappers.has(programName(word)) && !(programName(argv[0] ?? '') === 'env' && word.includes('=')),
  );
  return first < 0 ? [] : argv.slice(first);
}

/**
 * What the entrypoint script of an image starts: its arguments, behind the image's own command if they start
 * with an option. docker-library: docker-entrypoint.sh. The script of curl's image does so with anything that
 * is no program.
 */
export function handedOver(
  argv: readonly string[],
  command: readonly string[],
  isProgram: (word: string) => boolean = () => true,
): readonly string[] {
  const at = argv.slice(0, 2).findIndex((word) => word.endsWith('entrypoint.sh'));
  if (at < 0) return argv;
  const [first = '', ...rest] = argv.slice(at + 1);
  return first.startsWith('-') || !isProgram(first)
    ? [...command.slice(0, 1), first, ...rest]
    : [first, ...rest];
}
