/** The UID of the object that each line of a YAML or JSON output belongs to: its dates are the object's. */
export function uidsOfLines(lines: readonly string[]): readonly (string | undefined)[] {
  const found: (string | undefined)[] = [];
  let uid: string | undefined;
  for (const [index, line] of lines.entries()) {
    const indent = /^(\s*)"?creationTimestamp"?: "?\d/.exec(line)?.[1];
    if (indent !== undefined) uid = uidBelow(lines, index, indent);
    found.push(uid);
  }
  return found;
}

function uidBelow(lines: readonly string[], from: number, indent: string): string | undefined {
  for (let index = from + 1; index < lines.length; index += 1) {
    const [, found, value] = /^(\s*)"?uid"?: "?([0-9a-f-]+)/.exec(lines[index] ?? '') ?? [];
    if (found === indent) return value;
  }
  return undefined;
}

/** An object that stands in one line, from its first date on. */
interface Owner {
  readonly from: number;
  readonly depth: number;
  uid: string | undefined;
}

const token = /"((?:[^"\\]|\\.)*)"(?::"((?:[^"\\]|\\.)*)")?|[{}]/g;

/**
 * The UID of the object whose date stands at a place of a line, where whole objects stand in one: as JSON
 * without line ends, or as Go prints maps. Fields are in alphabetical order, so that the UID comes later.
 */
export function uidAt(line: string, place: number): string | undefined {
  if (!line.includes('"creationTimestamp":"')) return undefined;
  return ownersIn(line).findLast(({ from }) => from <= place)?.uid;
}

function ownersIn(line: string): readonly Owner[] {
  const owners: Owner[] = [];
  let depth = 0;
  for (const { 0: text, 1: key, 2: value, index } of line.matchAll(token)) {
    if (text === '{') depth += 1;
    else if (text === '}') depth -= 1;
    else if (value === undefined) continue;
    else if (key === 'creationTimestamp') owners.push({ from: index, depth, uid: undefined });
    else if (key === 'uid') {
      const own = owners.findLast((owner) => owner.depth === depth && owner.uid === undefined);
      if (own) own.uid = value;
    }
  }
  return owners;
}
