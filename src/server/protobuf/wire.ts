/** One field of a message as it stands on the wire. */
export interface WireField {
  readonly number: number;
  /** A number, or the bytes of a text, a message or a fixed number. */
  readonly value: bigint | Uint8Array;
}

const deepest = 10;

/** The fields of a message, in their order. Throws a `RangeError` where the bytes are none. */
export function wireFields(bytes: Uint8Array): readonly WireField[] {
  const fields: WireField[] = [];
  let at = 0;
  const varint = (): bigint => {
    let value = 0n;
    for (let shift = 0; shift < deepest * 7; shift += 7) {
      const byte = bytes[at];
      if (byte === undefined) throw new RangeError('unexpected end');
      at += 1;
      value |= BigInt(byte & 0x7f) << BigInt(shift);
      if (byte < 0x80) return value;
    }
    throw new RangeError('a number without end');
  };
  const take = (length: number): Uint8Array => {
    if (at + length > bytes.length) throw new RangeError('unexpected end');
    at += length;
    return bytes.subarray(at - length, at);
  };
  while (at < bytes.length) {
    const key = varint();
    const number = Number(key >> 3n);
    switch (Number(key & 7n)) {
      case 0:
        fields.push({ number, value: varint() });
        break;
      case 1:
        fields.push({ number, value: take(8) });
        break;
      case 2:
        fields.push({ number, value: take(Number(varint())) });
        break;
      case 5:
        fields.push({ number, value: take(4) });
        break;
      default:
        throw new RangeError(`unknown wire type ${key & 7n}`);
    }
  }
  return fields;
}

/** A field's value as text. */
export function textOf(value: WireField['value'] | undefined): string {
  return value instanceof Uint8Array ? new TextDecoder().decode(value) : String(value ?? '');
}

/** A field's value as a signed number. */
export function numberOf(value: WireField['value'] | undefined): number {
  if (typeof value === 'bigint') return Number(BigInt.asIntN(64, value));
  if (value?.length === 8) return new DataView(value.buffer, value.byteOffset, 8).getFloat64(0, true);
  return 0;
}

/** The last value of a field in a message. */
export function lastOf(fields: readonly WireField[], number: number): WireField['value'] | undefined {
  return fields.findLast((field) => field.number === number)?.value;
}
