import { chooseUsual } from '../free-bytes.ts';
import type { ProgramContext } from '../program.ts';
import { programVersion } from '../program-version.ts';

/** The order of two texts. */
export type Collation = (left: string, right: string) => number;

/**
 * What a program sorts, in the order of its language: by the bytes of the C locale or, where the
 * environment names a language, by its alphabet. musl and busybox know bytes alone. On a computer that is
 * no image's, what a language means is its owner's choice, for on a Mac all of them sort by bytes: asked
 * where it matters.
 */
export function collated(
  context: ProgramContext,
  arrange: (collation: Collation) => readonly string[],
): readonly string[] {
  const byBytes = arrange(byCodePoints);
  const language = languageOf(context);
  if (language === undefined) return byBytes;
  const collator = new Intl.Collator(language);
  const byAlphabet = arrange((left, right) => collator.compare(left, right) || byCodePoints(left, right));
  if (context.identity !== undefined || byAlphabet.join('\n') === byBytes.join('\n')) return byAlphabet;
  const own = { oracle: context.oracle, runId: 'the computer' };
  const order = chooseUsual(own, 'order of letters', ['alphabet', 'bytes']);
  return order === 'alphabet' ? byAlphabet : byBytes;
}

function languageOf({ env, libc, dialect }: ProgramContext): string | undefined {
  if (libc === 'musl' || programVersion(dialect).make === 'busybox') return undefined;
  const named = ['LC_ALL', 'LC_COLLATE', 'LANG'].map((name) => env.get(name)).find(Boolean) ?? 'C';
  return /^([a-z]{2})[_.]/.exec(named)?.[1];
}

function byCodePoints(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
