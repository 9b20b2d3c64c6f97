import ts from 'typescript';
import { type HouseFile, visit } from './house.ts';

/** The rooms that speak to the author; elsewhere a `code` is an exit code, a status or a response. */
const speaking = ['text', 'transcript', 'verification', 'markdown', 'site', 'cli'];

/** The codes that authors may meet, each with the file that gives it. */
export function diagnosticCodes(house: readonly HouseFile[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const files = house.filter(({ room }) => speaking.includes(room));
  for (const file of files) {
    const takers = new Map(files.filter(({ room }) => room === file.room).flatMap(codeTakers));
    visit(file, (node) => {
      for (const code of codesAt(node, takers)) found.set(code, file.path);
    });
  }
  return new Map([...found].sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** The functions of a file that take a code, with the place of that argument. */
function codeTakers(file: HouseFile): readonly (readonly [string, number])[] {
  const takers: (readonly [string, number])[] = [['diagnostic', 0]];
  visit(file, (node) => {
    if (!ts.isFunctionLike(node)) return;
    const index = node.parameters.findIndex(({ name }) => name.getText() === 'code');
    const named = node.name ?? ('name' in node.parent ? (node.parent.name as ts.Node) : undefined);
    if (index >= 0 && named) takers.push([named.getText(), index]);
  });
  return takers;
}

function codesAt(node: ts.Node, takers: ReadonlyMap<string, number>): readonly string[] {
  if (ts.isCallExpression(node)) {
    const argument = node.arguments[takers.get(node.expression.getText()) ?? Infinity];
    return argument ? literals(argument) : [];
  }
  return ts.isPropertyAssignment(node) && node.name.getText() === 'code' ? literals(node.initializer) : [];
}

/** The kebab-case literals that an expression may come to. */
function literals(node: ts.Expression): readonly string[] {
  if (ts.isConditionalExpression(node)) return [...literals(node.whenTrue), ...literals(node.whenFalse)];
  return ts.isStringLiteral(node) && /^[a-z]+(-[a-z0-9]+)*$/.test(node.text) ? [node.text] : [];
}
