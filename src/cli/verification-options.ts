import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Invocation, isOn, type Option, optionValue } from './command.ts';
import { parseShard, type Shard } from './shard.ts';
import type { Wanted } from './update/update-note.ts';
import type { Verifier } from './verify-notes.ts';

/** Has the cache turned off. */
export const cacheOption: Option = { name: 'no-cache', summary: 'Verify every note again, changed or not' };

/** How notes are verified, for every command that does it. */
export const verificationOptions: readonly Option[] = [
  { name: 'watch', short: 'w', summary: 'Do it again whenever something changes' },
  {
    name: 'update',
    short: 'u',
    summary: 'Correct what is wrong in the notes; asks about each step at a terminal',
  },
  { name: 'record', summary: 'Fill in the outputs of commands that show none; asks as --update does' },
  { name: 'shard', value: 'I/N', summary: 'Verify one of N equal parts of the notes' },
  cacheOption,
];

/** What of the notes an invocation writes to; undefined where it only reads. */
export async function chooseWanted(invocation: Invocation): Promise<Wanted | undefined> {
  const { isSilent, isWrong } = await import('./update/update-note.ts');
  const wanted = [
    ...(isOn(invocation, 'update') ? [isWrong] : []),
    ...(isOn(invocation, 'record') ? [isSilent] : []),
  ];
  return wanted.length === 0 ? undefined : (report, step) => wanted.some((each) => each(report, step));
}

/** The shard that an invocation asks for; all of the notes unless it names one. */
export function shardOf(invocation: Invocation): Shard {
  return parseShard(optionValue(invocation, 'shard') ?? '1/1');
}

/**
 * The verifier that an invocation asks for, which remembers reports in the site's `.kanzen/cache`: nowhere
 * without a site, since a note by itself may lie in a folder that is none of ours. Where the same notes are
 * verified again and again, it goes on from the line that was edited.
 */
export async function chooseVerifier(
  invocation: Invocation,
  root: string,
  isRepeated = ['watch', 'update', 'record'].some((name) => isOn(invocation, name)),
): Promise<Verifier> {
  const { rememberingVerifier, verifier: fresh } = await import('./verifier.ts');
  const verifier = isRepeated ? rememberingVerifier() : fresh;
  if (isOn(invocation, 'no-cache')) return verifier;
  const { cachedVerifier } = await import('./cache/cached-verifier.ts');
  const { buildFingerprint } = await import('./cache/fingerprint.ts');
  const { diskCache, memoryCache } = await import('./cache/report-cache.ts');
  const isSite = await stat(join(root, 'content')).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const cache = isSite ? diskCache(join(root, '.kanzen', 'cache')) : memoryCache();
  return cachedVerifier(verifier, cache, await buildFingerprint());
}
