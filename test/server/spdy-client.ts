import { request } from 'node:https';
import type { Duplex } from 'node:stream';
import { controlKinds, dataFrame, FrameReader, finFlag } from '../../src/server/spdy/frames.ts';
import { HeaderBlocks } from '../../src/server/spdy/header-block.ts';
import { accessOf, type Served } from './serve.ts';

/** A client's side of SPDY, as little of it as tests need. */
export class SpdyClient {
  readonly #socket: Duplex;
  readonly #blocks = new HeaderBlocks();
  readonly #reader = new FrameReader();
  readonly #texts = new Map<number, string>();
  readonly #ended = new Map<number, () => void>();
  #next = 1;

  private constructor(socket: Duplex) {
    this.#socket = socket;
    socket.on('data', (piece: Buffer) => this.#take(piece));
  }

  /** Asks a server to speak SPDY on a path, with the protocols of streams that are offered. */
  static connect(served: Served, path: string, protocols: string): Promise<SpdyClient> {
    const { ca, token } = accessOf(served.server);
    const headers = {
      Authorization: `Bearer ${token}`,
      Connection: 'Upgrade',
      Upgrade: 'SPDY/3.1',
      'X-Stream-Protocol-Version': protocols,
    };
    return new Promise((resolve, reject) => {
      const asked = request(served.server.url + path, { method: 'POST', ca, headers });
      asked.on('upgrade', (_, socket) => resolve(new SpdyClient(socket)));
      asked.on('response', (answer) => reject(new Error(`it answered ${answer.statusCode}`)));
      asked.on('error', reject);
      asked.end();
    });
  }

  /** Opens a stream; its number. */
  async open(headers: Readonly<Record<string, string>>): Promise<number> {
    const id = this.#next;
    this.#next += 2;
    const block = await this.#blocks.pack(new Map(Object.entries(headers)));
    const head = Buffer.alloc(10);
    head.writeUInt32BE(id, 0);
    const payload = Buffer.concat([head, block]);
    const frame = Buffer.alloc(8);
    frame.writeUInt16BE(0x8003, 0);
    frame.writeUInt16BE(controlKinds.synStream, 2);
    frame.writeUIntBE(payload.length, 5, 3);
    this.#socket.write(Buffer.concat([frame, payload]));
    return id;
  }

  send(id: number, text: string, isLast = false): void {
    this.#socket.write(dataFrame(id, Buffer.from(text), isLast));
  }

  /** All that the server says on a stream, up to its end. */
  async heard(id: number): Promise<string> {
    if (!this.#ended.has(id)) await new Promise<void>((resolve) => this.#ended.set(id, resolve));
    return this.#texts.get(id) ?? '';
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(piece: Buffer): void {
    for (const frame of this.#reader.push(piece)) {
      if (frame.type !== 'data') continue;
      this.#texts.set(frame.stream, (this.#texts.get(frame.stream) ?? '') + frame.payload.toString());
      if ((frame.flags & finFlag) === 0) continue;
      this.#ended.get(frame.stream)?.();
      this.#ended.set(frame.stream, () => {});
    }
  }
}
