/**
 * What a shell would still wait for after reading a command, or undefined when it would run it: `'"'`,
 * `'heredoc EOF'`, `'done'`, `'backslash'` … Bash grammar (POSIX 2.3, 2.7.4, 2.9.4), without executing
 * anything. A command with a syntax error is complete: the shell answers at once.
 */
export function missingPart(command: string): string | undefined {
  const scan: Scan = {
    text: command,
    at: 0,
    open: [],
    heredocs: [],
    commandPosition: true,
    operator: undefined,
  };
  while (scan.at < scan.text.length) {
    const problem = step(scan);
    if (problem === 'syntax error') return undefined;
    if (problem !== undefined) return problem;
  }
  if (scan.heredocs.length > 0) return `heredoc ${scan.heredocs[0]?.delimiter}`;
  const open = scan.open.at(-1);
  return open === undefined ? scan.operator : closers[open];
}

/** Constructs that are open, named by what began them. */
type Construct = "'" | '"' | "$'" | '`' | '$(' | '((' | '(' | '${' | 'for' | 'if' | 'case' | 'pattern' | '{';

const closers: Readonly<Record<Construct, string>> = {
  "'": "'",
  "$'": "'",
  '"': '"',
  '`': '`',
  '$(': ')',
  '((': '))',
  '(': ')',
  '${': '}',
  for: 'done',
  if: 'fi',
  case: 'esac',
  pattern: 'esac',
  '{': '}',
};

interface Heredoc {
  readonly delimiter: string;
  readonly stripsTabs: boolean;
}

interface Scan {
  readonly text: string;
  at: number;
  readonly open: Construct[];
  heredocs: Heredoc[];
  /** Whether the next word would be the name of a command. */
  commandPosition: boolean;
  /** The operator that waits for a command after it. */
  operator: string | undefined;
}

function step(scan: Scan): string | undefined {
  const top = scan.open.at(-1);
  if (top === "'" || top === "$'") return insideSingleQuotes(scan, top);
  if (scan.text[scan.at] === '\\') return backslash(scan);
  if (top === '"') return insideDoubleQuotes(scan);
  if (top === '${') return insideParameter(scan);
  if (top === '((') return insideArithmetic(scan);
  return insideCommand(scan);
}

function insideSingleQuotes(scan: Scan, top: "'" | "$'"): undefined {
  if (top === "$'" && scan.text[scan.at] === '\\') scan.at += 2;
  else if (scan.text[scan.at++] === "'") scan.open.pop();
}

function backslash(scan: Scan): string | undefined {
  if (scan.at + 1 >= scan.text.length) return 'backslash';
  const continuesLine = scan.text[scan.at + 1] === '\n';
  if (continuesLine && scan.at + 2 >= scan.text.length) return 'backslash';
  if (!continuesLine) wordBegins(scan);
  scan.at += 2;
  return undefined;
}

function insideDoubleQuotes(scan: Scan): undefined {
  if (expansion(scan)) return;
  if (scan.text[scan.at] === '"') scan.open.pop();
  scan.at += 1;
}

function insideParameter(scan: Scan): undefined {
  if (quote(scan) || expansion(scan)) return;
  if (scan.text[scan.at] === '}') scan.open.pop();
  scan.at += 1;
}

function insideArithmetic(scan: Scan): undefined {
  if (expansion(scan)) return;
  if (scan.text.startsWith('))', scan.at)) {
    scan.open.pop();
    scan.at += 2;
  } else if (scan.text[scan.at] === '(') {
    scan.open.push('(');
    scan.at += 1;
  } else scan.at += 1;
}

function insideCommand(scan: Scan): string | undefined {
  const character = scan.text[scan.at] ?? '';
  if (character === '\n') return newline(scan);
  if (character === ' ' || character === '\t') {
    scan.at += 1;
    return undefined;
  }
  if (character === '#' && startsWord(scan)) {
    const end = scan.text.indexOf('\n', scan.at);
    scan.at = end < 0 ? scan.text.length : end;
    return undefined;
  }
  if (quote(scan) || expansion(scan)) return undefined;
  if (character === '<' && scan.text.startsWith('<<', scan.at)) return redirection(scan);
  if (';&|()'.includes(character)) return punctuation(scan, character);
  return word(scan);
}

function startsWord(scan: Scan): boolean {
  return scan.at === 0 || ' \t\n;&|()'.includes(scan.text[scan.at - 1] ?? '');
}

function wordBegins(scan: Scan): void {
  scan.commandPosition = false;
  scan.operator = undefined;
}

function quote(scan: Scan): boolean {
  const character = scan.text[scan.at];
  if (scan.text.startsWith("$'", scan.at)) return enter(scan, "$'", 2);
  if (character === "'") return enter(scan, "'", 1);
  if (character === '"') return enter(scan, '"', 1);
  return false;
}

function expansion(scan: Scan): boolean {
  if (scan.text.startsWith('$((', scan.at)) return enter(scan, '((', 3);
  if (scan.text.startsWith('$(', scan.at)) return enterCommand(scan, '$(', 2);
  if (scan.text.startsWith('${', scan.at)) return enter(scan, '${', 2);
  if (scan.text[scan.at] !== '`') return false;
  const opened = scan.open.lastIndexOf('`');
  if (opened < 0) return enterCommand(scan, '`', 1);
  scan.open.length = opened;
  scan.at += 1;
  wordBegins(scan);
  return true;
}

