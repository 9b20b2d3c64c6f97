import type { Transcript } from '#transcript';
import type { StepReport } from '#verification';

/**
 * How headings are named: as the newest Hugo does, as Hugo 0.111 did, in one of Hugo's other two ways
 * (`github-ascii` and `blackfriday` there), or as GitHub does.
 */
export type HeadingIds = 'hugo' | 'hugo-0.111' | 'hugo-ascii' | 'hugo-blackfriday' | 'github';

/** Choices of rendering; everything may be left out. */
export interface RenderOptions {
  /** The language of the page; `ja` unless said otherwise. */
  readonly language?: string;
  readonly headingIds?: HeadingIds;
  /** Levels of headings in the table of contents; 2 to 4. */
  readonly tocLevels?: { readonly from: number; readonly to: number };
  /** Words (runes in Chinese, Japanese and Korean) after which an automatic summary ends; 70. */
  readonly summaryLength?: number;
  /** Whether a word counts as its characters, as in Japanese; what the text is decides unless it is said. */
  readonly countsCharacters?: boolean;
  /** `safe` keeps an allow-list of raw HTML, `none` drops all of it. */
  readonly rawHtml?: 'safe' | 'none';
  /** Turns `:smile:` into a picture character; off, as in Hugo. */
  readonly emoji?: boolean;
  /** Reads `$…$`, `$$…$$`, `\(…\)`, `\[…\]` and fences `math` as formulas; off. */
  readonly math?: boolean;
  /** Curly quotes and dashes; off. */
  readonly typographer?: boolean;
  /** What quotes become, where that is not as usual in English. */
  readonly quotes?: Quotes;
  /** Numbers the lines of code that does not say `linenos=false`; off. */
  readonly lineNumbers?: boolean;
  /** Makes a line break of every line feed in a paragraph; off. */
  readonly hardBreaks?: boolean;
  /**
   * The protocol with which a bare address that states none becomes a link, `https` as in Hugo; with false,
   * no bare address does, but in Org.
   */
  readonly linkify?: string | false;
  /** Whether a line `{.class}` right below a block is about it. */
  readonly blockAttributes?: boolean;
  /** The transcript of the file, where it was read already. */
  readonly transcript?: Transcript;
  /** What verification found, step by step; steps are told apart by their line. */
  readonly verdicts?: readonly StepReport[];
  /** The address of a link as written; undefined leaves it. */
  readonly link?: (written: string) => string | undefined;
  /** What is known of a picture as written. */
  readonly picture?: (written: string) => Picture | undefined;
  /**
   * The address of a `ref` or `relref`, to a page in the language of this one unless it says another;
   * undefined where there is no such page.
   */
  readonly reference?: (target: string, language?: string) => string | undefined;
  /** The value that the short code `param` prints. */
  readonly param?: (name: string) => string | undefined;
  /**
   * Renders code itself, such as a diagram; undefined leaves it to be shown as code. Sessions are never
   * asked for.
   */
  readonly codeBlock?: (call: CodeBlockCall) => ShortCodeResult | undefined;
  /**
   * Renders an element in the site's own way; undefined leaves it as it is. Elements are asked for from the
   * innermost outwards, so that what is inside one is done.
   */
  readonly hook?: (call: HookCall) => ShortCodeResult | undefined;
  /**
   * Whether a short code of the site takes what stands between `{{< >}}` as HTML, as Hugo does where nothing
   * says `markdownify`; else it is Markdown.
   */
  readonly takesHtml?: (name: string) => boolean;
  /** Whether a short code of the site must be closed, since it asks what stands between its tags. */
  readonly takesContent?: (name: string) => boolean;
  /** The site's own short codes; undefined where it has none of that name. */
  readonly shortCode?: (call: ShortCodeCall) => ShortCodeResult | undefined;
  /** The file of a short code that came from Hugo and could not be translated; undefined where none is. */
  readonly untranslated?: (name: string) => string | undefined;
}

/** Quotation marks and dashes, as characters or as HTML's names for them (`&laquo;&nbsp;`). */
export interface Quotes {
  readonly leftSingleQuote?: string;
  readonly rightSingleQuote?: string;
  readonly leftDoubleQuote?: string;
  readonly rightDoubleQuote?: string;
  /** What becomes of `<<` and `>>`. */
  readonly leftAngleQuote?: string;
  readonly rightAngleQuote?: string;
  /** What becomes of the sign in `don't`, of `--`, `---` and `...`. */
  readonly apostrophe?: string;
  readonly enDash?: string;
  readonly emDash?: string;
  readonly ellipsis?: string;
}

/** A picture on the site. */
export interface Picture {
  readonly address: string;
  readonly width?: number;
  readonly height?: number;
  readonly srcset?: string;
  readonly sizes?: string;
}

/** A block of code that the site may render itself. */
export interface CodeBlockCall {
  readonly language: string;
  readonly code: string;
  readonly title: string | undefined;
  readonly line: number;
}

/** An element that the site may render itself. */
export interface HookCall {
  readonly name: 'link' | 'image' | 'heading' | 'blockquote' | 'table' | 'codeblock';
  /** What is inside it as HTML; for a picture its alternative text, for code what would be shown. */
  readonly html: string;
  /** The same without markup. */
  readonly text: string;
  /** Its attributes as HTML has them: `href`, `src`, `id`, `class`, `title`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The level of a heading, the kind of an alert (`note`, `tip` …), the language of code; else empty. */
  readonly kind: string;
  readonly line: number;
}

/** An argument of a short code: one that stands in no quotes may be a number, or `true` or `false`. */
export type Argument = string | number | boolean;

/** A call such as `{{< figure src="a.png" title="A" >}}`. */
export interface ShortCodeCall {
  readonly name: string;
  /** Arguments by position. */
  readonly list: readonly string[];
  readonly named: Readonly<Record<string, string>>;
  /** The arguments with their types, as templates see them. */
  readonly values: {
    readonly list: readonly Argument[];
    readonly named: Readonly<Record<string, Argument>>;
  };
  /** What stands between the opening and the closing tag; undefined for a call without closing tag. */
  readonly inner: string | undefined;
  /** `inner` rendered as Markdown, or taken as HTML and made safe; empty without it. */
  readonly innerHtml: string;
  readonly line: number;
  /** Hugo, `.Ordinal`: its place among the short codes of the page, or of the one it stands in, from 0. */
  readonly ordinal: number;
  /** The call between whose tags it stands; what is between them is not known yet. */
  readonly parent: ShortCodeCall | undefined;
}

/**
 * What a short code becomes: HTML that the site answers for (it is not sanitized), or a mistake of the
 * author.
 */
export type ShortCodeResult = { readonly html: string } | { readonly problem: string };
