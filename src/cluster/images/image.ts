import type { FileEntry, FileTree } from '../files.ts';
import type { Domain } from '../oracle.ts';
import type { OpenVersion } from './open-version.ts';

/**
 * One header field of a message. A field made from an instant (`Date`, `Last-Modified`) carries it, in ms.
 */
export interface HttpHeader {
  readonly name: string;
  readonly value: string;
  readonly instant?: number;
}

/** An HTTP request as the server sees it: addresses are those of the packet that reached it. */
export interface HttpRequest {
  readonly method: string;
  /** Path and query: `/echo?msg=hi`. */
  readonly target: string;
  readonly version: '1.0' | '1.1';
  readonly headers: readonly HttpHeader[];
  readonly body: string;
  readonly scheme: 'http' | 'https';
  readonly client: {
    readonly ip: string /** The client's port: a free choice, drawn when it is read. */;
    readonly port: () => number;
  };
  readonly server: { readonly ip: string; readonly port: number };
  /** The 32 hexadecimal digits by which a server calls the request: a free choice, drawn when it is read. */
  readonly id?: () => string;
  /** The instant at which the request arrives, in ms since the epoch. */
  readonly now: number;
}

/**
 * What a server answers: an HTTP response, the bytes that a server of another protocol sends before it hangs
 * up, or a wish to pass on what another server answers, which the network fulfils.
 */
export type HttpReply = HttpResponse | RawReply | ForwardReply | UnknownReply;

/** What a server would answer, and nobody here knows. */
export interface UnknownReply {
  readonly type: 'not simulated';
  readonly what: string;
}

/** An HTTP response. Headers are in the order in which they are sent. */
export interface HttpResponse {
  readonly type: 'http';
  readonly version: '1.0' | '1.1';
  readonly status: number;
  readonly reason: string;
  readonly headers: readonly HttpHeader[];
  readonly body: string;
  /** The dates that stand in the body, with their instants. */
  readonly dates?: readonly { readonly text: string; readonly instant: number }[];
  /** What of it nobody knows, if its status is all that is known. */
  readonly unknown?: string;
  /** What its server tells of it in its log of errors, without its date and numbers. */
  readonly error?: string;
}

/** Bytes of a protocol that is not HTTP; none at all is an empty reply. */
export interface RawReply {
  readonly type: 'raw';
  readonly text: string;
}

/** A reverse proxy's wish. `failed` is its own answer when the other server cannot be reached. */
export interface ForwardReply {
  readonly type: 'forward';
  readonly host: string;
  readonly port: number;
  readonly request: HttpRequest;
  /** The proxy's own headers over the other server's. */
  readonly rewrite: (response: HttpResponse) => HttpResponse;
  readonly failed: HttpResponse | UnknownReply;
}

/** What a server sees of the container that it runs in. */
export interface ServerContainer {
  readonly files: FileTree;
  readonly env: Readonly<Record<string, string>>;
  readonly hostname: string;
  readonly ip: string;
  /** The addresses of version 6 that its kernel gives it: of the loopback, and on its cable alone. */
  readonly local6?: () => readonly string[];
  /** The instant at which the server was started, where it matters. */
  readonly startedAt?: number;
}

/** A program that listens. The handler is a pure function of the request and of the container's state. */
export interface Server {
  /** TCP ports that are listened on. */
  readonly ports: readonly number[];
  readonly udpPorts?: readonly number[];
  /** Those of the TCP ports at which addresses of version 4 alone are served. */
  readonly ports4?: readonly number[];
  /** Whether each family has a socket of its own; else one of version 6 serves both. */
  readonly isSplit?: true;
  /** Those of the TCP ports that speak TLS. */
  readonly tlsPorts?: readonly number[];
  /** Whether its answers change by themselves as it gets older. */
  readonly ages?: true;
  /** The memory that it takes, and whether a process of its own takes it. */
  readonly memory?: { readonly bytes: number; readonly isApart: boolean };
  /** How long it runs, if it ends by itself. */
  readonly lastsMs?: number;
  /** An ingress controller is told by the network where requests lead. */
  readonly role?: 'ingress-nginx';
  handle(request: HttpRequest, container: ServerContainer): HttpReply;
  /** What it writes into its container's log; without it nobody knows what is written. */
  readonly log?: ServerLog;
}

