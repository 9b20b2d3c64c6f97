import { routeOutput } from './route-output.ts';
import type { ScriptNode } from './syntax.ts';

/** The names of the commands that a prepared script calls by itself. */
export const stateCommand = 'kanzen-state';
export const jobCommand = 'kanzen-job';
const timeCommand = 'kanzen-time';

/** Routes the script's output, takes out what runs in the background, and keeps the state at the end. */
export function prepareOnce(after: { functions: string[] }) {
  let prepared = false;
  return {
    name: 'kanzen',
    transform({ ast }: { ast: ScriptNode }) {
      // The plugin also sees the texts that `xargs` and others run; those inherit their route.
      if (prepared) return { ast };
      prepared = true;
      after.functions = definedFunctions(ast);
      return { ast: withStateCommand(routeOutput(withTimes(withJobs(ast)))) };
    },
  };
}

function definedFunctions(script: ScriptNode): string[] {
  const byName = new Map<string, string>();
  for (const statement of script.statements) {
    const command = statement.pipelines[0]?.commands[0];
    if (command?.type === 'FunctionDef' && statement.sourceText)
      byName.set(command.name, statement.sourceText);
  }
  return [...byName.values()];
}

function withJobs(script: ScriptNode): ScriptNode {
  const statements = script.statements.map((statement) => {
    if (!statement.background) return statement;
    const source = (statement.sourceText ?? '').trim().replace(/&$/, '').trim();
    return {
      ...statement,
      background: false,
      operators: [],
      pipelines: [simplePipeline([jobCommand, source])],
    };
  });
  return { ...script, statements };
}

/** `time` reads a real clock in the library; its times are printed by a command of our own instead. */
function withTimes(script: ScriptNode): ScriptNode {
  const statements = script.statements.flatMap((statement) => {
    const timed = statement.pipelines.find((pipeline) => pipeline.timed);
    if (timed === undefined) return [statement];
    const pipelines = statement.pipelines.map((pipeline) => ({ ...pipeline, timed: false }));
    return [{ ...statement, pipelines }, statusStatement(timeCommand, timed.timePosix ? ['posix'] : [])];
  });
  return { ...script, statements };
}

function withStateCommand(script: ScriptNode): ScriptNode {
  return { ...script, statements: [...script.statements, statusStatement(stateCommand, [])] };
}

/** A command that is given `$?` and more words. */
function statusStatement(name: string, words: readonly string[]): ScriptNode['statements'][number] {
  const pipeline = simplePipeline([name, ...words]);
  const command = pipeline.commands[0];
  if (command?.type === 'SimpleCommand') {
    command.args.unshift({
      type: 'Word',
      parts: [{ type: 'ParameterExpansion', parameter: '?', operation: null }],
    });
  }
  return { type: 'Statement', pipelines: [pipeline], operators: [], background: false };
}

function simplePipeline(words: readonly string[]): ScriptNode['statements'][number]['pipelines'][number] {
  const [name = '', ...args] = words.map((value) => ({
    type: 'Word' as const,
    parts: [{ type: 'SingleQuoted' as const, value }],
  }));
  const command = {
    type: 'SimpleCommand' as const,
    name: name === '' ? null : name,
    args,
    assignments: [],
    redirections: [],
  };
  return { type: 'Pipeline', commands: [command], negated: false };
}
