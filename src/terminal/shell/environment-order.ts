import { atLeast, programVersion } from '../program-version.ts';
import type { ShellMake } from '../shell-make.ts';

/**
 * The environment as programs get it from a shell: a shell keeps its variables in a table and hands them
 * on in the table's order, with the working directory added. dash and ash: src/var.c `hashvar`, 39
 * buckets; bash since 4.4: hashlib.c `hash_string`, 1024 buckets, the program's own path behind them.
 */
export function shellEnvironment(
  env: ReadonlyMap<string, string>,
  shell: ShellMake,
  cwd: string,
  call: { readonly program: string; readonly bash: string },
): ReadonlyMap<string, string> {
  const own = new Map([...env].filter(([name]) => !['OLDPWD', 'PWD', '_'].includes(name)));
  own.set('PWD', cwd);
  if (shell !== 'dash' && !own.has('SHLVL')) own.set('SHLVL', '1');
  const isBash = shell === 'bash';
  if (isBash) own.set('_', `/usr/bin/${call.program}`);
  // The tables of older ones grew with what was in them.
  if (isBash && !atLeast(programVersion(call.bash), '4.4')) return own;
  const { count, bucketOf } = isBash ? bashTable : ashTable;
  const buckets: [string, string][][] = Array.from({ length: count }, () => []);
  for (const entry of own) buckets[entry[0] === '_' ? count - 1 : bucketOf(entry[0])]?.push(entry);
  return new Map(buckets.flat());
}

const ashTable = {
  count: 39,
  bucketOf(name: string): number {
    let sum = name.charCodeAt(0) << 4;
    for (const character of name) sum += character.charCodeAt(0);
    return sum % 39;
  },
};

const bashTable = {
  count: 1024,
  /** FNV-1 over the name's bytes. */
  bucketOf(name: string): number {
    let hash = 2_166_136_261;
    for (const character of name) hash = Math.imul(hash, 16_777_619) ^ character.charCodeAt(0);
    return hash & 1023;
  },
};
