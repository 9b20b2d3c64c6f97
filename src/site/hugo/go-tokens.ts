/** A word of an expression: a text, a bracket, `|`, `:=`, `=`, `,` or a name. What follows `)` is a part of it. */
export type Token = string;

const token = /"(?:[^"\\]|\\.)*"|`[^`]*`|\)(?:\.\w+)+|[()|,]|:=|=|[^\s()|,]+/g;

/** The words of an expression, with texts and brackets as words of their own. */
export function tokensOf(text: string): readonly Token[] {
  return text.match(token) ?? [];
}

/** The parts of an expression between marks that stand in no brackets. */
export function splitAt(tokens: readonly Token[], mark: string): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const one of tokens) {
    depth += depthOf(one);
    if (one === mark && depth === 0) parts.push([]);
    else parts.at(-1)?.push(one);
  }
  return parts;
}

/** The operands of a function: single words, and what stands in brackets with them. */
export function operandsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const found: Token[][] = [];
  let depth = 0;
  for (const one of tokens) {
    if (depth === 0) found.push([one]);
    else found.at(-1)?.push(one);
    depth += depthOf(one);
  }
  return found;
}

function depthOf(token: Token): number {
  return token === '(' ? 1 : token.startsWith(')') ? -1 : 0;
}
