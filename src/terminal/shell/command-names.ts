import { literalWord } from './route-output.ts';
import type { CommandNode, ScriptNode, StatementNode, WordNode, WordPart } from './syntax.ts';

/** The names of all commands that a script calls by a literal word, functions of its own left out. */
export function commandNames(script: ScriptNode): readonly string[] {
  const found: Found = { called: new Set(), defined: new Set() };
  inStatements(script.statements, found);
  return [...found.called].filter(
    (name) => !found.defined.has(name) && !builtins.has(name) && !name.includes('/'),
  );
}

interface Found {
  readonly called: Set<string>;
  readonly defined: Set<string>;
}

/** Names that the shell answers itself. */
export const builtins: ReadonlySet<string> = new Set(
  `: . [ [[ break cd command compgen complete continue declare dirs echo eval exec exit export getopts
  hash let local mapfile popd pushd pwd read readarray readonly return set shift shopt source test
  true false type typeset unset`
    .split(/\s+/)
    .filter(Boolean),
);

function inStatements(statements: readonly StatementNode[], found: Found): void {
  for (const statement of statements) {
    for (const pipeline of statement.pipelines)
      for (const command of pipeline.commands) inCommand(command, found);
  }
}

function inCommand(command: CommandNode, found: Found): void {
  switch (command.type) {
    case 'SimpleCommand': {
      const name = literalWord(command.name);
      if (name !== undefined) found.called.add(name);
      for (const word of command.args) inWord(word, found);
      for (const each of command.assignments) if (each.value !== null) inWord(each.value, found);
      return;
    }
    case 'FunctionDef':
      found.defined.add(command.name);
      inCommand(command.body, found);
      return;
    case 'If':
      for (const clause of command.clauses) inStatements([...clause.condition, ...clause.body], found);
      inStatements(command.elseBody ?? [], found);
      return;
    case 'While':
    case 'Until':
      inStatements([...command.condition, ...command.body], found);
      return;
    case 'For':
      for (const word of command.words ?? []) inWord(word, found);
      inStatements(command.body, found);
      return;
    case 'CStyleFor':
    case 'Subshell':
    case 'Group':
      inStatements(command.body, found);
      return;
    case 'Case':
      inWord(command.word, found);
      for (const item of command.items) inStatements(item.body, found);
      return;
    default:
      return;
  }
}

function inWord(word: WordNode, found: Found): void {
  for (const part of word.parts) inPart(part, found);
}

function inPart(part: WordPart, found: Found): void {
  if (part.type === 'DoubleQuoted') for (const each of part.parts) inPart(each, found);
  if (part.type === 'CommandSubstitution' || part.type === 'ProcessSubstitution') {
    inStatements(part.body.statements, found);
  }
}
