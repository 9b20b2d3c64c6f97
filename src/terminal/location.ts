/** Where a command is typed: what a prompt tells. */
export type Location =
  | { readonly type: 'workstation' }
  /** A shell inside a container, told by its host name when the prompt shows one. */
  | { readonly type: 'container'; readonly hostname?: string }
  | { readonly type: 'node'; readonly name: string };
