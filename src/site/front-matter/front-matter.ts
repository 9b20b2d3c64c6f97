import type { Diagnostic, Place } from '#text';
import type { DataMap, DataPath } from '../data/document.ts';

/** The front matter of a page and the Markdown after it. */
export interface FrontMatter {
  /**
   * The fields. Keys of the first level are in lower case, as Hugo reads them; deeper keys are as written.
   */
  readonly data: DataMap;
  /** The Markdown after the front matter. */
  readonly body: string;
  /** The line of the file on which the body starts, from 1. */
  readonly bodyLine: number;
  readonly diagnostics: readonly Diagnostic[];
  /** Where a field stands in the file. */
  placeOf(path: DataPath): Place;
  /** A scalar as it is written, such as `1.10` for the number 1.1. */
  writtenAt(path: DataPath): string | undefined;
}
