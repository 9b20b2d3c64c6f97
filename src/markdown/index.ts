/** Markdown to HTML: anchors, table of contents, short codes, highlighting and rendered sessions. */

export { renderMarkdown } from './render-markdown.ts';
export type {
  CodeBlockCall,
  HeadingIds,
  HookCall,
  Picture,
  Quotes,
  RenderOptions,
  ShortCodeCall,
  ShortCodeResult,
} from './render-options.ts';
export { renderShort } from './render-short.ts';
export type { RenderedHeading, RenderedLink, RenderedMarkdown, TocEntry } from './rendered-markdown.ts';
export { codeMark, hasCodeMark } from './short-codes/code-mark.ts';
