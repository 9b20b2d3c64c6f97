const greps = new Set(['grep', 'egrep', 'fgrep']);

/** Letters of options whose value is the rest of the word or the next one. */
const valued = 'ABCDdfm';

/**
 * The arguments of a text tool as the library takes them: of several patterns it keeps the last, and one with
 * a line break in it stands for as many. POSIX: `grep -e pattern_list`
 */
export function toolArguments(name: string, args: readonly string[]): readonly string[] {
  if (!greps.has(name)) return args;
  const patterns: string[] = [];
  const others: string[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const word = args[index] ?? '';
    if (word === '--') {
      others.push(...args.slice(index));
      break;
    }
    const { kept, pattern, takesNext } = readWord(word);
    const next = args[index + 1];
    if (kept !== undefined) others.push(kept);
    if (takesNext) index += 1;
    if (pattern !== undefined) patterns.push(takesNext ? (next ?? '') : pattern);
    else if (takesNext && next !== undefined) others.push(next);
  }
  return patterns.length === 0 ? args : ['-e', patterns.join('\n'), ...others];
}

interface Word {
  readonly kept?: string;
  readonly pattern?: string;
  readonly takesNext?: boolean;
}

function readWord(word: string): Word {
  if (word === '--regexp') return { pattern: '', takesNext: true };
  if (word.startsWith('--regexp=')) return { pattern: word.slice('--regexp='.length) };
  if (!/^-[A-Za-z]/.test(word)) return { kept: word };
  for (let at = 1; at < word.length; at += 1) {
    const [letter = '', rest] = [word[at], word.slice(at + 1)];
    if (valued.includes(letter)) return { kept: word, takesNext: rest === '' };
    if (letter !== 'e') continue;
    return { ...(at > 1 ? { kept: word.slice(0, at) } : {}), pattern: rest, takesNext: rest === '' };
  }
  return { kept: word };
}
