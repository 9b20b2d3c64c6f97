import type {
  AssignmentNode,
  CommandNode,
  PipelineNode,
  RedirectionNode,
  ScriptNode,
  SimpleCommandNode,
  StatementNode,
  WordNode,
  WordPart,
} from './syntax.ts';

/**
 * Where a stream of a command goes: to the terminal, somewhere else (a pipe, a file, a variable), or
 * into the other stream.
 */
export interface Route {
  readonly stdin: 'terminal' | 'given';
  readonly stdout: 'shown' | 'taken' | 'stderr';
  readonly stderr: 'shown' | 'taken' | 'stdout';
}

/** The variable in which a command of a script is told its route. Never seen by programs. */
export const routeVariable = 'KANZEN_ROUTE';

/** The route of a command that was typed alone. */
export const allShown: Route = { stdin: 'terminal', stdout: 'shown', stderr: 'shown' };

/**
 * Tells every simple command of a script where its output goes, as an assignment before it. The shell
 * library keeps standard output and standard error apart and in order only by themselves; a command
 * that knows its route can say at what place of the terminal its text appears.
 */
export function routeOutput(script: ScriptNode): ScriptNode {
  return { ...script, statements: routeAll(script.statements, allShown) };
}

/** Reads what `routeOutput` wrote. */
export function parseRoute(text: string | undefined): Route {
  const [stdin, stdout, stderr] = (text ?? '').split(' ');
  return {
    stdin: stdin === 'given' ? stdin : 'terminal',
    stdout: stdout === 'taken' || stdout === 'stderr' ? stdout : 'shown',
    stderr: stderr === 'taken' || stderr === 'stdout' ? stderr : 'shown',
  };
}

function routeAll(statements: readonly StatementNode[], route: Route): StatementNode[] {
  return statements.map((statement) => ({
    ...statement,
    pipelines: statement.pipelines.map((pipeline) => routePipeline(pipeline, route)),
  }));
}

function routePipeline(pipeline: PipelineNode, route: Route): PipelineNode {
  const last = pipeline.commands.length - 1;
  const commands = pipeline.commands.map((command, index) => {
    const stdin = index === 0 ? route.stdin : 'given';
    if (index === last) return routeCommand(command, { ...route, stdin });
    const stderr = pipeline.pipeStderr?.[index]
      ? 'stdout'
      : route.stderr === 'stdout'
        ? 'taken'
        : route.stderr;
    return routeCommand(command, { stdin, stdout: 'taken', stderr });
  });
  return { ...pipeline, commands };
}

function routeCommand(command: CommandNode, outer: Route): CommandNode {
  if (command.type === 'FunctionDef') return command;
  const route = redirected(outer, command.redirections);
  switch (command.type) {
    case 'SimpleCommand':
      return routeSimple(command, outer, route);
    case 'If':
      return {
        ...command,
        clauses: command.clauses.map((clause) => ({
          condition: routeAll(clause.condition, route),
          body: routeAll(clause.body, route),
        })),
        elseBody: command.elseBody === null ? null : routeAll(command.elseBody, route),
      };
    case 'While':
    case 'Until':
      return {
        ...command,
        condition: routeAll(command.condition, route),
        body: routeAll(command.body, route),
      };
    case 'For':
      return {
        ...command,
        words: command.words?.map((word) => routeWord(word, route)) ?? null,
        body: routeAll(command.body, route),
      };
    case 'CStyleFor':
    case 'Subshell':
    case 'Group':
      return { ...command, body: routeAll(command.body, route) };
    case 'Case':
      return {
        ...command,
        word: routeWord(command.word, route),
        items: command.items.map((item) => ({ ...item, body: routeAll(item.body, route) })),
      };
    default:
      return command;
  }
}

/** Builtins that must not get an assignment before them, because it would outlive them or hide their own. */
const untouched = new Set(
  `alias break cd continue declare eval exec exit export local read readonly return set shift source .
  typeset unset`.split(/\s+/),
);

