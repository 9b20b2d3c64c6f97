import type { OpenApiV2, Operation, QueryParameter } from './documents.ts';
import { message, number, repeated, text } from './protobuf-writer.ts';
import type { Schema } from './schema.ts';

/**
 * An OpenAPI v2 document in the encoding that clients ask for. The numbers are those of the messages'
 * definitions. gnostic: openapiv2/OpenAPIv2.proto
 */
export function encodeOpenApiV2({ swagger, info, paths, definitions }: OpenApiV2): Uint8Array {
  return Buffer.concat([
    text(1, swagger),
    message(2, text(1, info.title), text(2, info.version)),
    message(
      8,
      ...Object.entries(paths).map(([path, { patch }]) =>
        message(2, text(1, path), message(2, message(8, operation(patch)))),
      ),
    ),
    message(9, ...named(definitions)),
  ]);
}

function named(schemas: Readonly<Record<string, Schema>>): readonly Uint8Array[] {
  return Object.entries(schemas).map(([name, schema]) =>
    message(1, text(1, name), message(2, encodedSchema(schema))),
  );
}

function encodedSchema(schema: Schema): Uint8Array {
  const { $ref, format, required = [], additionalProperties, type, items, properties } = schema;
  return Buffer.concat([
    text(1, $ref),
    text(2, format),
    repeated(19, required),
    ...(additionalProperties ? [message(21, message(1, encodedSchema(additionalProperties)))] : []),
    ...(type === undefined ? [] : [message(22, text(1, type))]),
    ...(items ? [message(23, message(1, encodedSchema(items)))] : []),
    ...(properties ? [message(25, ...named(properties))] : []),
    ...extensions(31, schema),
  ]);
}

/** What begins with `x-` is carried as YAML, which JSON is. */
function extensions(field: number, holder: object): readonly Uint8Array[] {
  const entries = Object.entries(holder).filter(([name]) => name.startsWith('x-'));
  return entries.map(([name, value]) =>
    message(field, text(1, name), message(2, text(2, `${JSON.stringify(value)}\n`))),
  );
}

function operation(patch: Operation): Uint8Array {
  return Buffer.concat([
    repeated(7, patch.consumes ?? []),
    ...patch.parameters.map((parameter) => message(8, message(1, message(2, message(3, query(parameter)))))),
    message(9, message(1, text(1, '200'), message(2, message(1, text(1, 'OK'))))),
    ...extensions(13, patch),
  ]);
}

function query({ name, type }: QueryParameter): Uint8Array {
  return Buffer.concat([text(2, 'query'), text(4, name), text(6, type), number(20, 1)]);
}
