import { isAlsoWord, isKnownProgram } from './known-programs.ts';

/** How surely a line without a prompt is a command. */
export type Likeness = 'known' | 'possible' | 'no';

/**
 * Judges a line that has no prompt: `known` calls a known program, `possible` has the form of a command
 * (`make-keys --out x`), `no` reads like output or prose.
 */
export function commandLikeness(line: string): Likeness {
  const text = line.trim();
  if (text === '' || text.startsWith('#')) return 'no';
  if (isTableRow(text)) return 'no';
  const words = programWords(text);
  const first = words[0];
  if (first === undefined) return isAssignment(text) ? 'known' : 'no';
  if (isKnownProgram(first)) return plausibleCall(first, words.slice(1), text) ? 'known' : 'no';
  if (/^(?:\.{1,2}\/|~\/|\/)[\w./-]+$/.test(first) && !/[:,]$/.test(first)) return 'possible';
  return /^[a-z][\w.+-]*$/.test(first) && /\s-{1,2}[a-zA-Z]/.test(text) ? 'possible' : 'no';
}

/** Columns are padded with at least two blanks; a command rarely has more than one such gap. */
function isTableRow(text: string): boolean {
  const bare = text.replace(/'[^']*'|"[^"]*"/g, '""').replace(/\s#.*$/, '');
  return (bare.match(/\S {2,}(?=\S)/g) ?? []).length >= 2;
}

/** The words from the program on, without assignments, `sudo` and opening brackets before it. */
function programWords(text: string): readonly string[] {
  const words = text.replace(/^[({!\s]+(?=\S)/, '').split(/\s+/);
  let at = 0;
  while (at < words.length - 1 && /^[A-Za-z_]\w*=\S*$/.test(words[at] ?? '')) at += 1;
  while (at < words.length && (isAssignment(words[at] ?? '') || words[at] === 'sudo' || words[at] === 'time'))
    at += 1;
  if (at > 0 && words[at] === undefined && words[at - 1] === 'time') return ['time'];
  return words
    .slice(at)
    .map((word) => word.replace(/[;|&]+$/, ''))
    .filter((word) => word !== '');
}

function isAssignment(word: string): boolean {
  // `NAME=value` is also what printenv prints; an assignment in a session sets a substitution or a quoted
  // text.
  return /^[A-Za-z_]\w*=(?:\$\(|`|"|')/.test(word);
}

const prose = new Set(
  `the a an to for and or is are was were will be been has have can of in on at by with from into
    that this these those it its as you your we our they he she not no all any each every only now
    then here there should must may might shows show see below above following which when where how
    what why also but so because if`.split(/\s+/),
);

/** A known name may begin a sentence or a row of output: `host key verification`, `kubectl は…`. */
function plausibleCall(program: string, rest: readonly string[], text: string): boolean {
  if (rest.length === 0)
    return !isAlsoWord(program) || /^(?:exit|date|top|env|clear|history|id|true|yes)$/.test(program);
  if (/^[A-Z]/.test(program)) return false;
  if (program === 'host') return /^[\w.-]+(?:\s+[\d.]+)?$/.test(rest.join(' '));
  if (/^(?:[:=]|は|が|を|で|の|に|と)/u.test(rest[0] ?? '')) return false;
  const quoteless = text.replace(/'[^']*'|"[^"]*"/g, '""').replace(/\s#.*$/, '');
  const words = quoteless.split(/\s+/).slice(1);
  const proseWords = words.filter((word) => prose.has(word.toLowerCase())).length;
  if (isShellKeyword(program)) return isShellForm(program, text);
  if (isAlsoWord(program) || program === 'cat') return proseWords === 0 && !/[^\x20-\x7e\t]/.test(quoteless);
  return proseWords < 2 && !/[^\x20-\x7e\t]\s*$/.test(quoteless);
}

function isShellKeyword(word: string): boolean {
  return /^(?:for|while|until|if|case|select|function)$/.test(word);
}

/** Keywords begin sentences too: only their whole form counts. */
function isShellForm(program: string, text: string): boolean {
  const forms: Readonly<Record<string, RegExp>> = {
    for: /^for\s+(?:\w+\s*(?:in\b.*)?(?:;|$)|\w+\s+in\s|\(\()/,
    while: /^while\s.*(?:;\s*do\b|\bdo$|;$|\]$|true$|:$)/,
    until: /^until\s.*(?:;\s*do\b|\bdo$|;$|\]$)/,
    if: /^if\s.*(?:;\s*then\b|\]$|;$)/,
    case: /^case\s.*\sin\b/,
    select: /^select\s+\w+\s+in\s/,
    function: /^function\s+\w+\s*(?:\(\))?\s*\{/,
  };
  return forms[program]?.test(text) ?? false;
}
