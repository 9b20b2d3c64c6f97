/** The kernel that a computer runs on; `build` is what `uname -v` says of it. */
export interface Kernel {
  readonly release: string;
  readonly machine: string;
  readonly build: string;
}
