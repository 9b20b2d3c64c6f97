import { routeOutput } from './route-output.ts';
import type { ScriptNode } from './syntax.ts';

/** The names of the two commands that a prepared script calls by itself. */
export const stateCommand = 'kanzen-state';
export const jobCommand = 'kanzen-job';

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
      return { ast: withStateCommand(routeOutput(withJobs(ast))) };
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

function withStateCommand(script: ScriptNode): ScriptNode {
  const pipeline = simplePipeline([stateCommand]);
  const command = pipeline.commands[0];
  if (command?.type === 'SimpleCommand') {
    command.args.push({
      type: 'Word',
      parts: [{ type: 'ParameterExpansion', parameter: '?', operation: null }],
    });
  }
  const last = { type: 'Statement' as const, pipelines: [pipeline], operators: [], background: false };
  return { ...script, statements: [...script.statements, last] };
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
