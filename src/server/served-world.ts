import type {
  ApiRequest,
  ApiResponse,
  ContainerRef,
  KubeObject,
  LogLine,
  Resource,
  ResourceInfo,
  Table,
  Version,
  WatchEvent,
} from '#cluster';
import type { Selectors } from './selectors.ts';

/** The API as the server needs it; the cluster's `Api` is one. */
export interface ServedApi {
  request(request: ApiRequest): ApiResponse;
  /** The resourceVersion of the last write. */
  readonly revision: string;
  /** What is served, in the order of discovery. */
  resources(): readonly ResourceInfo[];
  /** What the objects of a resource that a watch selects went through after a revision. */
  watchSince(
    resource: Resource,
    namespace: string | undefined,
    resourceVersion: string,
    selectors?: Selectors,
  ): readonly WatchEvent[];
  /** The rows of an object that a watch tells of, which may be gone. */
  tableOf(resource: Resource, object: KubeObject): Table;
  /** The Go type behind a manifest's `apiVersion` and `kind`. */
  typeOfManifest(apiVersion: string, kind: string): string | undefined;
}

/** A program that is to be run in a container. */
export interface Execution {
  readonly container: ContainerRef;
  readonly argv: readonly string[];
  readonly stdin: string;
  readonly tty: boolean;
}

/** What became of a program that ran in a container. */
export interface ExecutionResult {
  readonly output: readonly { readonly stream: 'stdout' | 'stderr'; readonly text: string }[];
  readonly exitCode: number;
  /** What is not simulated of it, by name. */
  readonly unsupported: readonly string[];
}

/** A shell in a container, at which somebody types. */
export interface RemoteShell {
  readonly prompt: string;
  /** Whether it was not left yet. */
  readonly isOpen: boolean;
  run(line: string): Promise<ExecutionResult>;
  leave(): Promise<ExecutionResult>;
}

/** A connection to a port of a pod. */
export interface RemotePort {
  /** What is answered to all that was sent since the last answer; undefined while that is no whole request. */
  say(text: string): { readonly text: string; readonly isLast: boolean } | undefined;
}

/** A simulated world as it is served: its API, and what happens beside it. */
export interface ServedWorld {
  readonly api: ServedApi;
  /** The control plane's version. */
  readonly version: Version;
  /** What `/version` says. */
  readonly build: Readonly<Record<string, string>>;
  /** The virtual instant, in ms since the epoch. */
  now(): number;
  /** Lets time pass: to an instant, or until nothing progresses any more. */
  pass(until: number | 'settled'): Promise<void>;
  /** A container's log; undefined where nobody knows what its server writes. */
  logs(container: ContainerRef, options: { readonly previous?: boolean }): readonly LogLine[] | undefined;
  run(execution: Execution): Promise<ExecutionResult>;
  /**
   * Opens a shell in a container, or joins the one that is its main program where no words are given;
   * undefined where they mean no shell, or where none waits.
   */
  shell(container: ContainerRef, argv?: readonly string[]): RemoteShell | undefined;
  /** Connects to a port of a container's pod from inside of it; undefined where nothing listens. */
  connect(container: ContainerRef, port: number): RemotePort | undefined;
}
