import type { Json } from '#cluster';
import { failure, NotSimulated } from '../errors.ts';
import type { Invocation } from '../invocation.ts';
import { goQuote, goValue } from '../jsonpath/go-value.ts';
import { compactJson } from '../print/print-json.ts';
import { type ParsedTemplate, parseTemplate } from './parse-template.ts';
import { type Progress, runTemplate } from './run-template.ts';
import { TemplateError, TemplateFault } from './template-error.ts';

/** The printer of `-o go-template=`. cli-runtime: pkg/printers/template.go */
export function goTemplatePrinter(
  template: string,
  missingKeys: 'allowed' | 'refused',
  invocation: Invocation,
): (value: Json) => string {
  const parsed = parse(template);
  return (value) => {
    const progress: Progress = { printed: '', spot: undefined };
    try {
      return runTemplate(parsed, value, missingKeys, progress);
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      const fault = error instanceof TemplateFault ? faultText(template, error, progress) : undefined;
      if (fault === undefined)
        throw new NotSimulated(`what a Go template prints that fails: ${error.message}`);
      // What came before is printed nevertheless, and what was given to the template.
      invocation.out(progress.printed + debugText(template, fault, value));
      throw failure(`error executing template ${goQuote(template)}: ${fault}`);
    }
  };
}

/** Go: text/template/exec.go `errorf`, parse/parse.go `ErrorContext` */
function faultText(template: string, { message }: Error, { spot }: Progress): string | undefined {
  if (spot === undefined) return undefined;
  const before = template.slice(0, spot.position).split('\n');
  const place = `output:${before.length}:${before.at(-1)?.length ?? 0}`;
  return `template: ${place}: executing "output" at <${spot.text}>: ${message}`;
}

function debugText(template: string, fault: string, value: Json): string {
  return (
    `Error executing template: ${fault}. Printing more information for debugging the template:\n` +
    `\ttemplate was:\n\t\t${template}\n\traw data was:\n\t\t${compactJson(value)}\n` +
    `\tobject given to template engine was:\n\t\t${goValue(value)}\n\n`
  );
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
