import { type EditResult, editScript, type Search } from './edit-script.ts';
import type { GoValue } from './go-value.ts';

/** Two values side by side, or one where the other has none, with what was counted below them. */
export interface DifferenceNode {
  readonly x: GoValue | undefined;
  readonly y: GoValue | undefined;
  /** Leaves that are equal, and that are not. */
  readonly same: number;
  readonly different: number;
  /** Something below was compared by a method of its type. */
  readonly isByMethod: boolean;
  /** How many nodes stand below, and how deep. */
  readonly below: number;
  readonly depth: number;
  /** Fields, elements or entries, in the order in which they are compared. */
  readonly records: readonly DifferenceRecord[];
  /** What a pointer points to. */
  readonly target?: DifferenceNode;
}

/** A field, an element or an entry. */
export interface DifferenceRecord {
  readonly key: string;
  readonly node: DifferenceNode;
}

/**
 * Compares two values of one type down to their leaves. Elements of lists are matched by an edit script.
 *
 * go-cmp: cmp/compare.go `compareAny`, cmp/report_value.go `valueNode`
 */
export function differenceTree(
  x: GoValue | undefined,
  y: GoValue | undefined,
  search: Search,
): DifferenceNode {
  if (x === undefined || y === undefined) return leaf(x, y, false);
  if (x.kind === 'scalar' && y.kind === 'scalar') return leaf(x, y, x.value === y.value);
  if (x.kind === 'struct' && y.kind === 'struct') {
    if (x.identity !== undefined) return { ...leaf(x, y, x.identity === y.identity), isByMethod: true };
    const others = y.fields;
    const records = x.fields.map(({ name, value }, index) => ({
      key: name,
      node: differenceTree(value, others[index]?.value, search),
    }));
    return parent(x, y, records);
  }
  if (x.kind === 'pointer' && y.kind === 'pointer') {
    if (!x.target || !y.target) return leaf(x, y, x.target === y.target);
    const target = differenceTree(x.target, y.target, search);
    return { ...parent(x, y, [{ key: '', node: target }]), records: [], target };
  }
  if (x.kind === 'list' && y.kind === 'list') {
    if (!x.items || !y.items) return leaf(x, y, x.items === y.items);
    return parent(x, y, elements(x.items, y.items, search));
  }
  if (x.kind === 'map' && y.kind === 'map') {
    if (!x.entries || !y.entries) return leaf(x, y, x.entries === y.entries);
    return parent(x, y, entries(x.entries, y.entries, search));
  }
  throw new TypeError(`Values of ${x.type} and ${y.type} have no difference`);
}

function leaf(x: GoValue | undefined, y: GoValue | undefined, isSame: boolean): DifferenceNode {
  const counts = { same: isSame ? 1 : 0, different: isSame ? 0 : 1 };
  return { x, y, ...counts, isByMethod: false, below: 0, depth: 0, records: [] };
}

function parent(x: GoValue, y: GoValue, records: readonly DifferenceRecord[]): DifferenceNode {
  const nodes = records.map(({ node }) => node);
  const sum = (count: (node: DifferenceNode) => number) =>
    nodes.reduce((total, node) => total + count(node), 0);
  return {
    x,
    y,
    same: sum(({ same }) => same),
    different: sum(({ different }) => different),
    isByMethod: nodes.some(({ isByMethod }) => isByMethod),
    below: sum(({ below }) => below + 1),
    depth: Math.max(0, ...nodes.map(({ depth }) => depth + 1)),
    records,
  };
}

function elements(
  left: readonly GoValue[],
  right: readonly GoValue[],
  search: Search,
): readonly DifferenceRecord[] {
  const compare = (ix: number, iy: number): EditResult => differenceTree(left[ix], right[iy], search);
  const records: DifferenceRecord[] = [];
  let [ix, iy] = [0, 0];
  for (const edit of editScript(left.length, right.length, compare, search)) {
    const x = edit === 'onlyY' ? undefined : left[ix++];
    const y = edit === 'onlyX' ? undefined : right[iy++];
    records.push({ key: '', node: differenceTree(x, y, search) });
  }
  return records;
}

function entries(
  left: ReadonlyMap<string, GoValue>,
  right: ReadonlyMap<string, GoValue>,
  search: Search,
): readonly DifferenceRecord[] {
  const keys = [...new Set([...left.keys(), ...right.keys()])].sort((one, other) => (one < other ? -1 : 1));
  return keys.map((key) => ({ key, node: differenceTree(left.get(key), right.get(key), search) }));
}
