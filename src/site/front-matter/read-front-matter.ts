import matter from 'gray-matter';
import { type Diagnostic, diagnostic, isOrg, type Source } from '#text';
import { type DataDocument, type DataMap, type DataPath, isDataMap } from '../data/document.ts';
import { type DataLanguage, readData } from '../data/read-data.ts';
import { syntaxHints } from '../data/syntax-hints.ts';
import type { FrontMatter } from './front-matter.ts';
import { readOrgMatter } from './read-org-matter.ts';
import { type SplitSource, splitFrontMatter } from './split-front-matter.ts';

/**
 * Reads a page's front matter. What is wrong with it is a diagnostic; the page goes on with what could be
 * read.
 */
export function readFrontMatter(source: Source): FrontMatter {
  if (isOrg(source.path)) return readOrgMatter(source);
  const split = splitFrontMatter(source);
  const diagnostics = [...split.diagnostics];
  const document =
    split.language && split.diagnostics.length === 0 ? parse(source, split, diagnostics) : undefined;
  const written = document && isDataMap(document.data) ? document.data : {};
  for (const key of repeatedKeys(written)) {
    const { line, column } = document?.positionOf([key]) ?? { line: 1, column: 1 };
    const place = { path: source.path, line: split.dataLine + line - 1, column };
    const message = `Field "${key}" is there twice: capitals make no other field`;
    const hints = ['Keep one of the two'];
    diagnostics.push(diagnostic('front-matter-value', place, message, { hints }));
  }
  const spelling = new Map(Object.keys(written).map((key) => [key.toLowerCase(), key]));
  const asWritten = ([first, ...rest]: DataPath): DataPath =>
    first === undefined ? [] : [spelling.get(String(first)) ?? first, ...rest];
  return {
    data: lowerCaseKeys(written),
    body: split.body,
    bodyLine: split.bodyLine,
    diagnostics,
    placeOf(path) {
      const { line, column } = document?.positionOf(asWritten(path)) ?? { line: 1, column: 1 };
      return { path: source.path, line: split.dataLine + line - 1, column };
    },
    writtenAt: (path) => document?.writtenAt(asWritten(path)),
  };
}

function parse(source: Source, split: SplitSource, diagnostics: Diagnostic[]): DataDocument | undefined {
  const { language, dataLine } = split;
  if (language === undefined || split.data.trim() === '') return undefined;
  const result = parseWithGrayMatter(split.data, language);
  if (result === undefined) return undefined;
  if (result.type === 'problem') {
    const { message, line, column } = result.problem;
    const place = { path: source.path, line: dataLine + line - 1, column };
    const hints = syntaxHints(language, message);
    diagnostics.push(
      diagnostic('front-matter-syntax', place, `Front matter cannot be read: ${message}`, { hints }),
    );
    return undefined;
  }
  const { data } = result.document;
  if (data !== null && data !== undefined && !isDataMap(data)) {
    const place = { path: source.path, line: dataLine, column: 1 };
    const found = Array.isArray(data) ? 'a list' : 'a single value';
    const message = `Front matter must be fields with values: ${found} was found`;
    diagnostics.push(diagnostic('front-matter-syntax', place, message));
    return undefined;
  }
  return result.document;
}

/**
 * gray-matter takes the block out and calls our engine for it. Options are always passed: without them it
 * keeps parsed pages in a cache whose objects are shared, and after a syntax error answers the second call
 * with no data at all.
 */
function parseWithGrayMatter(data: string, language: DataLanguage): ReturnType<typeof readData> | undefined {
  const fence = language === 'toml' ? '+++' : '---';
  let result: ReturnType<typeof readData> | undefined;
  const engine = {
    parse(block: string): object {
      // The block starts with the line end of the opening fence.
      result = readData(language, block.replace(/^\r?\n/, ''));
      return {};
    },
  };
  const engines = { ...refusedEngines(), yaml: engine, toml: engine, json: engine };
  matter(`${fence}\n${data}\n${fence}\n`, { language, delimiters: fence, engines });
  return result;
}

/** gray-matter brings engines that evaluate code. They are never chosen, and replaced all the same. */
function refusedEngines(): Record<string, { parse(block: string): object }> {
  const refuse = {
    parse(): object {
      throw new Error('Code in front matter is never run');
    },
  };
  return { js: refuse, javascript: refuse, coffee: refuse, coffeescript: refuse, cson: refuse };
}

/** Keys that differ from an earlier one in case only. */
function repeatedKeys(data: DataMap): readonly string[] {
  const keys = Object.keys(data);
  return keys.filter((key, index) =>
    keys.slice(0, index).some((other) => other.toLowerCase() === key.toLowerCase()),
  );
}

function lowerCaseKeys(data: DataMap): DataMap {
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key.toLowerCase(), value]));
}
