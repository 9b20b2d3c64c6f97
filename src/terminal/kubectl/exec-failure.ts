import { compareVersions, numberDomain, type Oracle, parseVersion, type ResolvedSettings } from '#cluster';
import { freeHex } from '../free-bytes.ts';

/** What a container runtime says when a program that is to be run in a container does not exist. */
export interface ExecFailure {
  readonly text: string;
  readonly exitCode: number;
}

/**
 * The runtime's words for a missing program. runc: container_linux.go until 1.0, `unable to start
 * container process` since 1.1; with docker the text comes over the stream and the code is 126, with
 * containerd it is the kubelet's error.
 */
export function execFailure(
  program: string,
  settings: ResolvedSettings,
  from: { readonly oracle: Oracle; readonly runId: string },
): ExecFailure {
  const reason = reasonOf(program);
  const isOlder = (version: string) => isBefore(version, settings);
  if (settings.runtime === 'docker') {
    return { text: `${dockerWords(reason, isOlder('1.21'), isOlder('1.24'), from)}\n`, exitCode: 126 };
  }
  const id = freeHex(from, 'exec id', 64);
  const words = isOlder('1.23') ? oldWords(reason, from) : newWords(reason);
  const runc = `OCI runtime exec failed: exec failed: ${words}: unknown`;
  const twice = isOlder('1.30') ? '' : 'Internal error occurred: ';
  return {
    text:
      `error: Internal error occurred: ${twice}error executing command in container: ` +
      `failed to exec in container: failed to start exec "${id}": ${runc}\n`,
    exitCode: 1,
  };
}

/**
 * The runtime's words for a main program that does not exist: the container was made and cannot be started.
 * containerd: pkg/cri/server/container_start.go; moby: daemon/start.go
 */
export function missingProgram(
  program: string,
  settings: ResolvedSettings,
  from: { readonly oracle: Oracle; readonly runId: string },
): string {
  const reason = reasonOf(program);
  const old = isBefore('1.23', settings);
  if (settings.runtime === 'docker') {
    const created = 'OCI runtime create failed: ';
    return `Error response from daemon: ${created}${dockerCause(reason, isBefore('1.21', settings), from)}: unknown`;
  }
  if (old) {
    return `failed to create containerd task: OCI runtime create failed: ${oldWords(reason, from)}: unknown`;
  }
  const shim = 'failed to create containerd task: failed to create shim task: OCI runtime create failed: ';
  return `${shim}runc create failed: ${newWords(reason)}: unknown`;
}

function reasonOf(program: string): string {
  return program.includes('/')
    ? `exec: "${program}": stat ${program}: no such file or directory`
    : `exec: "${program}": executable file not found in $PATH`;
}

function isBefore(version: string, settings: ResolvedSettings): boolean {
  const other = parseVersion(version);
  return other !== undefined && compareVersions(settings.kubernetes, other) < 0;
}

function dockerWords(
  reason: string,
  quotesInside: boolean,
  old: boolean,
  from: { readonly oracle: Oracle; readonly runId: string },
): string {
  const head = 'OCI runtime exec failed: exec failed: ';
  if (!old) return `${head}${newWords(reason)}: unknown`;
  return `${head}${dockerCause(reason, quotesInside, from)}: unknown`;
}

function dockerCause(
  reason: string,
  quotesInside: boolean,
  from: { readonly oracle: Oracle; readonly runId: string },
): string {
  if (!quotesInside) return oldWords(reason, from);
  const quoted = `"${reason.replaceAll('"', '\\"')}"`;
  return `container_linux.go:${sourceLine(from)}: starting container process caused ${quoted}`;
}

function oldWords(reason: string, from: { readonly oracle: Oracle; readonly runId: string }): string {
  return `container_linux.go:${sourceLine(from)}: starting container process caused: ${reason}`;
}

function newWords(reason: string): string {
  return `unable to start container process: ${reason}`;
}

/** The line of runc's source, which differs from build to build. */
function sourceLine(from: { readonly oracle: Oracle; readonly runId: string }): number {
  return from.oracle.choose({
    key: `runc source line of ${from.runId}`,
    domain: numberDomain({ from: 200, to: 500 }, () => undefined, "line of runc's container_linux.go"),
    about: "the line of runc's source in its error message",
  });
}
