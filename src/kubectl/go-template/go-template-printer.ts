import type { Json } from '#cluster';
import { failure, NotSimulated } from '../errors.ts';
import { type ParsedTemplate, parseTemplate } from './parse-template.ts';
import { runTemplate } from './run-template.ts';
import { TemplateError } from './template-error.ts';

/** The printer of `-o go-template=`. cli-runtime: pkg/printers/template.go */
export function goTemplatePrinter(
  template: string,
  missingKeys: 'allowed' | 'refused',
): (value: Json) => string {
  const parsed = parse(template);
  return (value) => {
    try {
      return runTemplate(parsed, value, missingKeys);
    } catch (error) {
      if (error instanceof TemplateError)
        throw new NotSimulated(`what a Go template prints that fails: ${error.message}`);
      throw error;
    }
  };
}

function parse(template: string): ParsedTemplate {
  try {
    return parseTemplate(template);
  } catch (error) {
    if (error instanceof TemplateError) {
      throw failure(`error parsing template ${template}, template: output:1: ${error.message}`);
    }
    throw error;
  }
}
