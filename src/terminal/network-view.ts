/**
 * The network as the programs of one computer see it. An adapter builds it from the cluster; tests
 * build it from a recorded world.
 */
export interface NetworkView {
  readonly hostname: string;
  /** The computer's own interfaces but the loopback. */
  readonly interfaces: readonly NetworkInterface[];
  /** Whether there are more, as a node's bridges and the ends of its pods' cables, which are not simulated. */
  readonly hasOtherInterfaces?: boolean;
  readonly gateway?: string;
  /** What the kernel's table says, in its order; without it the interfaces and the gateway tell. */
  readonly routes?: readonly NetworkRoute[];
  /** Connects to a numeric address. Each call is a connection of its own. */
  connect(address: string, port: number, protocol?: 'tcp' | 'udp'): Reach;
  /** Sends one echo request. */
  ping(address: string): 'answered' | 'lost' | 'unreachable' | 'prohibited';
  /** Sends one DNS question to a server. */
  query(server: string, question: DnsQuestion): DnsReply;
  /** The sockets on which something waits; undefined where not all of them are known. */
  listening?(): readonly OpenSocket[] | undefined;
  /** kube-proxy's rules, in the network of a node. */
  readonly rules?: ProxyRules;
}

/** A socket on which a program waits. */
export interface OpenSocket {
  readonly protocol: 'tcp' | 'udp';
  readonly family: 4 | 6;
  readonly port: number;
  /** Whether the program is the computer's own, and no other container's of its pod. */
  readonly isOwn: boolean;
}

/** One route of a computer: to a range, an address or all others, over a neighbour or at once. */
export interface NetworkRoute {
  readonly to: string;
  readonly via?: string;
  readonly device: string;
  readonly source?: string;
  /** Whether the kernel made it, for an interface's own range. */
  readonly isKernel?: boolean;
}

/** What the tools of Linux show of kube-proxy's rules. */
export interface ProxyRules {
  /** Undefined where there are none. */
  iptables(): string | undefined;
  ipvs(): string;
}

/** A network interface with an IPv4 address, and one of version 6 where a cluster has both. */
export interface NetworkInterface {
  readonly name: string;
  readonly index: number;
  readonly address: string;
  readonly address6?: string;
  readonly prefix: number;
  readonly mac: string;
  readonly mtu: number;
  /** Whether it has a broadcast address; it has, where nothing is said. */
  readonly hasBroadcast?: boolean;
  /** How many packets may wait, where that is shown; 1000 where nothing is said. */
  readonly queueLength?: number;
  /** Its own address of version 6 on its cable, where the network has that version. */
  readonly linkLocal?: string | undefined;
  /** The index of the peer outside this computer's network namespace. */
  readonly peer?: number | undefined;
}

/**
 * Where a connection ended. A refusal by the host and one by kube-proxy's REJECT rule look alike to a
 * client.
 */
export type Reach =
  | { readonly type: 'connected'; readonly peer: Peer }
  | { readonly type: 'refused' }
  | { readonly type: 'timed out' }
  | { readonly type: 'unreachable'; readonly reason: 'network' | 'host' | 'prohibited' };

/** The other end of a connection, which answers requests one after the other. */
export interface Peer {
  /** The client's own port; undefined when nobody knows it yet. */
  readonly localPort?: number;
  /** Whether the port speaks TLS. */
  readonly tls: boolean;
  /** What it says to an HTTP request. */
  http(request: HttpMessage): HttpExchange;
  /** What a server that is not HTTP says first, or in answer to a text; undefined when it waits for more. */
  say(text: string): string | undefined;
}

/** A request as a client writes it. Header names as typed, in order. */
export interface HttpMessage {
  readonly method: string;
  readonly path: string;
  readonly version: '1.0' | '1.1';
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
  /** Whether it was sent over TLS. */
  readonly secure?: boolean;
}

/** What came back. */
export type HttpExchange =
  | { readonly type: 'response'; readonly response: HttpAnswer }
  /** The peer closed the connection without a byte. */
  | { readonly type: 'closed' }
  | { readonly type: 'reset' }
  /** The peer never answers. */
  | { readonly type: 'silent' }
  /** The peer speaks another protocol. */
  | { readonly type: 'raw'; readonly text: string };

/** A header field; one that was made from an instant carries it. */
export type HttpField = readonly [name: string, value: string, instant?: number];

/** A response as it comes over the wire. */
export interface HttpAnswer {
  readonly version: string;
  readonly status: number;
  readonly reason: string;
  readonly headers: readonly HttpField[];
  /** What arrived; shorter than `Content-Length` if the peer closed early. */
  readonly body: string;
  /** The dates in it, with their instants. */
  readonly dates?: readonly { readonly text: string; readonly instant: number }[];
}

/** A question to a DNS server; `name` ends in a dot. */
export interface DnsQuestion {
  readonly name: string;
  readonly type: string;
  /** The UDP size that the query offers; without it the query has no OPT record. */
  readonly udpSize?: number;
  readonly recursion: boolean;
  readonly cookie?: boolean;
  readonly tcp?: boolean;
  /** The server's port, if it is not the usual one. */
  readonly port?: number;
}

/** A server's reply. */
export type DnsReply =
  | { readonly type: 'message'; readonly message: DnsMessage }
  | { readonly type: 'timed out' }
  | { readonly type: 'refused' };

/** A DNS message as a client takes it apart. */
export interface DnsMessage {
  readonly rcode: 'NOERROR' | 'NXDOMAIN' | 'SERVFAIL' | 'REFUSED' | 'FORMERR' | 'NOTIMP';
  readonly authoritative: boolean;
  readonly recursionAvailable: boolean;
  readonly truncated: boolean;
  readonly answers: readonly DnsRecord[];
  readonly authorities: readonly DnsRecord[];
  readonly additionals: readonly DnsRecord[];
  /** The OPT record of the answer. */
  readonly edns?: { readonly udpSize: number; readonly cookie: boolean };
  /** Bytes on the wire, an echoed cookie included. */
  readonly size: number;
}

/** A resource record; `data` as dig prints it, names with their final dot. */
export interface DnsRecord {
  readonly name: string;
  readonly ttl: number;
  readonly type: string;
  readonly data: string;
}
