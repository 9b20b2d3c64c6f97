import type { Json } from '#cluster';
import { isList, isObject, sortedEntries } from '../fields.ts';
import { goValue } from '../jsonpath/go-value.ts';
import type { Command, Operand, Pipeline, Spot } from './parse-pipeline.ts';
import type { Nodes, ParsedTemplate } from './parse-template.ts';
import { TemplateError, TemplateFault } from './template-error.ts';
import { callFunction } from './template-functions.ts';
import { isTrue, type Value } from './value.ts';

/** How far a template has come. */
export interface Progress {
  /** What was printed. */
  printed: string;
  /** What was looked at last, as Go tells it; undefined where that is not simulated. */
  spot: Spot | undefined;
}

interface Scope {
  readonly dot: Value;
  readonly variables: Map<string, Value>;
  readonly missingKeys: 'allowed' | 'refused';
  readonly defined: ParsedTemplate['defined'];
  readonly progress: Progress;
  /** How many templates called one another. */
  readonly depth: number;
}

/** Go allows more, and no template for objects needs as many. */
const mostDepth = 200;

/** `{{break}}` or `{{continue}}` on its way to the range around it, with what was printed before. */
class Leap {
  readonly type: 'break' | 'continue';
  readonly printed: string;

  constructor(type: Leap['type'], printed: string) {
    this.type = type;
    this.printed = printed;
  }
}

/** What a template prints for some data. Go: text/template/exec.go */
export function runTemplate(
  { nodes, defined }: ParsedTemplate,
  data: Json,
  missingKeys: 'allowed' | 'refused',
  progress: Progress = { printed: '', spot: undefined },
): string {
  return run(nodes, {
    dot: data,
    variables: new Map([['$', data as Value]]),
    missingKeys,
    defined,
    progress,
    depth: 0,
  });
}

function run(nodes: Nodes, scope: Scope): string {
  let text = '';
  for (const node of nodes) {
    if (node.type === 'break' || node.type === 'continue') throw new Leap(node.type, text);
    try {
      text += runNode(node, scope);
    } catch (error) {
      throw error instanceof Leap ? new Leap(error.type, text + error.printed) : error;
    }
  }
  return text;
}

type Runnable = Exclude<Nodes[number], { readonly type: 'break' } | { readonly type: 'continue' }>;

function runNode(node: Runnable, scope: Scope): string {
  switch (node.type) {
    case 'text':
      scope.progress.printed += node.text;
      return node.text;
    case 'pipeline': {
      const value = evaluate(node.pipeline, scope);
      const text = node.pipeline.assigns ? '' : printed(value);
      scope.progress.printed += text;
      return text;
    }
    case 'if': {
      const inner = { ...scope, variables: new Map(scope.variables) };
      return isTrue(evaluate(node.pipeline, inner)) ? run(node.body, inner) : run(node.otherwise, inner);
    }
    case 'with': {
      const inner = { ...scope, variables: new Map(scope.variables) };
      const value = evaluate(node.pipeline, inner);
      return isTrue(value) ? run(node.body, { ...inner, dot: value }) : run(node.otherwise, inner);
    }
    case 'range':
      return runRange(node.pipeline, node.body, node.otherwise, scope);
    case 'template':
      scope.progress.spot = node.spot;
      return runDefined(node.name, node.pipeline, scope);
    default:
      return node satisfies never;
  }
}

/** exec.go `walkTemplate`: it sees nothing but what it is given. */
function runDefined(name: string, pipeline: Pipeline | undefined, scope: Scope): string {
  const nodes = scope.defined.get(name);
  if (nodes === undefined) throw new TemplateFault(`template ${JSON.stringify(name)} not defined`);
  if (scope.depth >= mostDepth) throw new TemplateError('templates that call one another without an end');
  const dot = pipeline === undefined ? undefined : evaluate(pipeline, scope);
  return run(nodes, { ...scope, dot, variables: new Map([['$', dot]]), depth: scope.depth + 1 });
}

function runRange(pipeline: Pipeline, body: Nodes, otherwise: Nodes, scope: Scope): string {
  const value = evaluate({ ...pipeline, variables: [] }, scope);
  const pairs = pairsOf(value);
  if (pairs.length === 0) return run(otherwise, scope);
  let text = '';
  for (const [key, item] of pairs) {
    const variables = new Map(scope.variables);
    const [first, second] = pipeline.variables;
    if (first !== undefined) variables.set(first, second === undefined ? item : key);
    if (second !== undefined) variables.set(second, item);
    try {
      text += run(body, { ...scope, dot: item, variables });
    } catch (error) {
      if (!(error instanceof Leap)) throw error;
      text += error.printed;
      if (error.type === 'break') break;
    }
  }
  return text;
}

function pairsOf(value: Value): readonly (readonly [Value, Value])[] {
  if (isList(value)) return value.map((item, index) => [index, item] as const);
  if (isObject(value)) return sortedEntries(value);
  if (value === undefined || value === null) return [];
  const message = `range can't iterate over ${goValue(value)}`;
  // Newer releases of Go go through numbers.
  throw typeof value === 'number' ? new TemplateError(message) : new TemplateFault(message);
}

function evaluate(pipeline: Pipeline, scope: Scope): Value {
  let value: Value;
  pipeline.commands.forEach((command, index) => {
    value = runCommand(command, scope, index > 0 ? [value] : []);
  });
  const [name] = pipeline.variables;
  if (name !== undefined) scope.variables.set(name, value);
  return value;
}

function runCommand({ operands, spot }: Command, scope: Scope, piped: readonly Value[]): Value {
  const [first, ...rest] = operands;
  if (!first) throw new TemplateError('missing value for command');
  if (first.type !== 'function') return operandValue(first, scope);
  const values = rest.map((operand) => operandValue(operand, scope));
  scope.progress.spot = spot;
  return callFunction(first.name, [...values, ...piped]);
}

function operandValue(operand: Operand, scope: Scope): Value {
  switch (operand.type) {
    case 'value':
      return operand.value;
    case 'field':
      return walk(fieldBase(operand, scope), operand.path, scope);
    case 'variable':
      if (!scope.variables.has(operand.name)) throw new TemplateError(`undefined variable "${operand.name}"`);
      scope.progress.spot = operand.spot;
      return walk(scope.variables.get(operand.name), operand.path, scope);
    case 'function':
      return runCommand({ operands: [operand], spot: undefined }, scope, []);
    case 'parens':
      return evaluate(operand.pipeline, scope);
    default:
      return operand satisfies never;
  }
}

function fieldBase({ base, spot }: Operand & { readonly type: 'field' }, scope: Scope): Value {
  const value = base ? operandValue(base, scope) : scope.dot;
  scope.progress.spot = spot;
  return value;
}

function walk(value: Value, path: readonly string[], scope: Scope): Value {
  return path.reduce<Value>((at, key) => {
    if (at === undefined || at === null) {
      if (scope.missingKeys === 'refused')
        throw new TemplateError(`nil pointer evaluating interface {}.${key}`);
      return undefined;
    }
    if (!isObject(at)) throw new TemplateFault(`can't evaluate field ${key} in type interface {}`);
    if (!(key in at) && scope.missingKeys === 'refused')
      throw new TemplateFault(`map has no entry for key "${key}"`);
    return at[key];
  }, value);
}

function printed(value: Value): string {
  return value === undefined || value === null ? '<no value>' : goValue(value);
}
