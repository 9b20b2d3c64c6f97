import type { Json } from '#cluster';
import { failure } from '../errors.ts';
import { isList, isObject } from '../fields.ts';
import type { Invocation } from '../invocation.ts';
import { findJsonPath } from '../jsonpath/find-json-path.ts';
import { goQuote, goSyntax, goValue } from '../jsonpath/go-value.ts';
import { PathError, type PathNode, parseJsonPath } from '../jsonpath/parse-jsonpath.ts';
import type { Profile } from '../profile.ts';
import { arranger } from './arrange.ts';
import { compactJson, printJson } from './print-json.ts';

/** How `-o jsonpath=` prints. */
export interface JsonPathLayout {
  readonly template: string;
  /** `-o jsonpath-as-json`: one JSON list of all that is found. */
  readonly asJson: boolean;
  readonly missingKeys: 'allowed' | 'refused';
}

/** The printer of a JSONPath template. cli-runtime: pkg/printers/jsonpath.go */
export function jsonPathPrinter(layout: JsonPathLayout, invocation: Invocation): (value: Json) => string {
  const nodes = parse(layout.template);
  const { profile } = invocation;
  const options = { ...layout, arrange: arranger(invocation, (value) => shown(value, profile)) };
  return (value) => {
    try {
      const results = findJsonPath(nodes, value, options);
      if (layout.asJson) return results.map((found) => asJson(found)).join('');
      return results.map((values) => values.map((item) => shown(item, profile)).join(' ')).join('');
    } catch (error) {
      if (error instanceof PathError) throw failure(executionFault(layout.template, error, value));
      throw error;
    }
  };
}

function parse(template: string): readonly PathNode[] {
  try {
    return parseJsonPath(template);
  } catch (error) {
    if (error instanceof PathError) throw failure(`error parsing jsonpath ${template}, ${error.message}`);
    throw error;
  }
}

function shown(value: Json, profile: Profile): string {
  if (value === null) return '<no value>';
  const structured = isList(value) || isObject(value);
  return structured && profile.has('jsonpathPrintsJson') ? compactJson(value) : goValue(value);
}

function executionFault(template: string, error: Error, value: Json): string {
  return (
    `error executing jsonpath ${goQuote(template)}: Error executing template: ${error.message}. ` +
    'Printing more information for debugging the template:\n' +
    `\ttemplate was:\n\t\t${template}\n\tobject given to jsonpath engine was:\n\t\t${goSyntax(value)}\n\n\n`
  );
}

/** What each action and text of a template finds is a list of its own. client-go: jsonpath.go `PrintResults` */
function asJson(found: readonly Json[]): string {
  return `${printJson(found, { indent: 4, keys: 'sorted' })}\n`;
}
