import type { Duplex } from 'node:stream';
import { Turns } from '../turns.ts';
import {
  controlFrame,
  controlKinds,
  dataFrame,
  type Frame,
  FrameReader,
  finFlag,
  streamNumber,
} from './frames.ts';
import { HeaderBlocks, type Headers } from './header-block.ts';

/** The most streams that a connection may open in its life. */
const mostStreams = 10_000;
/** The numbers before the header block of a new stream: its own, its parent's, its priority. */
const synStreamHead = 10;

/** One stream of a connection, which its client opened. */
export class SpdyStream {
  readonly headers: Headers;
  readonly #id: number;
  readonly #send: (frame: Buffer) => void;
  #hear: ((piece: Buffer) => void) | undefined;
  #end: (() => void) | undefined;
  readonly #early: Buffer[] = [];
  #isOver = false;
  #isClosed = false;

  constructor(id: number, headers: Headers, send: (frame: Buffer) => void) {
    this.#id = id;
    this.headers = headers;
    this.#send = send;
  }

  /** Hands over what the client sends, from its beginning, and tells when nothing more comes. */
  listen(hear: (piece: Buffer) => void, end: () => void): void {
    this.#hear = hear;
    this.#end = end;
    for (const piece of this.#early.splice(0)) hear(piece);
    if (this.#isOver) end();
  }

  write(bytes: Uint8Array): void {
    if (!this.#isClosed && bytes.length > 0) this.#send(dataFrame(this.#id, bytes, false));
  }

  /** Says that nothing more comes from here. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#send(dataFrame(this.#id, new Uint8Array(), true));
  }

  /** Takes what the connection got for it. */
  take(piece: Buffer, isLast: boolean): void {
    if (this.#isOver) return;
    if (piece.length > 0) {
      if (this.#hear) this.#hear(piece);
      else this.#early.push(piece);
    }
    if (!isLast) return;
    this.#isOver = true;
    this.#end?.();
  }
}

/** The server's side of SPDY 3.1 over a connection that was upgraded to it. */
export class SpdyConnection {
  readonly #socket: Duplex;
  readonly #onStream: (stream: SpdyStream) => void;
  readonly #reader = new FrameReader();
  readonly #blocks = new HeaderBlocks();
  readonly #streams = new Map<number, SpdyStream>();
  /** Frames are looked at one after another, since unpacking headers takes time. */
  readonly #turns = new Turns();
  #opened = 0;

  constructor(socket: Duplex, onStream: (stream: SpdyStream) => void) {
    this.#socket = socket;
    this.#onStream = onStream;
    socket.on('data', (piece: Buffer) => this.#take(piece));
    socket.on('close', () => this.#closed());
    socket.on('error', () => socket.destroy());
  }

  /** Looks at what came together with the upgrade. */
  begin(head: Buffer): void {
    if (head.length > 0) this.#take(head);
  }

  close(): void {
    this.#socket.end();
  }

  #closed(): void {
    this.#blocks.close();
    for (const stream of this.#streams.values()) stream.take(Buffer.alloc(0), true);
  }

  #take(piece: Buffer): void {
    try {
      for (const frame of this.#reader.push(piece)) {
        this.#turns.take(() => this.#look(frame)).catch(() => this.#socket.destroy());
      }
    } catch {
      this.#socket.destroy();
    }
  }

  async #look(frame: Frame): Promise<void> {
    const { payload, flags } = frame;
    const isLast = (flags & finFlag) !== 0;
    if (frame.type === 'data') {
      this.#streams.get(frame.stream)?.take(payload, isLast);
      return;
    }
    if (frame.kind === controlKinds.synStream) await this.#open(payload, isLast);
    if (frame.kind === controlKinds.ping) this.#send(controlFrame(controlKinds.ping, payload));
    if (frame.kind === controlKinds.reset) this.#forget(payload.readUInt32BE(0));
    if (frame.kind === controlKinds.goAway) this.close();
  }

  async #open(payload: Buffer, isLast: boolean): Promise<void> {
    const id = payload.readUInt32BE(0);
    const headers = await this.#blocks.unpack(payload.subarray(synStreamHead));
    this.#opened += 1;
    if (this.#opened > mostStreams) throw new Error('too many streams');
    const stream = new SpdyStream(id, headers, (frame) => this.#send(frame));
    this.#streams.set(id, stream);
    const block = await this.#blocks.pack(new Map());
    this.#send(controlFrame(controlKinds.synReply, Buffer.concat([streamNumber(id), block])));
    this.#onStream(stream);
    if (isLast) stream.take(Buffer.alloc(0), true);
  }

  #forget(id: number): void {
    this.#streams.get(id)?.take(Buffer.alloc(0), true);
    this.#streams.delete(id);
  }

  #send(frame: Buffer): void {
    if (!this.#socket.destroyed && this.#socket.writable) this.#socket.write(frame);
  }
}
