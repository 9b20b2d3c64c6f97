import type { KubeObject, ResourceInfo } from '#cluster';
import type { Client } from './client.ts';
import type { Flags } from './flags.ts';
import type { KubectlHost, Steps } from './host.ts';
import type { Profile } from './profile.ts';

/** One run of one command. */
export interface Invocation {
  /** `kubectl create deployment` */
  readonly command: string;
  readonly argv: readonly string[];
  readonly flags: Flags;
  readonly args: readonly string[];
  /** The number of arguments before `--`, -1 without one. */
  readonly dashAt: number;
  readonly host: KubectlHost;
  readonly profile: Profile;
  readonly client: Client;
  /** The namespace to work in. */
  readonly namespace: string;
  /** Whether `--namespace` was given. */
  readonly namespaceGiven: boolean;
  out(text: string): void;
  err(text: string): void;
}

/** What runs a command: at once, or in steps where it takes time. Both end in an exit code. */
export type Run = (invocation: Invocation) => Steps | number;

/** An object that a command works on. */
export interface Target {
  readonly info: ResourceInfo;
  readonly namespace: string | undefined;
  readonly name: string;
  readonly object: KubeObject;
  /** The file that it was read from. */
  readonly source?: string;
}
