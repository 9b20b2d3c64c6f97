/** The folders that a document draws as an indented tree, by the folder they are in (`''` is the top). */
export function drawnTree(document: string): ReadonlyMap<string, readonly string[]> {
  const drawing = [...document.matchAll(/^```\n([\s\S]*?)^```/gm)].map(([, text = '']) => text);
  const lines = drawing.find((text) => /^src\/$/m.test(text))?.split('\n') ?? [];
  const tree = new Map<string, string[]>();
  const open: string[] = [];
  for (const line of lines) {
    const match = /^( *)([\w.-]+)\//.exec(line);
    if (!match) continue;
    const depth = (match[1]?.length ?? 0) / 2;
    open.splice(depth, Infinity, match[2] ?? '');
    const parent = open.slice(0, -1).join('/');
    tree.set(parent, [...(tree.get(parent) ?? []), match[2] ?? ''].sort());
  }
  return tree;
}
