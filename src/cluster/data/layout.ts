/** One field of a Go struct: its Go name, its Go type and its JSON tag. */
export type FieldLayout = readonly [goName: string, goType: string, tag: string];

/** A struct's fields in order; `scalar` for a type with a JSON form of its own; else the Go kind; null: no such type. */
export type TypeDefinition = readonly FieldLayout[] | string | null;

/** A definition that holds from a version until the next run of the same type. */
export interface TypeRun {
  readonly from: string;
  readonly def: TypeDefinition;
}

/** Types by name, each with its runs from old to new. */
export type TypeTable = Readonly<Record<string, readonly TypeRun[]>>;

/** The definition of a type in a minor version of Kubernetes 1; undefined where it does not exist. */
export function definitionAt(table: TypeTable, type: string, minor: number): TypeDefinition | undefined {
  const run = table[type]?.findLast((candidate) => minorOf(candidate.from) <= minor);
  return run?.def ?? undefined;
}

/** The minor number in a version such as `1.27`. */
export function minorOf(version: string): number {
  return Number(version.slice(version.indexOf('.') + 1));
}
