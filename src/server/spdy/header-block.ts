import { constants, createDeflate, createInflate, type Deflate, type Inflate } from 'node:zlib';
import { dictionary } from './dictionary.ts';

/** The headers of a stream; names in small letters. */
export type Headers = ReadonlyMap<string, string>;

/** No client sends nearly so much. */
const longestBlock = 1 << 20;

/**
 * Packs and unpacks header blocks. Each direction of a connection is one stream of zlib, so that blocks must
 * come in their order. SPDY 3.1, section 2.6.10
 */
export class HeaderBlocks {
  readonly #inflate: Inflate = createInflate({ dictionary });
  readonly #deflate: Deflate = createDeflate({ dictionary });

  async unpack(block: Buffer): Promise<Headers> {
    return readHeaders(await passed(this.#inflate, block));
  }

  async pack(headers: Headers): Promise<Buffer> {
    return passed(this.#deflate, headerBytes(headers));
  }

  close(): void {
    this.#inflate.close();
    this.#deflate.close();
  }
}

/** What comes out of a stream of zlib for one piece that is put in. */
function passed(stream: Inflate | Deflate, piece: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    let length = 0;
    const hear = (out: Buffer) => {
      length += out.length;
      if (length <= longestBlock) pieces.push(out);
      else fail(new Error('a block of headers is too long'));
    };
    const leave = () => {
      stream.off('data', hear);
      stream.off('error', fail);
    };
    const fail = (error: Error) => {
      leave();
      reject(error);
    };
    stream.on('data', hear);
    stream.once('error', fail);
    stream.write(piece);
    stream.flush(constants.Z_SYNC_FLUSH, () => {
      leave();
      resolve(Buffer.concat(pieces));
    });
  });
}

function readHeaders(bytes: Buffer): Headers {
  const headers = new Map<string, string>();
  let at = 4;
  const text = () => {
    const length = bytes.readUInt32BE(at);
    at += 4 + length;
    return bytes.toString('utf8', at - length, at);
  };
  for (let left = bytes.readUInt32BE(0); left > 0; left -= 1) headers.set(text().toLowerCase(), text());
  return headers;
}

function headerBytes(headers: Headers): Buffer {
  const number = (value: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value, 0);
    return bytes;
  };
  const text = (value: string) => [number(Buffer.byteLength(value)), Buffer.from(value)];
  return Buffer.concat([
    number(headers.size),
    ...[...headers].flatMap(([name, value]) => [...text(name), ...text(value)]),
  ]);
}
