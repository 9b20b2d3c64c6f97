/** A field that holds a message, made of its own fields. */
export function message(field: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const body = Buffer.concat(parts);
  return Buffer.concat([key(field, 2), varint(body.length), body]);
}

/** A field that holds a text; nothing where there is none. */
export function text(field: number, value: string | undefined): Uint8Array {
  return value === undefined ? Buffer.alloc(0) : message(field, Buffer.from(value));
}

/** A field that holds several texts. */
export function repeated(field: number, values: readonly string[]): Uint8Array {
  return Buffer.concat(values.map((value) => text(field, value)));
}

/** A field that holds a whole number. */
export function number(field: number, value: number): Uint8Array {
  return Buffer.concat([key(field, 0), varint(value)]);
}

function key(field: number, wireType: number): Uint8Array {
  return varint(field * 8 + wireType);
}

function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
  return Uint8Array.from([...bytes, rest]);
}
