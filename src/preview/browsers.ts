import type { ServerResponse } from 'node:http';

/** The browsers that show the site, each at the end of a stream of server-sent events. */
export class Browsers {
  readonly #streams = new Set<ServerResponse>();

  /** Connects a browser and sends it a first event. */
  add(stream: ServerResponse, event: string, data: unknown): void {
    stream.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    stream.write(`retry: 500\n${message(event, data)}`);
    this.#streams.add(stream);
    stream.on('close', () => this.#streams.delete(stream));
  }

  /** Sends every browser an event. */
  tell(event: string, data: unknown): void {
    for (const stream of this.#streams) stream.write(message(event, data));
  }

  close(): void {
    for (const stream of this.#streams) stream.end();
  }
}

function message(event: string, data: unknown): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
