import type { Root } from 'mdast';
import type { OrgData } from 'uniorg';
import { fromOrg } from './from-org.ts';

/**
 * Wide characters, and those that stand for short codes: Org's emphasis works beside them as beside blanks.
 */
const wide = String.raw`\u3000-\u30ff\u3400-\u9fff\ue000-\uf8ff\uff00-\uffef`;

/** Org's own rule for what may stand around emphasis, and wide characters. */
const emphasis = {
  pre: String.raw`-–—\s\u200b\('’"“”\{${wide}`,
  post: String.raw`-–—\s\u200b.,:!?;'’"“”\)\}\[${wide}`,
  border: String.raw`\s\u200b`,
  body: '.',
  newline: 1,
};

const options = {
  trackPosition: true,
  useSubSuperscripts: '{}',
  emphasisRegexpComponents: emphasis,
} as const;

/** The reader takes time with the square of a line's length, and more with the depth of lists. */
const longestLine = 3000;
const deepestItem = 60;
const tooDeep = new RegExp(String.raw`^[ \t]{${deepestItem},}(?:[-+*]|\w+[.)])[ \t]`);

/** Org as a tree, or why it cannot be read here. */
export type OrgResult =
  | { readonly type: 'tree'; readonly tree: Root }
  | { readonly type: 'problem'; readonly message: string; readonly line: number; readonly hint: string };

/** Reads Org as the tree that Markdown is read as. */
export async function parseOrg(text: string): Promise<OrgResult> {
  const reader = await import('uniorg-parse/lib/parser.js').catch(() => undefined);
  if (reader === undefined) {
    const message = 'Pages in Org cannot be read here: the package "uniorg-parse" is not installed';
    return { type: 'problem', message, line: 1, hint: 'Install it beside kanzen: npm install uniorg-parse' };
  }
  const lines = text.split('\n');
  const isTooMuch = (line: string) => line.length > longestLine || tooDeep.test(line);
  const found = lines.findIndex(isTooMuch);
  if (found >= 0) {
    const message = `A line in Org has at most ${longestLine} characters, and ${deepestItem} blanks before an item`;
    return { type: 'problem', message, line: found + 1, hint: 'Break the line, or nest less' };
  }
  try {
    const tree: OrgData = reader.parse(text, options);
    return { type: 'tree', tree: fromOrg(tree, text) };
  } catch (reason) {
    // Whatever an author wrote, the build goes on; what nests too deep ends the reader's recursion.
    const why = reason instanceof Error ? reason.message : String(reason);
    const message = `This page in Org cannot be read: ${why}`;
    return { type: 'problem', message, line: 1, hint: 'Write what is unusual in it more simply' };
  }
}
