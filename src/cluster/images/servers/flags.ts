/** The value of a long flag of a Go program: `--port=80`, `-port 80`. */
export function wordFlag(argv: readonly string[], name: string): string | undefined {
  for (const [index, word] of argv.entries()) {
    const match = /^--?([\w-]+)(?:=(.*))?$/.exec(word);
    if (match?.[1] === name) return match[2] ?? argv[index + 1];
  }
  return undefined;
}

/** The number of a long flag. An address such as `:8080` stands for its port. */
export function portFlag(argv: readonly string[], name: string, fallback: number): number {
  const port = /(-?\d+)$/.exec(wordFlag(argv, name) ?? '')?.[1];
  return port === undefined ? fallback : Number(port);
}
