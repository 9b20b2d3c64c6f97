import { jsonFault } from '#text';

const escaped = /[<>&\u2028\u2029]/g;

/**
 * JSON as Go writes it: `<`, `>` and `&` are escaped; a line end follows where it is not indented.
 * encoding/json: `Encoder`; apimachinery: pkg/runtime/serializer/json/json.go `doEncode`
 */
export function goJson(value: unknown, pretty = false): string {
  const text = JSON.stringify(value, undefined, pretty ? 2 : undefined);
  const safe = text.replace(escaped, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return pretty ? safe : `${safe}\n`;
}

/** JSON in the words of Go's decoder. */
export type JsonReading =
  | { readonly type: 'value'; readonly value: unknown }
  | { readonly type: 'error'; readonly message: string };

/** Reads JSON; what is wrong is said in the words of Go's decoder. */
export function readJson(text: string): JsonReading {
  try {
    return { type: 'value', value: JSON.parse(text) };
  } catch {
    return { type: 'error', message: jsonFault(text) ?? 'unexpected end of JSON input' };
  }
}
