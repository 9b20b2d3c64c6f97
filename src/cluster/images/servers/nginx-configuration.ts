import type { FileTree } from '../../files.ts';

/** One directive of a configuration: `listen 80;`, or a block with directives of its own. */
export interface Directive {
  readonly name: string;
  readonly values: readonly string[];
  readonly block?: readonly Directive[];
}

/**
 * The directives of a configuration file, with `include` replaced by what it names. Undefined if it is
 * malformed.
 */
export function readConfiguration(
  files: FileTree,
  path: string,
  depth = 0,
): readonly Directive[] | undefined {
  const text = files.read(path);
  if (text === undefined || depth > 5) return undefined;
  const tokens = tokenize(text);
  const parsed = parseBlock(tokens, 0);
  if (parsed === undefined || parsed.next !== tokens.length) return undefined;
  return expandIncludes(parsed.directives, files, depth);
}

interface Token {
  readonly text: string;
  readonly quoted: boolean;
}

function tokenize(text: string): readonly Token[] {
  const pattern = /#[^\n]*|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([{};])|(?:[^\s{};"'#\\]|\\.|\$\{\w+\})+/g;
  const tokens: Token[] = [];
  for (const match of text.matchAll(pattern)) {
    if (match[0].startsWith('#')) continue;
    const quoted = match[1] ?? match[2];
    tokens.push(
      quoted === undefined ? { text: match[0], quoted: false } : { text: unescaped(quoted), quoted: true },
    );
  }
  return tokens;
}

function unescaped(text: string): string {
  const letters: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };
  return text.replaceAll(/\\(["'\\ntr])/g, (_, letter: string) => letters[letter] ?? letter);
}

function parseBlock(
  tokens: readonly Token[],
  start: number,
): { directives: Directive[]; next: number } | undefined {
  const directives: Directive[] = [];
  let words: string[] = [];
  for (let index = start; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    const mark = token.quoted ? '' : token.text;
    if (mark === '}') return words.length > 0 ? undefined : { directives, next: index };
    if (mark !== ';' && mark !== '{') {
      words.push(token.text);
      continue;
    }
    const [name, ...values] = words;
    if (name === undefined) return undefined;
    words = [];
    if (mark === ';') {
      directives.push({ name, values });
      continue;
    }
    const inner = parseBlock(tokens, index + 1);
    if (inner === undefined || tokens[inner.next] === undefined) return undefined;
    directives.push({ name, values, block: inner.directives });
    index = inner.next;
  }
  return words.length > 0 ? undefined : { directives, next: tokens.length };
}

function expandIncludes(
  directives: readonly Directive[],
  files: FileTree,
  depth: number,
): readonly Directive[] | undefined {
  const expanded: Directive[] = [];
  for (const directive of directives) {
    if (directive.name === 'include') {
      for (const path of includedFiles(directive.values[0] ?? '', files)) {
        const included = readConfiguration(files, path, depth + 1);
        if (included === undefined) return undefined;
        expanded.push(...included);
      }
      continue;
    }
    const block = directive.block && expandIncludes(directive.block, files, depth);
    if (directive.block !== undefined && block === undefined) return undefined;
    expanded.push(block === undefined ? directive : { ...directive, block });
  }
  return expanded;
}

/** The files of an include: relative to `/etc/nginx`, `*` in the last part only. */
function includedFiles(pattern: string, files: FileTree): readonly string[] {
  const path = pattern.startsWith('/') ? pattern : `/etc/nginx/${pattern}`;
  if (!path.includes('*')) return [path];
  const folder = path.slice(0, path.lastIndexOf('/'));
  const [before = '', after = ''] = path.slice(folder.length + 1).split('*');
  const names = files.list(folder) ?? [];
  return names
    .filter((name) => name.startsWith(before) && name.endsWith(after))
    .map((name) => `${folder}/${name}`);
}
