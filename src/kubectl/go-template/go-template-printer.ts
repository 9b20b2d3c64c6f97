import type { Json } from '#cluster';
import { failure } from '../errors.ts';
import { goSyntax } from '../jsonpath/go-value.ts';
import { type Nodes, parseTemplate, TemplateError } from './parse-template.ts';
import { runTemplate } from './run-template.ts';

/** The printer of `-o go-template=`. cli-runtime: pkg/printers/template.go */
export function goTemplatePrinter(
  template: string,
  missingKeys: 'allowed' | 'refused',
): (value: Json) => string {
  const nodes = parse(template);
  return (value) => {
    try {
      return runTemplate(nodes, value, missingKeys);
    } catch (error) {
      if (error instanceof TemplateError) throw failure(fault(template, error, value));
      throw error;
    }
  };
}

function parse(template: string): Nodes {
  try {
    return parseTemplate(template);
  } catch (error) {
    if (error instanceof TemplateError) {
      throw failure(`error parsing template ${template}, template: output:1: ${error.message}`);
    }
    throw error;
  }
}

function fault(template: string, error: TemplateError, value: Json): string {
  return (
    `error executing template "${template}": template: output:1: ${error.message}. ` +
    'Printing more information for debugging the template:\n' +
    `\ttemplate was:\n\t\t${template}\n\traw data was:\n\t\t${JSON.stringify(value)}\n\tobject given to template engine was:\n\t\t${goSyntax(value)}\n\n`
  );
}
