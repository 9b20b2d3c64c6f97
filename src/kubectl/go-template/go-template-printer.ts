import type { Json } from '#cluster';
import { failure, NotSimulated } from '../errors.ts';
import { type Nodes, parseTemplate } from './parse-template.ts';
import { runTemplate } from './run-template.ts';
import { TemplateError } from './template-error.ts';

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
      if (error instanceof TemplateError)
        throw new NotSimulated(`what a Go template prints that fails: ${error.message}`);
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
