import ts from 'typescript';
import { at, type HouseFile, type Rule, type Violation, visit } from '../house.ts';

/** Only the parts of the language that keep their promises. */
export const syntax: Rule = (house) =>
  house.flatMap((file) => {
    const found: Violation[] = [];
    visit(file, (node) => {
      const message = complaint(node);
      if (message !== undefined) found.push(at(file, node, message));
    });
    return [...found, ...unfinished(file), ...badName(file)];
  });

function complaint(node: ts.Node): string | undefined {
  if (node.kind === ts.SyntaxKind.AnyKeyword) return '"any": write "unknown", or the type';
  if (ts.isNonNullExpression(node)) return '"!": handle what may be missing';
  if (ts.isEnumDeclaration(node)) return 'an enum: write a union of literals';
  if (ts.isExportAssignment(node)) return 'a default export: name it';
  if (ts.isExportDeclaration(node) && !node.exportClause) return '"export *": name what leaves the room';
  if (node.kind === ts.SyntaxKind.DefaultKeyword && !ts.isCaseBlock(node.parent.parent ?? node)) {
    return ts.isDefaultClause(node.parent) ? undefined : 'a default export: name it';
  }
  return topLevelArrow(node);
}

function topLevelArrow(node: ts.Node): string | undefined {
  if (!ts.isVariableDeclaration(node) || !ts.isSourceFile(node.parent.parent.parent)) return undefined;
  const isFunction =
    node.initializer && (ts.isArrowFunction(node.initializer) || ts.isFunctionExpression(node.initializer));
  // A type on the name is the one thing that a declaration cannot say.
  return isFunction && !node.type ? 'a function as a constant: declare it' : undefined;
}

function unfinished(file: HouseFile): readonly Violation[] {
  return file.text.split('\n').flatMap((line, index) =>
    /\b(TODO|FIXME)\b/.test(line)
      ? [
          {
            path: file.path,
            line: index + 1,
            message: 'something unfinished: finish it, or say what is not simulated',
          },
        ]
      : [],
  );
}

function badName({ path }: HouseFile): readonly Violation[] {
  const parts = path.split('/');
  const isKebab = parts.every((part) => /^[a-z0-9]+([-.][a-z0-9]+)*$/.test(part));
  const isVague = parts.some((part) => /^(utils?|helpers?|misc|common)(\.ts)?$/.test(part));
  if (isKebab && !isVague) return [];
  return [
    { path, line: 1, message: isKebab ? 'a name that says nothing' : 'a name that is not in kebab-case' },
  ];
}
