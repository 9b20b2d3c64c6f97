/** Commands that are known to print something else, each with its clients and the reason why. */
export type Exceptions = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * Reads a list of exceptions: `# reason` begins a group; a line of it is the versions of the clients, a `|` and
 * the command. The result goes from versions to commands to reasons.
 */
export function readExceptions(text: string): Exceptions {
  const byVersion = new Map<string, Map<string, string>>();
  let reason = '';
  for (const line of text.split('\n')) {
    if (line.startsWith('# ')) reason = line.slice(2);
    if (line === '' || line.startsWith('#')) continue;
    const bar = line.indexOf(' | ');
    for (const version of line.slice(0, bar).split(' ')) {
      const commands = byVersion.get(version) ?? new Map<string, string>();
      byVersion.set(version, commands.set(line.slice(bar + 3), reason));
    }
  }
  return byVersion;
}
