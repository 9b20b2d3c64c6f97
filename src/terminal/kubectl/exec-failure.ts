import { compareVersions, numberDomain, type Oracle, parseVersion, type WorldSettings } from '#cluster';
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
  settings: WorldSettings,
  from: { readonly oracle: Oracle; readonly runId: string },
): ExecFailure {
  const reason = program.includes('/')
    ? `exec: "${program}": stat ${program}: no such file or directory`
    : `exec: "${program}": executable file not found in $PATH`;
  const isOlder = (version: string) => {
    const other = parseVersion(version);
    return other !== undefined && compareVersions(settings.kubernetes, other) < 0;
  };
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

function dockerWords(
  reason: string,
  quotesInside: boolean,
  old: boolean,
  from: { readonly oracle: Oracle; readonly runId: string },
): string {
  const head = 'OCI runtime exec failed: exec failed: ';
  if (!old) return `${head}${newWords(reason)}: unknown`;
  if (!quotesInside) return `${head}${oldWords(reason, from)}: unknown`;
  const quoted = `"${reason.replaceAll('"', '\\"')}"`;
  const where = `container_linux.go:${sourceLine(from)}`;
  return `${head}${where}: starting container process caused ${quoted}: unknown`;
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
