import ts from 'typescript';
import { splitLines } from '#text';
import { at, type HouseFile, type Rule, type Violation, visit } from '../house.ts';

const longestFile = 300;
const longestFunction = 50;
const longestLine = 110;

/** A text, a template or a pattern that would be harder to read in pieces. */
const quoted = /(['"`/])(?:(?!\1).){60,}\1/;

/** A file, a function and a line fit on a screen, a page and a row. `exceptions` holds paths, each with its reason. */
export function sizes(exceptions: Readonly<Record<string, string>>): Rule {
  return (house) =>
    house
      .filter(({ path }) => !Object.keys(exceptions).some((exception) => path.startsWith(exception)))
      .flatMap((file) => [...fileSize(file), ...lineSizes(file), ...functionSizes(file)]);
}

function fileSize({ path, text }: HouseFile): readonly Violation[] {
  const { length } = splitLines(text);
  if (length <= longestFile) return [];
  return [
    { path, line: 1, message: `${length} lines: a file has at most ${longestFile}, split it by subject` },
  ];
}

function lineSizes({ path, text }: HouseFile): readonly Violation[] {
  return splitLines(text).flatMap((line, index) => {
    const { length } = [...line];
    if (length <= longestLine || quoted.test(line)) return [];
    return [{ path, line: index + 1, message: `${length} columns: a line has at most ${longestLine}` }];
  });
}

function functionSizes(file: HouseFile): readonly Violation[] {
  const found: Violation[] = [];
  visit(file, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined) return;
    const { syntax } = file;
    const first = syntax.getLineAndCharacterOfPosition(node.getStart(syntax)).line;
    const length = syntax.getLineAndCharacterOfPosition(node.end).line - first + 1;
    if (length <= longestFunction) return;
    found.push(at(file, node, `${length} lines: a function has at most ${longestFunction}, name its parts`));
  });
  return found;
}
