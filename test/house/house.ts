import ts from 'typescript';

/** One import or re-export of a file. */
export interface Import {
  readonly specifier: string;
  readonly line: number;
  readonly isTypeOnly: boolean;
  /** The file it leads to; undefined for packages. */
  readonly target: string | undefined;
}

/** One source file of the house. */
export interface HouseFile {
  /** From the repository's root, such as `src/text/source.ts`. */
  readonly path: string;
  readonly room: string;
  readonly text: string;
  readonly syntax: ts.SourceFile;
  readonly imports: readonly Import[];
}

/** A broken rule; `message` says what, and what instead. */
export interface Violation {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

/** A rule reads the whole house. */
export type Rule = (house: readonly HouseFile[]) => readonly Violation[];

/** The house as values, from the text of its files. */
export function houseOf(texts: Readonly<Record<string, string>>): readonly HouseFile[] {
  return Object.entries(texts).map(([path, text]) => {
    const syntax = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TS);
    return { path, room: path.split('/')[1] ?? '', text, syntax, imports: importsOf(path, syntax) };
  });
}

/** `path:line: message`. */
export function printed({ path, line, message }: Violation): string {
  return `${path}:${line}: ${message}`;
}

/** The door of a room. */
export function doorOf(room: string): string {
  return `src/${room}/index.ts`;
}

/** Whether a file is a room's door. */
export function isDoor(file: HouseFile): boolean {
  return file.path === doorOf(file.room);
}

/** Visits every node below a file, outermost first. */
export function visit(file: HouseFile, see: (node: ts.Node) => void): void {
  const walk = (node: ts.Node): void => {
    see(node);
    ts.forEachChild(node, walk);
  };
  walk(file.syntax);
}

/** The line of a node, from 1. */
export function lineOf(file: HouseFile, node: ts.Node): number {
  return file.syntax.getLineAndCharacterOfPosition(node.getStart(file.syntax)).line + 1;
}

/** A violation at a node. */
export function at(file: HouseFile, node: ts.Node, message: string): Violation {
  return { path: file.path, line: lineOf(file, node), message };
}

function importsOf(path: string, syntax: ts.SourceFile): readonly Import[] {
  const found: Import[] = [];
  const walk = (node: ts.Node): void => {
    const imported = importOf(node);
    if (imported) {
      const { line } = syntax.getLineAndCharacterOfPosition(node.getStart(syntax));
      found.push({ ...imported, line: line + 1, target: targetOf(path, imported.specifier) });
    }
    ts.forEachChild(node, walk);
  };
  walk(syntax);
  return found;
}

function importOf(node: ts.Node): { readonly specifier: string; readonly isTypeOnly: boolean } | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    return { specifier: node.moduleSpecifier.text, isTypeOnly: isTypeOnlyClause(node.importClause) };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    return { specifier: node.moduleSpecifier.text, isTypeOnly: node.isTypeOnly };
  }
  if (
    ts.isImportTypeNode(node) &&
    ts.isLiteralTypeNode(node.argument) &&
    ts.isStringLiteral(node.argument.literal)
  ) {
    return { specifier: node.argument.literal.text, isTypeOnly: true };
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [argument] = node.arguments;
    return { specifier: argument && ts.isStringLiteral(argument) ? argument.text : '', isTypeOnly: false };
  }
  return undefined;
}

function isTypeOnlyClause(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = clause.namedBindings;
  return (
    !clause.name &&
    names !== undefined &&
    ts.isNamedImports(names) &&
    names.elements.every((one) => one.isTypeOnly)
  );
}

function targetOf(path: string, specifier: string): string | undefined {
  if (specifier.startsWith('#')) return doorOf(specifier.slice(1));
  if (!specifier.startsWith('.')) return undefined;
  const parts = path.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
