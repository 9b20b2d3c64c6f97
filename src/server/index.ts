/** A simulated cluster's API on a socket, for clients that are not ours: kubectl, curl, anything. */
export type { RequestLine } from './api-host.ts';
export type { Pace, PaceName } from './pace.ts';
export type {
  Execution,
  ExecutionResult,
  RemotePort,
  RemoteShell,
  ServedApi,
  ServedWorld,
} from './served-world.ts';
export { type RunningServer, type ServerOptions, startServer } from './start-server.ts';
