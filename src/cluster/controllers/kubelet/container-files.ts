import type { FileTree } from '../../files.ts';
import type { Image } from '../../images/image.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { Container } from '../../kinds/pod-spec.ts';
import type { Context } from '../context.ts';
import { hostsFile, podHostname, resolvConf } from './etc-files.ts';
import type { VolumeSources } from './runtime.ts';
import { volumeFiles } from './volumes.ts';

/** What a container starts with besides its pod. */
export interface Start {
  readonly image: Image;
  readonly ip: string;
  readonly at: number;
  /** What its volumes were filled with when it started, and what they are filled with now. */
  readonly first?: VolumeSources | undefined;
  readonly sources?: VolumeSources | undefined;
}

/** The files of a container at its start: the image's, those that the kubelet writes, its volumes. */
export function initialFiles(pod: Pod, container: Container, start: Start, context: Context): FileTree {
  const mtime = start.at;
  let files = filesOfImage(start.image, container)
    .write('/etc/hostname', `${podHostname(pod, context)}\n`, { mtime })
    .write('/etc/hosts', hostsFile(pod, start.ip, context), { mtime })
    .write('/etc/resolv.conf', resolvConf(pod, context), { mtime })
    .write(container.terminationMessagePath ?? '/dev/termination-log', '', { mtime });
  for (const mount of container.volumeMounts ?? []) {
    const volume = pod.spec.volumes?.find(({ name }) => name === mount.name);
    if (volume === undefined) continue;
    // A file that is mounted alone stays what it was.
    const sources = mount.subPath ? start.first : start.sources;
    const at = Math.max(start.at, sources?.at ?? 0);
    files = volumeFiles(files, mount, { volume, pod, container, ip: start.ip, at, sources }, context);
  }
  return files;
}

/** A container that starts the image's own command does so by its entrypoint script. */
function filesOfImage(image: Image, { command = [], args = [] }: Container): FileTree {
  const isOwn = command.length === 0 && (args[0] ?? image.command[0]) === image.command[0];
  return isOwn ? image.preparedFiles : image.files;
}
