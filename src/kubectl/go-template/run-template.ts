import type { Json } from '#cluster';
import { isList, isObject, sortedEntries } from '../fields.ts';
import { goValue } from '../jsonpath/go-value.ts';
import type { Nodes, Operand, Pipeline } from './parse-template.ts';
import { TemplateError } from './template-error.ts';
import { templateFunctions } from './template-functions.ts';
import { isTrue, type Value } from './value.ts';

interface Scope {
  readonly dot: Value;
  readonly variables: Map<string, Value>;
  readonly missingKeys: 'allowed' | 'refused';
}

/** What a template prints for some data. Go: text/template/exec.go */
export function runTemplate(nodes: Nodes, data: Json, missingKeys: 'allowed' | 'refused'): string {
  return run(nodes, { dot: data, variables: new Map([['$', data as Value]]), missingKeys });
}

function run(nodes: Nodes, scope: Scope): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case 'text':
          return node.text;
        case 'pipeline': {
          const value = evaluate(node.pipeline, scope);
          return node.pipeline.assigns ? '' : printed(value);
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
        default:
          return node satisfies never;
      }
    })
    .join('');
}

function runRange(pipeline: Pipeline, body: Nodes, otherwise: Nodes, scope: Scope): string {
  const value = evaluate({ ...pipeline, variables: [] }, scope);
  const pairs = pairsOf(value);
  if (pairs.length === 0) return run(otherwise, scope);
  return pairs
    .map(([key, item]) => {
      const variables = new Map(scope.variables);
      const [first, second] = pipeline.variables;
      if (first !== undefined) variables.set(first, second === undefined ? item : key);
      if (second !== undefined) variables.set(second, item);
      return run(body, { ...scope, dot: item, variables });
    })
    .join('');
}

function pairsOf(value: Value): readonly (readonly [Value, Value])[] {
  if (isList(value)) return value.map((item, index) => [index, item] as const);
  if (isObject(value)) return sortedEntries(value);
  if (value === undefined || value === null) return [];
  throw new TemplateError(`range can't iterate over ${goValue(value)}`);
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

function runCommand(command: readonly Operand[], scope: Scope, piped: readonly Value[]): Value {
  const [first, ...rest] = command;
  if (!first) throw new TemplateError('missing value for command');
  if (first.type !== 'function') return operandValue(first, scope);
  const call = templateFunctions[first.name];
  if (!call) return undefined;
  return call([...rest.map((operand) => operandValue(operand, scope)), ...piped]);
}

function operandValue(operand: Operand, scope: Scope): Value {
  switch (operand.type) {
    case 'value':
      return operand.value;
    case 'field':
      return walk(operand.base ? operandValue(operand.base, scope) : scope.dot, operand.path, scope);
    case 'variable':
      if (!scope.variables.has(operand.name)) throw new TemplateError(`undefined variable "${operand.name}"`);
      return walk(scope.variables.get(operand.name), operand.path, scope);
    case 'function':
      return runCommand([operand], scope, []);
    case 'parens':
      return evaluate(operand.pipeline, scope);
    default:
      return operand satisfies never;
  }
}

function walk(value: Value, path: readonly string[], scope: Scope): Value {
  return path.reduce<Value>((at, key) => {
    if (at === undefined || at === null) {
      if (scope.missingKeys === 'refused')
        throw new TemplateError(`nil pointer evaluating interface {}.${key}`);
      return undefined;
    }
    if (!isObject(at)) throw new TemplateError(`can't evaluate field ${key} in type ${typeName(at)}`);
    if (!(key in at) && scope.missingKeys === 'refused')
      throw new TemplateError(`map has no entry for key "${key}"`);
    return at[key];
  }, value);
}

function typeName(value: Json): string {
  if (isList(value)) return '[]interface {}';
  return typeof value === 'number' ? 'float64' : typeof value === 'boolean' ? 'bool' : typeof value;
}

function printed(value: Value): string {
  return value === undefined || value === null ? '<no value>' : goValue(value);
}
