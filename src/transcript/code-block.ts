import type { Place } from '#text';
import type { FenceInfo, Options } from './transcript.ts';

/** A line of a code block without the indentation of its container. */
export interface BlockLine {
  readonly text: string;
  /** Offset of `text` in the source. */
  readonly offset: number;
  readonly place: Place;
}

/** What stands between a code block and the one before it. */
export interface Gap {
  readonly heading: boolean;
  /** Paragraphs, tables and the like. */
  readonly prose: number;
  /** The text of the nearest paragraph. */
  readonly lastText: string;
}

/** A block of code as it stands in the note. */
export interface CodeBlock {
  readonly kind: 'fence' | 'indented' | 'shortcode';
  readonly info: FenceInfo;
  /** Options of an HTML comment directly above. */
  readonly comment: Options;
  readonly lines: readonly BlockLine[];
  /** The opening line. */
  readonly line: number;
  readonly place: Place;
  readonly closed: boolean;
  readonly gap: Gap;
}
