/** The part of JSON Schema that OpenAPI documents of Kubernetes speak. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly type?: string;
  readonly format?: string;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly default?: unknown;
  /** Extensions begin with `x-`. */
  readonly [extension: `x-${string}`]: unknown;
}
