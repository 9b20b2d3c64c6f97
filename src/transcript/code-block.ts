import type { Place } from '#text';
import type { FenceInfo, Options } from './transcript.ts';

/** A line of a code block without the indentation of its container. */
export interface BlockLine {
  readonly text: string;
  /** Offset of `text` in the source. */
  readonly offset: number;
  readonly place: Place;
}

/** A paragraph as it stands in the source. */
export interface Paragraph {
  readonly text: string;
  /** Offset of `text` in the source. */
  readonly offset: number;
  /** Where it begins. */
  readonly place: Place;
}

/** What stands between a code block and the one before it. */
export interface Gap {
  /** The text of the last heading in between, as it is written. */
  readonly heading: string | undefined;
  /** The paragraphs below that heading. */
  readonly paragraphs: readonly Paragraph[];
  /** A tag of a site generator directly above that names what follows: `{{% tab service.yaml %}}`. */
  readonly label: string;
}

/** Nothing stands between a block and the one before it. */
export const noGap: Gap = { heading: undefined, paragraphs: [], label: '' };

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