function enter(scan: Scan, construct: Construct, length: number): boolean {
  wordBegins(scan);
  scan.open.push(construct);
  scan.at += length;
  return true;
}

function enterCommand(scan: Scan, construct: Construct, length: number): boolean {
  enter(scan, construct, length);
  scan.commandPosition = true;
  return true;
}

function newline(scan: Scan): string | undefined {
  scan.at += 1;
  scan.commandPosition = scan.open.at(-1) !== 'pattern';
  for (const heredoc of scan.heredocs) {
    if (!skipHeredoc(scan, heredoc)) return `heredoc ${heredoc.delimiter}`;
  }
  scan.heredocs = [];
  return undefined;
}

function skipHeredoc(scan: Scan, heredoc: Heredoc): boolean {
  while (scan.at < scan.text.length) {
    const end = scan.text.indexOf('\n', scan.at);
    const line = scan.text.slice(scan.at, end < 0 ? undefined : end);
    scan.at = end < 0 ? scan.text.length : end + 1;
    if ((heredoc.stripsTabs ? line.replace(/^\t+/, '') : line) === heredoc.delimiter) return true;
  }
  return false;
}

function redirection(scan: Scan): undefined {
  if (scan.text.startsWith('<<<', scan.at)) {
    scan.at += 3;
    return;
  }
  const match = /^<<(-?)[ \t]*((?:\\.|'[^'\n]*'|"[^"\n]*"|[^\s;&|()<>'"\\])+)/.exec(scan.text.slice(scan.at));
  if (!match) {
    scan.at += 2;
    return;
  }
  scan.at += match[0].length;
  scan.heredocs.push({ delimiter: (match[2] ?? '').replace(/['"\\]/g, ''), stripsTabs: match[1] === '-' });
}

function punctuation(scan: Scan, character: string): string | undefined {
  if (character === '(') {
    if (scan.text.startsWith('((', scan.at) && (scan.commandPosition || scan.open.at(-1) === 'for')) {
      enter(scan, '((', 2);
      return undefined;
    }
    enterCommand(scan, '(', 1);
    return undefined;
  }
  if (character === ')') return closeParenthesis(scan);
  const operator = /^(?:;;&|;;|;&|&&|\|\||\|&|[;&|])/.exec(scan.text.slice(scan.at))?.[0] ?? character;
  scan.at += operator.length;
  scan.commandPosition = true;
  if (operator.startsWith(';;') && scan.open.at(-1) === 'case') scan.open[scan.open.length - 1] = 'pattern';
  scan.operator = operator === '&&' || operator.startsWith('|') ? operator : undefined;
  return undefined;
}

function closeParenthesis(scan: Scan): string | undefined {
  scan.at += 1;
  const top = scan.open.at(-1);
  if (top === 'pattern') {
    scan.open[scan.open.length - 1] = 'case';
    scan.commandPosition = true;
    return undefined;
  }
  if (top !== '(' && top !== '$(') return 'syntax error';
  scan.open.pop();
  wordBegins(scan);
  // `name()` begins a function: its body follows.
  if (scan.text[scan.at - 2] === '(') scan.commandPosition = true;
  return undefined;
}

/** Words after which a command follows. */
const leading = new Set(['then', 'do', 'else', 'elif', 'if', 'while', 'until', '!', 'time', '{']);
const opening: Readonly<Record<string, Construct>> = {
  for: 'for',
  select: 'for',
  while: 'for',
  until: 'for',
  if: 'if',
  case: 'case',
  '{': '{',
};
const closing: Readonly<Record<string, Construct>> = { done: 'for', fi: 'if', esac: 'case', '}': '{' };

function word(scan: Scan): string | undefined {
  const text = /^[^\s;&|()<>'"`$\\]+/.exec(scan.text.slice(scan.at))?.[0] ?? scan.text[scan.at] ?? '';
  const whole = startsWord(scan) && !/['"`$\\]/.test(scan.text[scan.at + text.length] ?? '');
  scan.at += text.length;
  const top = scan.open.at(-1);
  if (top === 'pattern') {
    if (text === 'esac' && whole) scan.open.pop();
    return undefined;
  }
  if (top === 'case' && text === 'in' && whole && !scan.commandPosition) {
    scan.open[scan.open.length - 1] = 'pattern';
    return undefined;
  }
  const isKeyword = scan.commandPosition && whole;
  wordBegins(scan);
  return isKeyword ? keyword(scan, text) : undefined;
}

function keyword(scan: Scan, text: string): string | undefined {
  const closed = Object.hasOwn(closing, text) ? closing[text] : undefined;
  if (closed !== undefined) {
    if (scan.open.at(-1) !== closed) return 'syntax error';
    scan.open.pop();
    return undefined;
  }
  const opened = Object.hasOwn(opening, text) ? opening[text] : undefined;
  if (opened !== undefined) scan.open.push(opened);
  if (leading.has(text)) scan.commandPosition = true;
  return undefined;
}
