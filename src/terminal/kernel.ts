/** The kernel that a computer runs on. */
export interface Kernel {
  readonly release: string;
  readonly machine: string;
}
