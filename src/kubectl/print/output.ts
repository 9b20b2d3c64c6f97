import type { Json } from '#cluster';
import { alignTabs, tableLayout } from '#text';
import { failure } from '../errors.ts';
import { isList, isObject, list, record, text, withField } from '../fields.ts';
import { goTemplatePrinter } from '../go-template/go-template-printer.ts';
import type { Invocation } from '../invocation.ts';
import { goValue } from '../jsonpath/go-value.ts';
import { kindName, resourceOfKind } from '../mapper.ts';
import { printYaml } from '../yaml/print-yaml.ts';
import { arranger } from './arrange.ts';
import {
  type CustomColumn,
  customRow,
  parseCustomColumns,
  parseCustomColumnsFile,
} from './custom-columns.ts';
import { jsonPathPrinter } from './json-path-printer.ts';
import { printJson } from './print-json.ts';

/**
 * Prints an object the way `-o` says. The second and later objects of one printer may be parted from the
 * first.
 */
export type ObjectPrinter = (object: Json) => string;

/** Which formats a command knows, in the order that its message names them. */
export interface OutputFormats {
  readonly customColumns: boolean;
  readonly wide: boolean;
  /** `given` for objects that the client itself made: Go prints their fields in the order of the type. */
  readonly keys?: 'sorted' | 'given';
  /** What is printed where `-o` is not given. */
  readonly usual?: string;
}

/**
 * The printer of `-o`; undefined for tables and result lines. cli-runtime:
 * pkg/genericclioptions/print_flags.go
 */
export function objectPrinter(invocation: Invocation, formats: OutputFormats): ObjectPrinter | undefined {
  const { flags, profile } = invocation;
  const [format, argument] = splitFormat(
    flags.string('output') || (formats.usual ?? ''),
    flags.string('template'),
  );
  if (format === '' || (format === 'wide' && formats.wide)) return undefined;
  switch (inLowerCase(format)) {
    case 'yaml':
      return separated((object) =>
        printYaml(shownObject(invocation, object), { plainTimes: profile.has('plainTimes') }),
      );
    case 'json': {
      const keys = formats.keys ?? 'sorted';
      return (object) => `${printJson(shownObject(invocation, object), { indent: 4, keys })}\n`;
    }
    case 'name':
      return (object) => namesOf(object, invocation);
    case 'jsonpath':
    case 'jsonpath-as-json':
    case 'jsonpath-file':
      return jsonPathPrinter(
        {
          template: templateText(invocation, format, argument),
          asJson: format === 'jsonpath-as-json',
          missingKeys: missingKeys(invocation),
        },
        invocation,
      );
    case 'go-template':
    case 'template':
    case 'go-template-file':
    case 'templatefile':
      return goTemplatePrinter(
        templateText(invocation, format, argument),
        missingKeys(invocation),
        invocation,
      );
    case 'custom-columns':
    case 'custom-columns-file':
      if (formats.customColumns) {
        // The titles of a file are printed whatever the flags say. cmd/get/customcolumn_flags.go `ToPrinter`
        const columns = columnsOf(invocation, format, argument);
        return columnsPrinter(invocation, columns, format.endsWith('file'));
      }
  }
  throw failure(unmatched(invocation, format, formats));
}

/** Some formats are known however they are written. cli-runtime: json_yaml_flags.go, name_flags.go `ToPrinter` */
function inLowerCase(format: string): string {
  return /^(yaml|json|name)$/i.test(format) ? format.toLowerCase() : format;
}

const formatsWithArgument =
  /^(jsonpath-as-json|jsonpath-file|jsonpath|go-template-file|go-template|templatefile|template|custom-columns-file|custom-columns)=/;

function splitFormat(output: string, template: string): readonly [string, string | undefined] {
  if (output === '' && template !== '') return ['go-template', template];
  const match = formatsWithArgument.exec(output);
  if (!match) return [output, template === '' ? undefined : template];
  return [match[1] ?? '', output.slice(match[0].length)];
}

function templateText(invocation: Invocation, format: string, argument: string | undefined): string {
  if (argument === undefined || argument === '')
    throw failure('template format specified but no template given');
  if (!format.endsWith('file')) return argument;
  const content = invocation.host.readFile(argument);
  if (content === undefined) {
    throw failure(`error reading --template ${argument}, open ${argument}: no such file or directory\n`);
  }
  return content;
}

