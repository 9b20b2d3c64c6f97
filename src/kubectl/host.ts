import type {
  ApiRequest,
  ApiResponse,
  ContainerRef,
  KubeObject,
  Oracle,
  ResolvedSettings,
  Resource,
  ResourceInfo,
  Table,
  Version,
  WatchEvent,
} from '#cluster';
import type { DiscoveryCache } from './discovery-cache.ts';

/** The API as kubectl needs it; the cluster's `Api` is one. */
export interface KubectlApi {
  request(request: ApiRequest): ApiResponse;
  /** What the server serves, in the order of discovery. */
  resources(): readonly ResourceInfo[];
  /** What the server's schema says about a manifest, one text per error. */
  schemaErrors(manifest: unknown): readonly string[];
  /** The changes after a revision. */
  watchSince(
    resource: Resource,
    namespace: string | undefined,
    resourceVersion: string,
  ): readonly WatchEvent[];
  /** The rows that a watch of Tables sends for an object, which may be gone. */
  tableOf(resource: Resource, object: KubeObject, version?: Version): Table;
}

/** Everything that a run of kubectl sees of its machine and its cluster. */
export interface KubectlHost {
  /** The client's version. */
  readonly version: Version;
  /** Undefined on a machine without a cluster. */
  readonly api: KubectlApi | undefined;
  /** What was discovered before; without it, everything is asked for anew. */
  readonly discovery?: DiscoveryCache;
  readonly settings: ResolvedSettings;
  readonly oracle: Oracle;
  /** Names this run of kubectl by serial numbers, for the keys of choices. */
  readonly runId: string;
  /** Virtual ms since the epoch. */
  now(): number;
  readonly stdin: string;
  readonly stdinIsTerminal: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The working directory, which some messages name. */
  readonly directory?: string;
  readFile(path: string): string | undefined;
  /** The names in a directory, sorted; undefined if it is none. */
  listFiles(directory: string): readonly string[] | undefined;
  writeFile(path: string, text: string): void;
  /** The body behind an URL that the note maps to a file. */
  fetchUrl(url: string): string | undefined;
  write(stream: 'stdout' | 'stderr', text: string): void;
  logs(container: ContainerRef, options: LogOptions): readonly LogRecord[];
}

/** Which lines of a container's log are wanted. */
export interface LogOptions {
  /** The container's run before this one. */
  readonly previous: boolean;
}

/** A line of a container's log and its instant in ms. */
export interface LogRecord {
  readonly at: number;
  readonly text: string;
  /** False for a last line without a line end. */
  readonly ended?: boolean;
}

/** What kubectl does when a session in a container's main program ends. */
export interface SessionEnd {
  /** The line that says how to come back; empty where none is printed. */
  readonly farewell: string;
  /** The object that `--rm` deletes: its resource and name. */
  readonly removes?: readonly [resource: string, name: string];
  /** Whether nothing is said of that. */
  readonly isQuiet?: boolean;
  /** Whether it fails where the program has failed, since nothing starts it again. */
  readonly mayFail: boolean;
}

/** What kubectl asks of its host because it takes time, or happens outside the API. */
export type KubectlRequest =
  /** Run a program in a container; the host writes its output. Reply: `exitCode`. */
  | {
      readonly type: 'exec';
      readonly container: ContainerRef;
      readonly argv: readonly string[];
      readonly stdin: string;
      readonly interactive: boolean;
      readonly tty: boolean;
    }
  /**
   * Join a container's main program until it ends or is left; the host writes its output. Reply: `exitCode`.
   */
  | {
      readonly type: 'attach';
      readonly container: ContainerRef;
      readonly interactive: boolean;
      readonly tty: boolean;
      /** For a host that does not reply before an interactive session is left. */
      readonly end: SessionEnd;
    }
  /** Let virtual time pass until a condition holds. Reply: `met`, or `interrupted`. */
  | {
      readonly type: 'wait';
      readonly until: () => boolean;
      readonly timeoutMs: number;
      /** The resource whose changes are waited for, by its plural: a host may know when the next is due. */
      readonly watched?: string;
    }
  /** Have the user's editor change a text in a file. Reply: `exitCode` of the editor, and the `text` then. */
  | { readonly type: 'edit'; readonly editor: string; readonly path: string; readonly text: string }
  /** Listen on local ports for a pod's. Reply: `interrupted`. */
  | {
      readonly type: 'forward';
      /** The pod, by its first container. */
      readonly container: ContainerRef;
      readonly ports: readonly ForwardedPort[];
      readonly addresses: readonly string[];
    }
  /** Serve the API on a local port. Reply: `interrupted`. */
  | { readonly type: 'proxy'; readonly address: string; readonly port: number }
  /** Copy files between the machine and a container. Reply: `exitCode`. */
  | { readonly type: 'copy'; readonly from: CopyPlace; readonly to: CopyPlace }
  /** Something of kubectl that is not simulated; what it would print is unknown. */
  | { readonly type: 'unsupported'; readonly what: string };

/** One port of a `forward`: on the machine and in the pod. */
export interface ForwardedPort {
  readonly local: number;
  readonly remote: number;
}

/** One end of a `copy`; without a container it is a path on the machine. */
export interface CopyPlace {
  readonly container?: ContainerRef;
  readonly path: string;
}

/** The host's answer to a request; which member is filled says the request. */
export interface KubectlReply {
  readonly exitCode?: number;
  readonly met?: boolean;
  readonly text?: string;
  readonly interrupted?: boolean;
}

/** A run of kubectl or of a part of it: yields requests, returns the exit code. */
export type Steps<Result = number> = Generator<KubectlRequest, Result, KubectlReply>;
