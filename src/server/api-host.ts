import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { inRange, targetOf } from '#cluster';
import { bearsToken, namesLoopback } from './admitted.ts';
import { type Answer, statusAnswer } from './answer.ts';
import { Documents } from './answer-document.ts';
import { answerResource, type Outcome } from './answer-request.ts';
import { goJson } from './json.ts';
import type { Pace } from './pace.ts';
import { incomingOf, longestBody, readRequest } from './read-request.ts';
import { readUpgrade } from './read-upgrade.ts';
import type { ServedWorld } from './served-world.ts';
import { noSuchResource, refusal, tooLarge, unauthorized } from './statuses.ts';
import { Streams } from './streams.ts';
import { Turns } from './turns.ts';
import { protocolOf, serveSpdy, serveWebsocket, type Upgrade } from './upgrades.ts';

/** What a host is made of. */
export interface ApiHostOptions {
  readonly world: ServedWorld;
  readonly pace: Pace;
  readonly token: string;
  /** Hears of every answered request. */
  readonly report?: (line: RequestLine) => void;
}

/** One answered request, for whoever keeps account of them. */
export interface RequestLine {
  readonly method: string;
  readonly url: string;
  readonly code: number;
  readonly userAgent: string;
}

const wrongHost = refusal(403, 'Forbidden', 'this host is not served here');
const upgradeRequired = refusal(400, 'BadRequest', 'Upgrade request required');
const tooMany = refusal(429, 'TooManyRequests', 'too many watches are open');
const mostStreams = 500;

/** Answers the requests of a server, one after another, in a world whose time passes meanwhile. */
export class ApiHost {
  readonly #options: ApiHostOptions;
  readonly #documents: Documents;
  readonly #turns = new Turns();
  readonly #streams = new Streams();
  #isBusy = false;

  constructor(options: ApiHostOptions) {
    this.#options = options;
    this.#documents = new Documents(options.world);
  }

  /** Answers a request; nothing is thrown. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const refused = this.#refusal(request);
      const incoming = refused ? undefined : await readRequest(request);
      const code = refused?.code ?? (incoming ? await this.#respond(incoming, response) : 413);
      if (refused) send(response, refused);
      else if (!incoming) send(response, { ...statusAnswer(tooLarge(longestBody)), headers: closing });
      this.#report(request, code);
    } catch (error) {
      const status = refusal(500, 'InternalError', `kanzen failed on this request: ${String(error)}`);
      if (!response.headersSent) send(response, statusAnswer(status));
      else response.destroy();
    }
  }

  /** Answers a request for another protocol, as `kubectl exec` makes it. */
  async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    socket.on('error', () => socket.destroy());
    const incoming = incomingOf(request);
    const refused = this.#refusal(request);
    const target = targetOf(incoming.path);
    const protocol = protocolOf(request);
    const reading =
      refused || target.type !== 'resource'
        ? ({ type: 'refused', status: noSuchResource } as const)
        : await this.#turns.take(async () => readUpgrade(this.#options.world, target, incoming.query));
    if (reading.type === 'refused' || protocol === undefined) {
      const status = reading.type === 'refused' ? reading.status : upgradeRequired;
      const answer = refused ?? statusAnswer(status);
      this.#report(request, answer.code);
      socket.end(plainHttp(answer));
      return;
    }
    const connection: Upgrade = [request, socket, head];
    const translates = protocol === 'websocket' && inRange(this.#options.world.version, { from: '1.30' });
    if (translates || reading.type !== 'unavailable') this.#report(request, 101);
    if (translates) serveWebsocket(reading, this.#turns, connection);
    else if (reading.type === 'unavailable') {
      this.#report(request, 500);
      socket.end(plainHttp({ code: 500, body: reading.text }, 'text/plain'));
    } else if (protocol === 'websocket') serveWebsocket(reading, this.#turns, connection);
    else await serveSpdy(reading, this.#turns, connection).catch(() => socket.destroy());
  }

  /** Lets time pass while nobody asks. */
  async idle(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      await this.#turns.take(() => this.#options.pace.idle(this.#streams.size > 0));
      this.#streams.look();
    } finally {
      this.#isBusy = false;
    }
  }

  close(): void {
    this.#streams.close();
  }

  #refusal(request: IncomingMessage): Answer | undefined {
    if (!namesLoopback(request.headers.host)) return statusAnswer(wrongHost);
    if (bearsToken(request.headers.authorization, this.#options.token)) return undefined;
    return statusAnswer(unauthorized);
  }

  #report({ method = '', url = '', headers }: IncomingMessage, code: number): void {
    this.#options.report?.({ method, url, code, userAgent: headers['user-agent'] ?? '' });
  }

  async #respond(incoming: NonNullable<Awaited<ReturnType<typeof readRequest>>>, response: ServerResponse) {
    const target = targetOf(incoming.path);
    if (target.type !== 'resource') {
      const answer = this.#documents.answer(target, incoming);
      send(response, answer);
      return answer.code;
    }
    const { world, pace } = this.#options;
    const isWrite = incoming.method !== 'GET' && incoming.method !== 'HEAD';
    const outcome = await this.#turns.take(async () => {
      await pace.before(isWrite);
      const answered = answerResource(world, target, incoming);
      if (isWrite) await pace.afterWrite();
      return answered;
    });
    this.#streams.look();
    return this.#send(response, outcome);
  }

  #send(response: ServerResponse, outcome: Outcome): number {
    if (outcome.type === 'answer') {
      send(response, outcome.answer);
      return outcome.answer.code;
    }
    if (this.#streams.size >= mostStreams) {
      send(response, statusAnswer(tooMany));
      return tooMany.code;
    }
    if (outcome.type === 'watch') {
      this.#streams.watch(response, outcome.watch, outcome.initial, outcome);
    } else if (outcome.log.next === undefined) send(response, outcome.log.answer);
    else this.#streams.log(response, outcome.log);
    return 200;
  }
}

const closing = { 'Content-Type': 'application/json', Connection: 'close' };

function send(response: ServerResponse, { code, headers, body }: Answer): void {
  response.writeHead(code, {
    ...headers,
    'Content-Length': String(Buffer.byteLength(body)),
  } as OutgoingHttpHeaders);
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

function plainHttp({ code, body }: Pick<Answer, 'code' | 'body'>, type = 'application/json'): string {
  const text = typeof body === 'string' ? body : goJson({});
  const length = Buffer.byteLength(text);
  return (
    `HTTP/1.1 ${code} Refused\r\nContent-Type: ${type}\r\nContent-Length: ${length}\r\n` +
    `Connection: close\r\n\r\n${text}`
  );
}
