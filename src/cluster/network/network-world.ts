import type { KubeObject } from '../api/object.ts';
import type { LogText, Server, ServerContainer } from '../images/image.ts';
import type { Oracle } from '../oracle.ts';
import type { ContainerRef } from '../program.ts';
import type { WorldSettings } from '../world.ts';

/** What the network needs of the cluster around it. */
export interface NetworkWorld {
  readonly settings: WorldSettings;
  readonly oracle: Oracle;
  readonly store: {
    readonly revision: number;
    get(groupResource: string, namespace: string | undefined, name: string): KubeObject | undefined;
    list(groupResource: string): readonly KubeObject[];
    serialOf(uid: string): string | undefined;
    draw(key: string): number;
  };
  /** The virtual instant, in ms since the epoch. */
  now(): number;
  /** The running containers of a pod. */
  containersOf(podUid: string): readonly NetworkContainer[];
  /** Adds to a container's log; undefined is something that nobody knows. */
  log(ref: ContainerRef, texts: readonly LogText[] | undefined): void;
}

/**
 * A running container as the network sees it. `server` is what its main program (or one started later)
 * listens with.
 */
export interface NetworkContainer {
  readonly ref: ContainerRef;
  readonly server: Server | undefined;
  /** Whether it runs a program of which nobody knows what it does. */
  readonly isUnknown: boolean;
  /** Its state for the server's handler, as it is now. */
  readonly state: ServerContainer;
}

/**
 * Where a connection comes from. `outside` is the author's workstation, or any other machine beyond the
 * nodes.
 */
export type Source =
  | { readonly type: 'container'; readonly ref: ContainerRef }
  | { readonly type: 'node'; readonly name: string }
  | { readonly type: 'outside' };