/** The log of a server: what it writes at its start, and about what it answers. */
export interface ServerLog {
  started(now: number): readonly LogText[];
  /** For one whose first lines hold what is free: asked when the log is read. Undefined is not known. */
  readonly opening?: (start: LogStart) => readonly LogText[] | undefined;
  /** Undefined for a request about which it writes what nobody knows. */
  answered(request: HttpRequest, reply: HttpReply): readonly LogText[] | undefined;
}

/** What the first lines of a server's log depend on. */
export interface LogStart {
  readonly now: number;
  readonly files: FileTree;
  /** The release of the node's kernel. */
  readonly kernel: string;
  /** How many processors the node has, as far as is known. */
  readonly processors: number;
  choose<T>(what: string, domain: Domain<T>): T;
}

/** A line of a log with its line end; `date` is the part of it that is made from the instant. */
export interface LogText {
  readonly stream: 'stdout' | 'stderr';
  readonly text: string;
  readonly date?: string;
  /** Whether it waits for a program that is started when what stands before was written. */
  readonly isLater?: boolean;
  /** For the so manieth entry of a log that holds what is free: its text, asked when the log is read. */
  readonly told?: (start: LogStart, entry: number) => string;
}

/** Starts a server program: its argument vector (program included), environment and files. */
export type ServerProgram = (start: ServerStart) => Server | undefined;

/** What a server program is started with. `version` is that of the program in its image. */
export interface ServerStart {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly files: FileTree;
  readonly version: string;
  /** The image's script that the program is started by, if it is. */
  readonly script?: string;
  /** Whether the image's tag names no version. */
  readonly isFloating?: boolean;
}

/** An entrypoint script that ends without starting anything: its exit code is 1. */
export interface StartRefusal {
  /** What it writes on standard error, if that is known. */
  readonly log?: string;
}

/** A container image as the simulator knows it. */
export interface Image {
  /** As it was asked for. */
  readonly reference: string;
  /** False for an image that the catalogue does not have: it gets the generic tool set and no server. */
  readonly known: boolean;
  /** `PRETTY_NAME` of `/etc/os-release`, such as `Debian GNU/Linux 9 (stretch)`. */
  readonly os: string;
  /** The C library decides how names are resolved. Static Go programs bring their own resolver (`go`). */
  readonly libc: 'glibc' | 'musl' | 'uclibc' | 'go';
  readonly entrypoint: readonly string[];
  readonly command: readonly string[];
  /** Whether its entrypoint script gives the command whatever is no program, not options alone. */
  readonly takesAnything: boolean;
  readonly env: Readonly<Record<string, string>>;
  /** Those of its variables whose values are not known for sure, and the shapes of the values. */
  readonly looseEnv: Readonly<Record<string, RegExp>>;
  /** Sets of variables that it may have instead. */
  readonly otherEnvs: readonly Readonly<Record<string, string>>[];
  /** For a tag that does not say the version to the end: what it may be, and what the image then is. */
  readonly open?: Omit<OpenVersion, 'tagOf'> & { readonly as: (version: string) => Image };
  readonly workdir: string;
  readonly user?: string;
  readonly files: FileTree;
  /** The same after its entrypoint script has prepared what it starts. */
  readonly preparedFiles: FileTree;
  /**
   * Program to version. Where there are several makes of a program, the version starts with the make:
   * `wget: 'busybox 1.28.4'`, `nc: 'openbsd 1.219'`, `ping: 'iputils 20210202'`, `nslookup: 'bind 9.18.49'`.
   */
  readonly programs: Readonly<Record<string, string>>;
  /** Why an argument vector is not started in an environment, though it is the image's own. */
  refuse(argv: readonly string[], env: Readonly<Record<string, string>>): StartRefusal | undefined;
  /** TCP ports of the image's `EXPOSE`. */
  readonly exposed: readonly number[];
  /** Whether a registry has the image; a world may overrule it. */
  readonly pull: 'ok' | 'not-found';
  /** The server that an argument vector starts, if it starts one. `files` default to the image's own. */
  serve(
    argv: readonly string[],
    env?: Readonly<Record<string, string>>,
    files?: FileTree,
  ): Server | undefined;
}

/** An entry of an image's own files. */
export function imageFile(content: string, mtime: number, mode = 0o644): FileEntry {
  return { content, mode, mtime, isOfImage: true };
}