function missingKeys(invocation: Invocation): 'allowed' | 'refused' {
  const { flags } = invocation;
  return flags.changed('allow-missing-template-keys') && !flags.bool('allow-missing-template-keys')
    ? 'refused'
    : 'allowed';
}

function columnsOf(invocation: Invocation, format: string, argument = ''): readonly CustomColumn[] {
  if (format === 'custom-columns') return parseCustomColumns(argument);
  if (argument === '') throw failure('custom-columns-file format specified but no custom columns file given');
  const content = invocation.host.readFile(argument);
  if (content === undefined) {
    throw failure(`error reading template ${argument}, open ${argument}: no such file or directory\n`);
  }
  return parseCustomColumnsFile(content);
}

function columnsPrinter(
  invocation: Invocation,
  columns: readonly CustomColumn[],
  isFromFile: boolean,
): ObjectPrinter {
  let titled = invocation.flags.bool('no-headers') && !isFromFile;
  const widths: number[] = [];
  const arrange = arranger(invocation, goValue);
  return (object) => {
    const lines = titled ? [] : [columns.map((one) => one.title).join('\t')];
    titled = true;
    const text = () => (lines.length === 0 ? '' : alignTabs(`${lines.join('\n')}\n`, tableLayout, widths));
    const { fault } = columns.find((one) => one.fault !== undefined) ?? {};
    try {
      if (fault !== undefined) throw failure(fault);
      for (const item of itemsOf(object)) lines.push(customRow(columns, item, arrange));
    } catch (error) {
      // What came before is printed nevertheless.
      invocation.out(text());
      throw error;
    }
    return text();
  };
}

/** Prints `---` between objects. cli-runtime: pkg/printers/yaml.go */
function separated(print: ObjectPrinter): ObjectPrinter {
  let count = 0;
  return (object) => {
    count += 1;
    return count > 1 ? `---\n${print(object)}` : print(object);
  };
}

function namesOf(object: Json, invocation: Invocation): string {
  return itemsOf(object)
    .map((item) => `${printedKind(item, invocation)}/${text(item, 'metadata', 'name')}\n`)
    .join('');
}

/** `deployment.apps`; `deployments` or `deployment` from clients before 1.11. */
function printedKind(item: Json, { client, profile }: Invocation): string {
  const [apiVersion, kind] = [text(item, 'apiVersion'), text(item, 'kind')];
  if (profile.has('namesOfResources')) {
    return resourceOfKind(client, apiVersion, kind)?.resource ?? kind.toLowerCase();
  }
  return profile.has('resultsWithoutGroup') ? kind.toLowerCase() : kindName(apiVersion, kind);
}

function itemsOf(object: Json): readonly Json[] {
  return isObject(object) && isList(object.items) ? list(object, 'items') : [object];
}

/** The object without what `-o yaml` and `-o json` leave out. */
function shownObject(invocation: Invocation, object: Json): Json {
  if (!invocation.profile.has('managedFieldsHidden') || invocation.flags.bool('show-managed-fields'))
    return object;
  if (isObject(object) && isList(object.items)) {
    return { ...object, items: object.items.map((item) => withoutManagedFields(item)) };
  }
  return withoutManagedFields(object);
}

function withoutManagedFields(object: Json): Json {
  if (!isObject(object) || !('managedFields' in record(object, 'metadata'))) return object;
  return withField(object, ['metadata', 'managedFields'], undefined);
}

function unmatched(invocation: Invocation, format: string, formats: OutputFormats): string {
  const { profile } = invocation;
  const known = [
    ...(formats.customColumns ? ['custom-columns', 'custom-columns-file'] : []),
    'go-template',
    'go-template-file',
    'json',
    'jsonpath',
    ...(profile.within({ from: '1.19' }) ? ['jsonpath-as-json'] : []),
    'jsonpath-file',
    ...(profile.within({ from: '1.34' }) ? ['kyaml'] : []),
    'name',
    'template',
    'templatefile',
    ...(formats.wide ? ['wide'] : []),
    'yaml',
  ];
  return `unable to match a printer suitable for the output format "${format}", allowed formats are: ${known.join(',')}`;
}
