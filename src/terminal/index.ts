/** Computers and shells: what an author types runs here, against a simulated cluster. */
export type { Audience } from './audience.ts';
export type { Limits } from './budget.ts';
export type { Location } from './location.ts';
export type { Stream } from './program.ts';
export type { RemotePeer } from './remote-peer.ts';
export type { RunOptions } from './run-options.ts';
export { Terminal } from './terminal.ts';
export type { TerminalOptions } from './terminal-options.ts';
export type { ShownChunk, TerminalResult } from './terminal-result.ts';
export type { TerminalSnapshot } from './terminal-snapshot.ts';
