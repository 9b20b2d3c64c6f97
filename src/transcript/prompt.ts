import { commandLikeness } from './command-likeness.ts';
import { isKnownProgram } from './known-programs.ts';

/** A prompt at the beginning of a line, and what it says about the place. */
export interface Prompt {
  /** The prompt with its trailing blanks. */
  readonly text: string;
  readonly user?: string;
  readonly host?: string;
  readonly directory?: string;
  /** Whether it ends in `#`, as root's prompt does. */
  readonly root: boolean;
  /** `root` is a bare `# `, which is a comment everywhere but in a shell that root has opened. */
  readonly form: 'dollar' | 'arrow' | 'percent' | 'address' | 'path' | 'name' | 'root' | 'angle' | 'windows';
}

interface Form {
  readonly form: Prompt['form'];
  readonly pattern: RegExp;
  /** Whether a known program must follow, because the form alone is too weak a sign. */
  readonly needsProgram?: boolean;
}

const end = String.raw`(?<end>[$#%>])(?:[ \t]+|$|(?=[a-z]))`;
const user = String.raw`(?<user>[\w.-]+)@(?<host>[\w.-]+)`;
const bracketed = String.raw`^\[[ \t]*${user}(?:[: ][ \t]*(?<directory>[^\s\]]*))?[ \t]*\][ \t]*${end}`;
const plain = String.raw`^(?:\([\w.-]+\)[ \t]*)?${user}(?:[: ](?<directory>[~/][^\s$#%>]*|~))?[ \t]*${end}`;
const ohMyZsh = String.raw`^➜[ \t]+(?:(?<directory>[~\w./-]+)[ \t]+)?(?:git:\([^)]*\)[ \t]*)?(?:✗[ \t]*)?`;

const machine = String.raw`(?<host>[A-Za-z][\w.-]*)`;
const folder = String.raw`(?<directory>~|[~/][\w./-]*)`;
const branch = String.raw`(?:[ \t]*[([][^)\]]{1,60}[)\]])?`;
const sign = String.raw`(?<end>[$#%])[ \t]+`;
const home = String.raw`(?<directory>~[\w./-]*)`;

/** The forms of prompt, the surest first. Named groups say where the shell runs. */
const forms: readonly Form[] = [
  { form: 'dollar', pattern: /^\$(?:[ \t]+|$)/ },
  { form: 'dollar', pattern: /^\$(?=[a-z])/, needsProgram: true },
  { form: 'address', pattern: new RegExp(bracketed) },
  { form: 'address', pattern: new RegExp(plain) },
  {
    form: 'address',
    pattern: /^(?<host>[\w.-]+):(?<directory>[~\w./-]+) (?<user>[\w.-]+)(?<end>[$#])[ \t]+/,
    needsProgram: true,
  },
  { form: 'path', pattern: /^(?<directory>~|\/[\w./-]*) (?<end>[$#])(?:[ \t]+|$)/ },
  // `controlplane:~$ ` and `controlplane ~ ➜  `, as the terminals of exercises have them.
  { form: 'address', pattern: new RegExp(`^${machine}:${folder}${branch} ?(?<end>[$#])(?:[ \\t]+|$)`) },
  {
    form: 'address',
    pattern: new RegExp(`^${machine} ${folder}(?: on \\S+ \\S+)? (?:➜|✖)(?:[ \\t]+|$)`, 'u'),
  },
  { form: 'address', pattern: new RegExp(`^${machine} ${folder} ?${sign}`), needsProgram: true },
  // `me@MacBook-Pro notes % `, `me@cloudshell:~ (my-project)$ `, `me@host MINGW64 ~/notes (main) $ `.
  {
    form: 'address',
    pattern: new RegExp(`^${user}(?:[: ]\\S*)?(?: \\S+)?${branch}[ \\t]*${sign}`),
    needsProgram: true,
  },
  {
    form: 'arrow',
    pattern: new RegExp(`^:?${home}${branch}(?: [\\w./*-]+)? ?(?:${sign}|[❯➜λ»][ \\t]+)`, 'u'),
    needsProgram: true,
  },
  {
    form: 'arrow',
    pattern: /^(?:\[[^\]]{1,40}\] ?[$#%>]|PS(?: \/\S*)?>|\$>|[-=]>|[└╰]─+[$#❯>➜]|❯❯)[ \t]+/u,
    needsProgram: true,
  },
  // The upper of two lines of a prompt.
  { form: 'arrow', pattern: /^(?:┌──\(|╭─\S+@).*$/u },
  { form: 'arrow', pattern: /^\(⎈[^)]*\)\]?[ \t]*(?:(?<directory>[~\w./-]+)[ \t]*)?(?<end>[$#%❯➜])[ \t]+/u },
  { form: 'name', pattern: /^(?<host>(?:bash|sh|ash|zsh)-[\d.]+|dnstools)(?<end>[$#])(?:[ \t]+|$)/ },
  { form: 'arrow', pattern: new RegExp(ohMyZsh, 'u'), needsProgram: true },
  { form: 'arrow', pattern: /^(?:➜|❯|»|λ|▶|⟩)(?:[ \t]+|$)/u },
  { form: 'windows', pattern: /^(?:PS )?[A-Z]:\\[^>\n]*>[ \t]*/ },
  { form: 'name', pattern: /^(?<host>[A-Za-z][\w.-]*) ?(?<end>[$#%])[ \t]+(?=\S)/, needsProgram: true },
  { form: 'percent', pattern: /^%[ \t]+/, needsProgram: true },
  { form: 'angle', pattern: /^>[ \t]+/, needsProgram: true },
  { form: 'root', pattern: /^#[ \t]+/, needsProgram: true },
];

/**
 * Recognises the prompt that begins a line, such as `$ `, `➜ `, `user@host:~$ `, `[root@x /]# ` or `/ # `.
 * A bare `# ` is recognised only before a known program; whether it is a prompt or a comment is for the
 * caller to say.
 */
export function readPrompt(line: string): Prompt | undefined {
  for (const { form, pattern, needsProgram } of forms) {
    const match = pattern.exec(line);
    if (!match) continue;
    const rest = line.slice(match[0].length);
    if (needsProgram && !beginsCommand(rest, form)) continue;
    if (form === 'name' && isKnownProgram(match.groups?.host ?? '')) continue;
    return { text: match[0], root: match.groups?.end === '#' || form === 'root', form, ...groups(match) };
  }
  return undefined;
}

const place = String.raw`@[a-z0-9][\w.-]*:[~/][^\s$#]*[#$](?: |$)`;
const namedPrompts = [
  new RegExp(`(?:root|nobody)${place}`),
  new RegExp(String.raw`(?<![\w.@-])[a-z][\w-]*${place}`),
];

/** Where the prompt of a bash stands in a line, behind an output that does not end in a newline; -1 if nowhere. */
export function namedPromptAt(line: string): number {
  const found = namedPrompts.map((form) => line.search(form)).filter((at) => at >= 0);
  return found[0] ?? -1;
}

function beginsCommand(rest: string, form: Prompt['form']): boolean {
  if (form === 'root') return commandLikeness(rest) === 'known';
  return isKnownProgram(/^\S+/.exec(rest)?.[0] ?? '') || commandLikeness(rest) === 'known';
}

function groups(match: RegExpExecArray): Pick<Prompt, 'user' | 'host' | 'directory'> {
  const { user, host, directory } = match.groups ?? {};
  return {
    ...(user === undefined ? {} : { user }),
    ...(host === undefined ? {} : { host }),
    ...(directory === undefined || directory === '' ? {} : { directory }),
  };
}
