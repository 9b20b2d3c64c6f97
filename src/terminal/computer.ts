import type { Identity, Libc } from '#cluster';
import type { FileStore } from './file-store.ts';
import type { Kernel } from './kernel.ts';
import type { NetworkView } from './network-view.ts';
import type { Process } from './processes.ts';
import type { Program } from './program.ts';
import type { ShellMake } from './shell-make.ts';

/** Something with files, a network and programs: the author's machine, a node, a container. */
export interface Computer {
  readonly type: 'workstation' | 'node' | 'container';
  /** By serial numbers, for the keys of choices: `workstation`, `pods/17/nginx`. */
  readonly serial: string;
  readonly files: FileStore;
  readonly network: NetworkView;
  /** Installed programs and their dialects. */
  readonly programs: Readonly<Record<string, string>>;
  /** Programs that only this computer has, such as a workstation's kubectl. */
  readonly own: Readonly<Record<string, Program>>;
  /** Whether all its programs are known: what is not among them is not there. */
  readonly isCatalogued: boolean;
  /** Not known of the workstation. */
  readonly kernel?: Kernel;
  /** The C library; glibc where nothing is said. */
  readonly libc?: Libc;
  /** Who programs run as in a container. */
  readonly identity?: () => Identity | undefined;
  /** The processes of a container; undefined where they are not known. */
  readonly processes?: () => readonly Process[] | undefined;
  readonly shell: ShellMake;
  /** IANA zone in which this computer prints dates. */
  readonly timezone: string;
}