function routeSimple(command: SimpleCommandNode, outer: Route, route: Route): SimpleCommandNode {
  const literal = literalWord(command.name);
  const merged = route.stderr === 'stdout' && outer.stderr !== 'stdout';
  const told = command.name !== null && !(literal !== undefined && untouched.has(literal));
  const isDefault = routeText(route) === routeText(allShown);
  return {
    ...command,
    name: command.name === null ? null : routeWord(command.name, route),
    args: command.args.map((word) => routeWord(word, route)),
    assignments: [
      ...(told && !isDefault ? [routeAssignment(route)] : []),
      ...command.assignments.map((each) => routeInAssignment(each, outer)),
    ],
    redirections:
      merged && told ? command.redirections.filter((each) => !isMerge(each)) : command.redirections,
  };
}

function routeAssignment(route: Route): AssignmentNode {
  const value: WordNode = { type: 'Word', parts: [{ type: 'SingleQuoted', value: routeText(route) }] };
  return { type: 'Assignment', name: routeVariable, value, append: false, array: null };
}

function routeText(route: Route): string {
  return `${route.stdin} ${route.stdout} ${route.stderr}`;
}

function routeInAssignment(node: AssignmentNode, route: Route): AssignmentNode {
  return { ...node, value: node.value === null ? null : routeWord(node.value, route) };
}

/** `2>&1`. */
function isMerge(redirection: RedirectionNode): boolean {
  return redirection.operator === '>&' && redirection.fd === 2 && targetText(redirection) === '1';
}

function redirected(outer: Route, redirections: readonly RedirectionNode[]): Route {
  let { stdin, stdout, stderr } = outer;
  for (const each of redirections) {
    const target = targetText(each);
    if (each.operator === '&>' || each.operator === '&>>') {
      stdout = 'taken';
      stderr = 'stdout';
    } else if (each.operator === '>&') {
      if (each.fd === 2 && target === '1') stderr = stdout === 'taken' ? 'stdout' : 'shown';
      else if ((each.fd ?? 1) === 1 && target === '2') stdout = stderr === 'shown' ? 'stderr' : 'taken';
    } else if (each.operator === '>' || each.operator === '>>' || each.operator === '>|') {
      const shown = target === '/dev/tty' || target === '/dev/stdout' || target === '/dev/stderr';
      if ((each.fd ?? 1) === 1 && !shown) stdout = 'taken';
      if (each.fd === 2 && !shown) stderr = 'taken';
    } else if (each.operator.startsWith('<') && target !== '/dev/tty') {
      stdin = 'given';
    }
  }
  return { stdin, stdout, stderr };
}

function targetText(redirection: RedirectionNode): string | undefined {
  return redirection.target.type === 'Word' ? literalWord(redirection.target) : undefined;
}

/** The text of a word without expansions. */
export function literalWord(word: WordNode | null): string | undefined {
  if (word === null) return undefined;
  let text = '';
  for (const part of word.parts) {
    if (part.type !== 'Literal' && part.type !== 'SingleQuoted' && part.type !== 'Escaped') return undefined;
    text += part.value;
  }
  return text;
}

/** Command substitutions inside a word: their output is taken, their errors go where the command's go. */
function routeWord(word: WordNode, route: Route): WordNode {
  return { ...word, parts: word.parts.map((part) => routePart(part, route)) };
}

function routePart(part: WordPart, route: Route): WordPart {
  const inner: Route = {
    stdin: route.stdin,
    stdout: 'taken',
    stderr: route.stderr === 'stdout' ? 'taken' : route.stderr,
  };
  switch (part.type) {
    case 'DoubleQuoted':
      return { ...part, parts: part.parts.map((each) => routePart(each, route)) };
    case 'CommandSubstitution':
    case 'ProcessSubstitution':
      return { ...part, body: { ...part.body, statements: routeAll(part.body.statements, inner) } };
    default:
      return part;
  }
}
