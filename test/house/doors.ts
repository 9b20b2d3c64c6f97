import ts from 'typescript';
import { type HouseFile, isDoor, lineOf } from './house.ts';

/** A name that leaves a room, with the declaration behind it. */
export interface DoorName {
  readonly room: string;
  readonly name: string;
  readonly path: string;
  readonly line: number;
  readonly isDocumented: boolean;
}

/** Every name that a door exports, room by room and in alphabetical order. */
export function doorNames(house: readonly HouseFile[]): readonly DoorName[] {
  const files = new Map(house.map((file) => [file.path, file]));
  const names = house.filter(isDoor).flatMap((door) => exportsOf(door, files));
  return names.sort((left, right) => (`${left.room} ${left.name}` < `${right.room} ${right.name}` ? -1 : 1));
}

function exportsOf(door: HouseFile, files: ReadonlyMap<string, HouseFile>): readonly DoorName[] {
  return exportedNames(door).map((name) => ({ room: door.room, name, ...declaration(door, name, files) }));
}

function exportedNames(file: HouseFile): readonly string[] {
  return file.syntax.statements.flatMap((statement) => {
    if (
      ts.isExportDeclaration(statement) &&
      statement.exportClause &&
      ts.isNamedExports(statement.exportClause)
    ) {
      return statement.exportClause.elements.map((element) => element.name.text);
    }
    return isExported(statement) ? declaredNames(statement) : [];
  });
}

type Place = Pick<DoorName, 'path' | 'line' | 'isDocumented'>;

/** Follows a name through re-exports and imports to the statement that declares it. */
function declaration(file: HouseFile, name: string, files: ReadonlyMap<string, HouseFile>): Place {
  for (const statement of file.syntax.statements) {
    if (declaredNames(statement).includes(name)) {
      const isDocumented = ts.getJSDocCommentsAndTags(statement).length > 0;
      return { path: file.path, line: lineOf(file, statement), isDocumented };
    }
  }
  for (const statement of file.syntax.statements) {
    const source = sourceOf(statement, name);
    const next =
      source && files.get(file.imports.find(({ specifier }) => specifier === source.specifier)?.target ?? '');
    if (next) return declaration(next, source.name, files);
  }
  return { path: file.path, line: 1, isDocumented: false };
}

function sourceOf(statement: ts.Statement, name: string): { specifier: string; name: string } | undefined {
  const clause = ts.isExportDeclaration(statement)
    ? statement.exportClause
    : ts.isImportDeclaration(statement)
      ? statement.importClause?.namedBindings
      : undefined;
  if (!clause || !(ts.isNamedExports(clause) || ts.isNamedImports(clause))) return undefined;
  const element = [...clause.elements].find((candidate) => candidate.name.text === name);
  const parent = clause.parent;
  const from = ts.isExportDeclaration(parent) ? parent.moduleSpecifier : parent.parent.moduleSpecifier;
  if (!element || !from || !ts.isStringLiteral(from)) return undefined;
  return { specifier: from.text, name: element.propertyName?.text ?? name };
}

function declaredNames(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  }
  const isDeclaration =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement);
  return isDeclaration && statement.name ? [statement.name.text] : [];
}

function isExported(statement: ts.Statement): boolean {
  if (!ts.canHaveModifiers(statement)) return false;
  return ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}
