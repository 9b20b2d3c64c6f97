import type { ElementContent } from 'hast';
import { type Diagnostic, type DiagnosticDetails, diagnostic, type Place, type Source } from '#text';
import { parseNote, type Transcript, withoutFrontMatter } from '#transcript';
import { headingNamer, type NameHeading } from './blocks/heading-ids.ts';
import { asksForMath } from './math/katex-code.ts';
import type { RenderOptions } from './render-options.ts';
import type { RenderedHeading } from './rendered-markdown.ts';

/** What is made while one file is rendered. */
export interface RenderContext {
  readonly source: Source;
  readonly options: RenderOptions;
  /** The language of the page, such as `ja`. */
  readonly language: string;
  /** The text with its front matter blanked out; offsets are those of the file. */
  readonly text: string;
  /** Read with the first block of code: a note without any has no sessions. */
  readonly transcript: Transcript;
  readonly nameHeading: NameHeading;
  readonly diagnostics: Diagnostic[];
  readonly headings: RenderedHeading[];
  readonly rules: Set<string>;
  /** What the page needs besides its HTML. */
  readonly uses: Set<'math'>;
  /**
   * Content that was taken out of the tree before raw HTML is read, to be put back after it was made safe.
   */
  readonly slots: SlotContent[];
}

/** What goes into a slot. */
export type SlotContent = () => Promise<readonly ElementContent[]>;

/** Begins the rendering of a file. */
export function renderContext(source: Source, options: RenderOptions): RenderContext {
  // Characters that stand for short codes while Markdown is read cannot come from the author.
  const text = withoutFrontMatter(source.text).replace(/[\uE000-\uF8FF]/g, '\uFFFD');
  let transcript = options.transcript;
  return {
    source,
    options: asksForMath(text) ? { ...options, math: true } : options,
    language: options.language ?? 'ja',
    text,
    get transcript() {
      transcript ??= parseNote(source);
      return transcript;
    },
    nameHeading: headingNamer(options.headingIds ?? 'hugo'),
    diagnostics: [],
    headings: [],
    rules: new Set(),
    uses: new Set(),
    slots: [],
  };
}

/** A position in the unist sense: the start of a node in the file. */
export interface Positioned {
  readonly position?: { readonly start: { readonly line: number; readonly column: number } } | undefined;
}

/** The place of a node in the file. */
export function placeOf(context: RenderContext, node: Positioned | undefined): Place {
  const start = node?.position?.start;
  return { path: context.source.path, line: start?.line ?? 1, column: start?.column ?? 1 };
}

/** Writes a diagnostic down. */
export function report(
  context: RenderContext,
  code: string,
  node: Positioned | undefined,
  message: string,
  details: DiagnosticDetails = {},
): void {
  context.diagnostics.push(diagnostic(code, placeOf(context, node), message, details));
}
