import type { Json } from '#cluster';
import { failure } from '../errors.ts';
import { findJsonPath, type PathOptions } from '../jsonpath/find-json-path.ts';
import { goValue } from '../jsonpath/go-value.ts';
import { PathError, type PathNode, parseJsonPath } from '../jsonpath/parse-jsonpath.ts';

/** One column of `-o custom-columns`. */
export interface CustomColumn {
  readonly title: string;
  readonly path: readonly PathNode[];
  /** What is wrong with the path: it is told below the titles. */
  readonly fault?: string;
}

/** Reads `NAME:.metadata.name,IP:.status.podIP`. kubectl: pkg/cmd/get/customcolumn.go */
export function parseCustomColumns(spec: string): readonly CustomColumn[] {
  if (spec === '') throw failure('custom-columns format specified but no custom columns given');
  return spec.split(',').map((part) => {
    const cut = part.indexOf(':');
    if (cut < 0) throw failure(`unexpected custom-columns spec: ${part}, expected <header>:<json-path-expr>`);
    return column(part.slice(0, cut), part.slice(cut + 1));
  });
}

/** Reads a template file: a line of titles, a line of paths. */
export function parseCustomColumnsFile(content: string): readonly CustomColumn[] {
  const [titles = '', paths = ''] = content.split('\n');
  const heads = titles.trim().split(/\s+/);
  const specs = paths.trim().split(/\s+/);
  if (heads.length !== specs.length) {
    throw failure(
      `number of headers (${heads.length}) and field specifications (${specs.length}) don't match`,
    );
  }
  return heads.map((title, index) => column(title, specs[index] ?? ''));
}

function column(title: string, path: string): CustomColumn {
  try {
    return { title, path: relaxedPath(path) };
  } catch (error) {
    if (error instanceof PathError) return { title, path: [], fault: error.message };
    throw error;
  }
}

/** Reads `x.y`, `.x.y`, `{x.y}` and `{.x.y}` alike. kubectl: customcolumn.go `RelaxedJSONPathExpression` */
export function parseRelaxedPath(path: string): readonly PathNode[] {
  try {
    return relaxedPath(path);
  } catch (error) {
    if (error instanceof PathError) throw failure(error.message);
    throw error;
  }
}

function relaxedPath(path: string): readonly PathNode[] {
  if (path === '') return [];
  const match = /^\{\.?([^{}]+)\}$|^\.?([^{}]+)$/.exec(path);
  if (!match) {
    throw failure(
      `unexpected path string, expected a 'name1.name2' or '.name1.name2' or '{name1.name2}' or '{.name1.name2}'`,
    );
  }
  return parseJsonPath(`{.${match[1] ?? match[2] ?? ''}}`);
}

type Arrange = NonNullable<PathOptions['arrange']>;

/** The cells of an object, parted by tabs; what maps hold comes in the order that is chosen. */
export function customRow(columns: readonly CustomColumn[], object: Json, arrange: Arrange): string {
  return columns.map((one) => cell(one, object, arrange)).join('\t');
}

function cell(one: CustomColumn, object: Json, arrange: Arrange): string {
  try {
    const options = { missingKeys: 'allowed', arrange } as const;
    const found = one.path.length === 0 ? [] : findJsonPath(one.path, object, options).flat();
    return found.length === 0 ? '<none>' : found.map(goValue).join(',');
  } catch (error) {
    if (error instanceof PathError) throw failure(error.message);
    throw error;
  }
}
