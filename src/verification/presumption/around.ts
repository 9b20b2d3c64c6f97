import type { PresumedObject } from './presumed-object.ts';

/** What else a note tells of its objects. */
export interface Around {
  readonly workloads: readonly PresumedObject[];
  /** Pods of manifests that the note has. */
  readonly labelled: readonly { readonly name: string; readonly labels: Readonly<Record<string, string>> }[];
  /** What `describe` says behind a word of an object. */
  described(object: PresumedObject, word: string): string | undefined;
  /** All that was typed in some pods, and what it printed. */
  typedInside(pods: readonly string[]): string;
}
