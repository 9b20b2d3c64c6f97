import ts from 'typescript';
import { at, type Rule, type Violation, visit } from '../house.ts';
import { rooms } from '../rooms.ts';

/** What a pure room must not name, with what to do instead. */
const bannedNames: Readonly<Record<string, string>> = {
  console: 'return a diagnostic',
  process: 'take what it gives as an argument',
  performance: 'take the instant as an argument',
  fetch: 'a pure room has no network',
  setTimeout: 'a pure room does not wait',
  setInterval: 'a pure room does not wait',
  crypto: 'take random values from the oracle',
};

const dependsOnLocale = /^(toLocale\w*|localeCompare)$/;

/** Pure rooms know no clock, no chance, no output and no language of the machine; synchronous ones never wait. */
export const purity: Rule = (house) =>
  house.flatMap((file) => {
    const room = rooms[file.room];
    const found: Violation[] = [];
    visit(file, (node) => {
      const impure = room?.isPure ? impurity(node) : undefined;
      const waits = room?.isSynchronous && waiting(node) ? 'a synchronous room never waits' : undefined;
      const message = impure ?? waits;
      if (message !== undefined) found.push(at(file, node, message));
    });
    return found;
  });

function impurity(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    if (isNamed(node.expression, 'Date') && node.name.text === 'now')
      return 'Date.now: take the instant as an argument';
    if (isNamed(node.expression, 'Math') && node.name.text === 'random') return 'Math.random: ask the oracle';
    if (isNamed(node.expression, 'globalThis')) return 'globalThis: take what it gives as an argument';
  }
  if (ts.isNewExpression(node) && isNamed(node.expression, 'Date') && !node.arguments?.length) {
    return 'new Date(): take the instant as an argument';
  }
  if (ts.isCallExpression(node)) return impureCall(node);
  if (!ts.isIdentifier(node) || !isReference(node)) return undefined;
  const instead = Object.hasOwn(bannedNames, node.text) ? bannedNames[node.text] : undefined;
  return instead === undefined ? undefined : `${node.text}: ${instead}`;
}

function impureCall(node: ts.CallExpression): string | undefined {
  if (isNamed(node.expression, 'Date')) return 'Date(): take the instant as an argument';
  if (!ts.isPropertyAccessExpression(node.expression)) return undefined;
  const name = node.expression.name.text;
  const withoutLocale = node.arguments.length < (name === 'localeCompare' ? 2 : 1);
  return dependsOnLocale.test(name) && withoutLocale
    ? `${name}: it depends on the machine, name the locale`
    : undefined;
}

function waiting(node: ts.Node): boolean {
  if (ts.isAwaitExpression(node) || node.kind === ts.SyntaxKind.AsyncKeyword) return true;
  return ts.isIdentifier(node) && node.text === 'Promise' && !ts.isPropertyAccessExpression(node.parent);
}

/** Whether an identifier stands for a global name: not a member, a property, a parameter or a declaration of that name. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isCallExpression(parent)) return !isDeclaredHere(node);
  return false;
}

function isDeclaredHere(node: ts.Identifier): boolean {
  return new RegExp(`\\b(function|const|let|import)\\b[^;]*\\b${node.text}\\b`).test(
    node.getSourceFile().text,
  );
}

function isNamed(node: ts.Node, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name;
}
