import type { Cluster, ContainerRef } from '#cluster';
import type { DiscoveryCache } from '#kubectl';
import type { FileStore } from './file-store.ts';
import type { ContainerFrame, OpenedShell } from './shell-frame.ts';
import type { TerminalOptions } from './terminal-options.ts';

/** A main program that waits for what is typed into it. */
export interface WaitingProgram {
  readonly id: string;
  readonly startedAt: number;
  readonly argv: readonly string[];
}

/** Where a port of the workstation leads: into a container's pod, or to the API server. */
export type Tunnel = PodTunnel | 'api server';

/** The way into a container's pod. */
export interface PodTunnel {
  readonly container: ContainerRef;
  readonly port: number;
}

/** A command that goes on beside the others. */
export interface Job {
  readonly number: number;
  readonly pid: number;
  readonly source: string;
  /** The local ports that it listens on. */
  readonly ports: readonly number[];
  /** Whether what it writes is seen. */
  readonly isShown: boolean;
}

/** What the commands of a terminal act on. */
export interface World {
  readonly cluster: Cluster;
  readonly options: TerminalOptions;
  /** The workstation's files. */
  readonly files: FileStore;
  nodeFiles(name: string): FileStore;
  /** Counts up the runs of a program, for the keys of choices. */
  nextRun(program: string): string;
  /** A name for a container that holds no chosen value: containers are counted as they are first seen. */
  serialOf(container: ContainerRef): string;
  /** Interactive shells that are main programs of containers, by container. */
  waiting(container: ContainerRef): WaitingProgram | undefined;
  setWaiting(container: ContainerRef, program: WaitingProgram | undefined): void;
  /** Where a local port of the workstation leads, if kubectl listens on it. */
  tunnel(port: number): Tunnel | undefined;
  openTunnel(port: number, tunnel: Tunnel): void;
  closeTunnel(port: number): void;
  /** The commands that go on beside the author's shell, in the order of their numbers. */
  jobs(): readonly Job[];
  setJobs(jobs: readonly Job[]): void;
  /** What kubectl on the workstation remembers of what the server serves. */
  readonly discovery: DiscoveryCache;
  /** The shells that are open in a container beside its main program, outermost first. */
  shellsIn(container: ContainerRef): readonly Pick<ContainerFrame, 'shell' | 'serial'>[];
  /** Opens a shell inside a container: what is typed next runs there. */
  enter(container: ContainerRef, opened: OpenedShell, shell: readonly string[]): void;
}

/** Names a container within a world. */
export function containerKey(container: ContainerRef): string {
  return `${container.podUid}/${container.container}`;
}
