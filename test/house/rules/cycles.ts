import type { HouseFile, Rule } from '../house.ts';

/** No file needs itself, however many files lie between, and even if only for a type. */
export const cycles: Rule = (house) => {
  const files = new Map(house.map((file) => [file.path, file]));
  return components(files)
    .filter((group) => group.length > 1 || importsItself(files.get(group[0] ?? '')))
    .map((group) => {
      const path = [...group].sort()[0] ?? '';
      const message = `a cycle of imports: ${[...group].sort().join(', ')}; move what they share below them`;
      return { path, line: 1, message };
    });
};

function importsItself(file: HouseFile | undefined): boolean {
  return file?.imports.some(({ target }) => target === file.path) ?? false;
}

/** Strongly connected components by Tarjan's algorithm. */
function components(files: ReadonlyMap<string, HouseFile>): readonly (readonly string[])[] {
  const found: string[][] = [];
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const enter = (path: string): number => {
    order.set(path, order.size);
    lowest.set(path, order.get(path) ?? 0);
    stack.push(path);
    for (const { target } of files.get(path)?.imports ?? []) {
      if (target === undefined || !files.has(target)) continue;
      const reached = order.has(target)
        ? stack.includes(target)
          ? (order.get(target) ?? 0)
          : Infinity
        : enter(target);
      lowest.set(path, Math.min(lowest.get(path) ?? 0, reached));
    }
    if (lowest.get(path) === order.get(path)) found.push(stack.splice(stack.indexOf(path)));
    return lowest.get(path) ?? 0;
  };
  for (const path of files.keys()) if (!order.has(path)) enter(path);
  return found;
}
