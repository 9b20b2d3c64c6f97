/** Terminal sessions of a note: fences read into commands and outputs, and true outputs written back. */
export { parseDescriptions } from './descriptions.ts';
export { isElision } from './elision.ts';
export { readFenceInfo } from './fence-info.ts';
export { frontMatterEnd, withoutFrontMatter } from './front-matter.ts';
export {
  type AnchorRule,
  headingAnchors,
  type PlainHeading,
  plainHeading,
  splitAttributes,
} from './heading-anchor.ts';
export { orgBlockInfo } from './org-lines.ts';
export { parseNote } from './parse-note.ts';
export { type OutputChange, rewriteOutputs } from './rewrite-outputs.ts';
export { missingPart } from './shell-completeness.ts';
export type {
  FenceInfo,
  LineRole,
  Options,
  OutputLine,
  PromptHint,
  Section,
  Session,
  SessionBlock,
  SessionLine,
  SessionStyle,
  ShownBy,
  ShownFile,
  Step,
  Transcript,
  Unnamed,
} from './transcript.ts';
