import type { Expression } from '#text';

/** The sorts of value that a schema can ask for. */
export const fieldTypes = [
  ...['text', 'number', 'integer', 'boolean', 'date', 'list', 'map', 'url', 'file', 'page', 'any'],
] as const;

/** A regular expression that a configuration states, with the words in which it does. */
export interface PagePattern {
  readonly written: string;
  readonly expression: Expression;
}

/** What a schema says of one field of front matter. */
export interface FieldSchema {
  readonly type: string;
  readonly required: boolean;
  /** What the field is where a page does not state it. */
  readonly default: unknown;
  readonly oneOf: readonly unknown[] | undefined;
  /** Of a number its value, of a text its characters, of a list its length. */
  readonly min: number | undefined;
  readonly max: number | undefined;
  /** The whole text must be of this form; only for texts. */
  readonly pattern: PagePattern | undefined;
  /** What the items of a list are. */
  readonly of: FieldSchema | undefined;
  /** What the fields of a map are. */
  readonly fields: ReadonlyMap<string, FieldSchema>;
}

/** What the front matter of some pages must be. */
export interface PageSchema {
  /** A section, or a pattern of paths that begins with a slash, such as `/docs/**`. */
  readonly target: string;
  /** What is said of a field that the schema does not name. */
  readonly unknown: 'allow' | 'warning' | 'error';
  readonly fields: ReadonlyMap<string, FieldSchema>;
}
