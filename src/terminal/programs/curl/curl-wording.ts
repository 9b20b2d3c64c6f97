import { atLeast, type ProgramVersion } from '../../program-version.ts';

/** Why a connection failed, in the operating system's words. */
export type ConnectReason =
  | 'Connection refused'
  | 'Network is unreachable'
  | 'No route to host'
  | 'Connection timed out';

/** What a failed connection is about. */
export interface FailedConnection {
  readonly host: string;
  readonly port: number;
  readonly ms: number;
  readonly reason: ConnectReason;
}

/** `Failed to connect to …`, whose wording changed six times. lib/connect.c */
export function connectFailure(version: ProgramVersion, failed: FailedConnection): string {
  const { host, port, ms, reason } = failed;
  if (!atLeast(version, '7.20')) return "couldn't connect to host";
  if (!atLeast(version, '7.34')) return `Failed connect to ${host}:${port}; ${reason}`;
  if (!atLeast(version, '7.78')) return `Failed to connect to ${host} port ${port}: ${reason}`;
  if (!atLeast(version, '7.87')) return `Failed to connect to ${host} port ${port} after ${ms} ms: ${reason}`;
  const words = atLeast(version, '8.9') ? 'Could not connect to server' : "Couldn't connect to server";
  const target = atLeast(version, '8.21') ? `${host}:${port}` : `${host} port ${port}`;
  return `Failed to connect to ${target} after ${ms} ms: ${words}`;
}

/** A name that does not resolve. */
export function resolveFailure(version: ProgramVersion, host: string): string {
  return atLeast(version, '7.35') ? `Could not resolve host: ${host}` : `Couldn't resolve host '${host}'`;
}

/** A connection that was not made within `-m`. */
export function connectTimeout(version: ProgramVersion, ms: number): string {
  return atLeast(version, '7.20') ? `Connection timed out after ${ms} milliseconds` : 'connect() timed out!';
}

/** A connection that was not made within `--connect-timeout`. */
export function connectTimeoutOption(
  version: ProgramVersion,
  failed: { readonly host: string; readonly port: number; readonly ms: number; readonly seconds: number },
): string {
  if (atLeast(version, '8.12') || !atLeast(version, '7.75')) return connectTimeout(version, failed.ms);
  if (!atLeast(version, '7.88')) return `Connection timeout after ${failed.seconds * 1000} ms`;
  return `Failed to connect to ${failed.host} port ${failed.port} after ${failed.ms} ms: Timeout was reached`;
}

/** An answer that did not come within `-m`. */
export function answerTimeout(version: ProgramVersion, ms: number): string {
  const bytes = atLeast(version, '7.33') ? '0 bytes' : '0 out of -1 bytes';
  return `Operation timed out after ${ms} milliseconds with ${bytes} received`;
}

/** A body that ended early. */
export function shortBody(version: ProgramVersion, missing: number): string {
  return atLeast(version, '8.9')
    ? `end of response with ${missing} bytes missing`
    : `transfer closed with ${missing} bytes remaining to read`;
}

/** `-f` on an error status. */
export function httpFailure(version: ProgramVersion, status: number, reason: string): string {
  return `The requested URL returned error: ${status}${atLeast(version, '7.75') ? '' : ` ${reason}`}`;
}

/** The line about `--retry`, broken at the width of a terminal as all warnings once were. */
export function retryWarning(version: ProgramVersion, seconds: number, left: number): string {
  const units = seconds === 1 && atLeast(version, '8.12') ? 'second' : 'seconds';
  const times = left === 1 && atLeast(version, '8.12') ? 'retry' : 'retries';
  const again = atLeast(version, '8.21') ? 'Retrying in' : 'Will retry in';
  const problem = atLeast(version, '7.70')
    ? 'Problem : connection refused.'
    : 'Transient problem: connection refused';
  return warning(version, `${problem} ${again} ${seconds} ${units}. ${left} ${times} left.`);
}

const warningWidth = 69;

/** src/tool_msgs.c `voutf`: a line ends behind the last blank that fits. */
function warning(version: ProgramVersion, text: string): string {
  const cut = text.length > warningWidth ? text.lastIndexOf(' ', warningWidth - 1) : -1;
  if (cut < 0 || atLeast(version, '8.1')) return `Warning: ${text}\n`;
  return `Warning: ${text.slice(0, cut + 1)}\nWarning: ${text.slice(cut + 1)}\n`;
}
