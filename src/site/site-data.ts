import { type Diagnostic, diagnostic } from '#text';
import type { DataMap } from './data/document.ts';
import { dataLanguageOf, readData } from './data/read-data.ts';
import { syntaxHints } from './data/syntax-hints.ts';
import { type SiteFiles, textOf } from './site-files.ts';

/** The data files of a site, with what is wrong with them. */
export interface SiteData {
  /** `data/books/best.yaml` is `books.best`. */
  readonly data: DataMap;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the files of `data/`: YAML, TOML, JSON and XML, each under its path without its end. */
export function siteData(files: SiteFiles): SiteData {
  const data: Record<string, unknown> = {};
  const diagnostics: Diagnostic[] = [];
  for (const path of [...files.keys()].filter((one) => one.startsWith('data/')).sort()) {
    const language = dataLanguageOf(path);
    if (language === undefined) {
      if (!/(?:^|\/)\.[^/]*$|\/README[^/]*$/i.test(path)) diagnostics.push(unread(path));
      continue;
    }
    const result = readData(language, textOf(files, path) ?? '');
    if (result.type === 'problem') {
      const { message, line, column } = result.problem;
      const hints = syntaxHints(language, message);
      diagnostics.push(
        diagnostic('data-syntax', { path, line, column }, `Data cannot be read: ${message}`, { hints }),
      );
      continue;
    }
    put(
      data,
      path
        .slice(5)
        .replace(/\.[^.]*$/, '')
        .split('/'),
      result.document.data,
    );
  }
  return { data, diagnostics };
}

function unread(path: string): Diagnostic {
  const message = `This data is not read: ${path.split('/').at(-1)}`;
  const hints = ['Write it in YAML, TOML, JSON or XML'];
  return diagnostic('data-unread', { path, line: 1, column: 1 }, message, { severity: 'warning', hints });
}

function put(data: Record<string, unknown>, [first = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    data[first] = value;
    return;
  }
  const inner = { ...Object(data[first] ?? {}) };
  put(inner, rest, value);
  data[first] = inner;
}
