import type { DnsOutcome } from '../dns/assemble-answer.ts';
import type { DnsQuery } from '../dns/dns-message.ts';
import type { HttpHeader, HttpResponse, RawReply } from '../images/image.ts';
import type { ContainerRef } from '../program.ts';
import type { Source } from './network-world.ts';
import type { Destination, Outcome, Trace } from './trace.ts';

/** What became of a connection attempt. `server` is there when it is connected. */
export interface Connection {
  readonly outcome: Outcome;
  readonly trace: Trace;
  readonly server?: ConnectedServer;
}

/** The other end of a connection. */
export interface ConnectedServer {
  /** The container that listens; undefined for a node's program, the API server or a load balancer. */
  readonly container?: ContainerRef;
  /** Whether the port speaks TLS: an `https` client of a port that does not fails in its handshake. */
  readonly tls: boolean;
  /** Sends a request. A kept connection may send several: the same server answers. */
  request(request: ClientRequest): ServerReply;
}

/** What a client sends over a connection. */
export interface ClientRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly version: '1.0' | '1.1';
  readonly headers: readonly HttpHeader[];
  readonly body: string;
  readonly scheme: 'http' | 'https';
}

/** The answer that reaches a client. */
export type ServerReply = HttpResponse | RawReply | { readonly type: 'not simulated'; readonly what: string };

/** What became of a question to a DNS server: an answer, or how the server was missed. */
export type Resolution =
  | DnsOutcome
  | { readonly type: 'no answer'; readonly outcome: Outcome; readonly trace: Trace };

/** What programs need to reach others: the network as it is seen from inside. */
export interface Reach {
  connect(from: Source, to: Destination): Connection;
  resolve(from: Source, query: DnsQuery): Resolution;
}
