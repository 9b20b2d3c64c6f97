import type { ShellMake } from '../computer.ts';

/**
 * The environment as programs get it from a shell. dash and ash keep variables in a table of 39
 * buckets and hand them on in the table's order, with the working directory added. dash: src/var.c
 * `hashvar`, `listvars`
 */
export function shellEnvironment(
  env: ReadonlyMap<string, string>,
  shell: ShellMake,
  cwd: string,
): ReadonlyMap<string, string> {
  const own = new Map([...env].filter(([name]) => name !== 'OLDPWD'));
  own.set('PWD', cwd);
  if (shell === 'bash') return own;
  if (shell === 'ash' && !own.has('SHLVL')) own.set('SHLVL', '1');
  const buckets: [string, string][][] = Array.from({ length: bucketCount }, () => []);
  for (const entry of own) buckets[bucketOf(entry[0])]?.push(entry);
  return new Map(buckets.flat());
}

const bucketCount = 39;

function bucketOf(name: string): number {
  let sum = name.charCodeAt(0) << 4;
  for (const character of name) sum += character.charCodeAt(0);
  return sum % bucketCount;
}
