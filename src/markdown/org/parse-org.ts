import type { Root } from 'mdast';
import type { OrgData } from 'uniorg';
import { fromOrg } from './from-org.ts';

/** Wide characters, and those that stand for short codes: Org's emphasis works beside them as beside blanks. */
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

/** Reads Org as the tree that Markdown is read as; undefined where the reader of Org is not installed. */
export async function parseOrg(text: string): Promise<Root | undefined> {
  const reader = await import('uniorg-parse/lib/parser.js').catch(() => undefined);
  if (reader === undefined) return undefined;
  const tree: OrgData = reader.parse(text, options);
  return fromOrg(tree, text);
}
