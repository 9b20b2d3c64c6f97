import { lowerCase } from '#text';

/** How names of files and terms become addresses. */
export interface PathRules {
  /** Hugo's `disablePathToLower`. */
  readonly keepCase: boolean;
  /** `collapse` is the rule of Hugo before 0.123: a run of blanks is one hyphen. */
  readonly blanks: 'each' | 'collapse';
  /** Hugo's `removePathAccents`: no mark is left that can be taken off its letter, in Japanese too. */
  readonly dropAccents: boolean;
}

/** The rules of the newest Hugo. */
export const defaultPathRules: PathRules = { keepCase: false, blanks: 'each', dropAccents: false };

/**
 * A name, or a path of names, as it appears in an address: letters, digits, marks and `_ . / \ # + ~ - @ %XX`
 * stay, a blank becomes a hyphen, everything else goes. Empty where nothing stays.
 * Hugo: common/paths `Sanitize`, `NormalizePathStringBasic`.
 */
export function addressName(name: string, rules: PathRules = defaultPathRules): string {
  const plain = rules.dropAccents ? withoutAccents(name) : name;
  const spaced = rules.blanks === 'each' ? plain.replaceAll(' ', '-') : plain;
  let out = '';
  let pendingHyphen = false;
  const characters = [...spaced];
  for (const [index, character] of characters.entries()) {
    if (isKept(characters, index)) {
      // A hyphen beside blanks stands for them.
      out += pendingHyphen && character !== '-' ? `-${character}` : character;
      pendingHyphen = false;
    } else if (out !== '' && !out.endsWith('-') && /\s/u.test(character)) {
      pendingHyphen = true;
    }
  }
  return rules.keepCase ? out : lowerCase(out);
}

/**
 * The same for the name of a file, a folder or a slug. Hugo before 0.123: blanks at its ends, or between them
 * and what goes, are hyphens too.
 */
export function fileName(name: string, rules: PathRules = defaultPathRules): string {
  const made = addressName(name, rules);
  if (rules.blanks === 'each' || made === '') return made;
  const characters = [...name];
  const kept = characters.map((_, index) => isKept(characters, index));
  const hasBlank = (part: readonly string[]) => part.some((character) => /\s/u.test(character));
  const start = hasBlank(characters.slice(0, kept.indexOf(true))) && !made.startsWith('-') ? '-' : '';
  const end = hasBlank(characters.slice(kept.lastIndexOf(true) + 1)) && !made.endsWith('-') ? '-' : '';
  return `${start}${made}${end}`;
}

/** Hugo: common/text `RemoveAccentsString`. */
function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC');
}

function isKept(characters: readonly string[], index: number): boolean {
  const character = characters[index] ?? '';
  if (/[\p{L}\p{Nd}\p{M}._/\\#+~@-]/u.test(character)) return true;
  return character === '%' && /^[0-9a-f]{2}$/i.test(characters.slice(index + 1, index + 3).join(''));
}

/** A path as it stands in a link: percent-encoded as UTF-8, its slashes kept. */
export function encodePath(path: string): string {
  return encodeURI(path).replaceAll('#', '%23').replaceAll('?', '%3F');
}

/** A percent-encoded path as it stands on disk; a text that is not well encoded stays as it is. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
