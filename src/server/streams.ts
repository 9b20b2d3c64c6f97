import type { ServerResponse } from 'node:http';
import { goJson } from './json.ts';
import type { LogReading } from './read-log.ts';
import type { Watch, WireEvent } from './watch-events.ts';

/** More than this in a connection's buffer: its client does not read, and is left. */
const longestBacklog = 16 * 1024 * 1024;
const bookmarkMs = 60_000;
const usualTimeoutSeconds = 1800;

/** An answer that goes on. */
interface Stream {
  /** Sends what is new; false when it is over. */
  readonly look: () => boolean;
  readonly end: () => void;
}

/** The answers that go on, each as long as its client stays. */
export class Streams {
  readonly #open = new Set<Stream>();

  get size(): number {
    return this.#open.size;
  }

  /** Tells every client what is new. */
  look(): void {
    for (const stream of this.#open) if (!stream.look()) stream.end();
  }

  /** Ends them all. */
  close(): void {
    for (const stream of this.#open) stream.end();
  }

  /** Serves a watch: what is there, then what happens, until its time is up. */
  watch(
    response: ServerResponse,
    watch: Watch,
    initial: readonly WireEvent[],
    options: { readonly bookmarks: boolean; readonly timeoutSeconds: number | undefined },
  ): void {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-cache, private' });
    response.flushHeaders();
    const tell = (events: readonly WireEvent[]) => {
      for (const event of events) response.write(goJson(event));
      return response.writableLength <= longestBacklog;
    };
    tell(initial);
    const bookmark = () => {
      if (options.bookmarks) tell([watch.bookmark()]);
    };
    const repeated = setInterval(bookmark, bookmarkMs);
    const stream = this.#add(
      response,
      () => tell(watch.next()),
      () => clearInterval(repeated),
    );
    const seconds = options.timeoutSeconds ?? usualTimeoutSeconds;
    const timer = setTimeout(() => {
      bookmark();
      stream.end();
    }, seconds * 1000);
    response.on('close', () => clearTimeout(timer));
  }

  /** Serves a log: what was written, then what is written, until its container ends. */
  log(response: ServerResponse, { answer, next, isOver }: LogReading): void {
    response.writeHead(answer.code, answer.headers as Record<string, string>);
    response.write(answer.body);
    const look = () => {
      const isLast = isOver?.() ?? true;
      response.write(next?.() ?? '');
      return !isLast && response.writableLength <= longestBacklog;
    };
    this.#add(response, look, () => {});
  }

  #add(response: ServerResponse, look: () => boolean, release: () => void): Stream {
    const stream: Stream = {
      look,
      end: () => {
        release();
        this.#open.delete(stream);
        response.end();
      },
    };
    this.#open.add(stream);
    response.on('close', () => {
      release();
      this.#open.delete(stream);
    });
    return stream;
  }
}
