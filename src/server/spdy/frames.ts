/** The control frames that are understood, by their numbers. SPDY 3.1, section 2.6 */
export const controlKinds = { synStream: 1, synReply: 2, reset: 3, ping: 6, goAway: 7 } as const;

/** The flag of a frame after which its sender says nothing more on the stream. */
export const finFlag = 1;

/** One frame as it comes over the wire. SPDY 3.1, section 2.2 */
export type Frame =
  | { readonly type: 'data'; readonly stream: number; readonly flags: number; readonly payload: Buffer }
  | { readonly type: 'control'; readonly kind: number; readonly flags: number; readonly payload: Buffer };

const version = 3;
const headLength = 8;
const controlBit = 0x80;
const streamBits = 0x7fffffff;
/** No frame of a client is nearly so long. */
const longestFrame = 4 * 1024 * 1024;

/** Cuts what comes over a connection into frames. */
export class FrameReader {
  #rest: Buffer = Buffer.alloc(0);

  /** The frames that are complete now; throws on one that is too long. */
  push(piece: Buffer): readonly Frame[] {
    this.#rest = Buffer.concat([this.#rest, piece]);
    const frames: Frame[] = [];
    for (let frame = this.#next(); frame !== undefined; frame = this.#next()) frames.push(frame);
    return frames;
  }

  #next(): Frame | undefined {
    const rest = this.#rest;
    if (rest.length < headLength) return undefined;
    const [flags, length] = [rest.readUInt8(4), rest.readUIntBE(5, 3)];
    if (length > longestFrame) throw new Error('a frame is too long');
    if (rest.length < headLength + length) return undefined;
    const payload = rest.subarray(headLength, headLength + length);
    this.#rest = rest.subarray(headLength + length);
    return (rest.readUInt8(0) & controlBit) === 0
      ? { type: 'data', stream: rest.readUInt32BE(0) & streamBits, flags, payload }
      : { type: 'control', kind: rest.readUInt16BE(2), flags, payload };
  }
}

/** A data frame; `isLast` says that nothing follows on its stream. */
export function dataFrame(stream: number, payload: Uint8Array, isLast: boolean): Buffer {
  const head = Buffer.alloc(headLength);
  head.writeUInt32BE(stream, 0);
  head.writeUInt8(isLast ? finFlag : 0, 4);
  head.writeUIntBE(payload.length, 5, 3);
  return Buffer.concat([head, payload]);
}

/** A control frame. */
export function controlFrame(kind: number, payload: Uint8Array): Buffer {
  const head = Buffer.alloc(headLength);
  head.writeUInt16BE((controlBit << 8) | version, 0);
  head.writeUInt16BE(kind, 2);
  head.writeUIntBE(payload.length, 5, 3);
  return Buffer.concat([head, payload]);
}

/** The number of a stream as the beginning of a payload. */
export function streamNumber(stream: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(stream, 0);
  return bytes;
}
