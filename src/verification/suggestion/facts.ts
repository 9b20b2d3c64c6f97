/** A setting read off a note: its value, and the line that says so. */
export interface Fact {
  readonly key: string;
  readonly value: unknown;
  /** 0 where no single line says it. */
  readonly line: number;
  readonly because: string;
}

/** Settings as they stand in a `kanzen.yaml`, made of facts. */
export function statedBy(facts: readonly Fact[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(facts.map(({ key, value }) => [key, value]));
}
