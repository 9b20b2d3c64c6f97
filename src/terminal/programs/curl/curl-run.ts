import type { Peer } from '../../network-view.ts';
import type { ProgramContext } from '../../program.ts';
import type { ProgramVersion } from '../../program-version.ts';
import type { CurlOutput } from './curl-output.ts';
import type { CurlSettings } from './curl-settings.ts';

/** What all transfers of one run of curl share. */
export interface CurlRun {
  readonly context: ProgramContext;
  readonly version: ProgramVersion;
  readonly settings: CurlSettings;
  readonly output: CurlOutput;
  /** Connections that are kept, by host and port. */
  readonly kept: Map<string, { readonly peer: Peer; readonly address: string }>;
}

/** How a transfer ended: curl's exit code, and its words if it failed. */
export interface Ended {
  readonly code: number;
  readonly message?: string;
  readonly facts: TransferFacts;
}

/** What `-w` can tell of a transfer. */
export interface TransferFacts {
  readonly url: string;
  readonly status: number;
  readonly size: number;
  readonly remoteAddress: string;
  readonly remotePort: number;
  readonly localPort: number;
  readonly contentType: string;
  readonly redirects: number;
  readonly redirectUrl: string;
  readonly method: string;
}
