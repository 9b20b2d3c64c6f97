import type { Nodes, Paragraph, Root, Text } from 'mdast';
import type { RenderContext, SlotContent } from '../context.ts';
import type { ShortCodeCall } from '../render-options.ts';
import { withCodesInCode } from '../short-codes/codes-in-code.ts';
import { codeInAddress, codeInText, codeNodes, type RenderStretch } from '../short-codes/resolve-code.ts';
import { type TakenCode, takenIndex, takenPattern } from '../short-codes/take-short-codes.ts';
import { slotHtml, slotNode } from '../slots.ts';
import { eachNode, replaceNodes } from './each-node.ts';

/** The short codes of a stretch of text, and the call between whose tags that is. */
interface Stretch {
  readonly codes: readonly TakenCode[];
  readonly parent: ShortCodeCall | undefined;
}

/**
 * Puts slots where short codes were taken out: alone in a paragraph, inside a sentence, in an address or in
 * raw HTML.
 */
export function putShortCodes(
  tree: Root,
  context: RenderContext,
  { codes, parent }: Stretch,
  renderStretch: RenderStretch,
): void {
  const counted = codes.filter((code) => !code.escaped && code.formula === undefined);
  const placeOf = (code: TakenCode) => ({ ordinal: counted.indexOf(code), parent });
  const slot = (code: TakenCode) => () => codeNodes(context, code, placeOf(code), renderStretch);
  const inAddress = (code: TakenCode) => codeInAddress(context, code, placeOf(code));
  const codeOf = (character: string) => codes[takenIndex(character)];
  const textOrSlot = (code: TakenCode, content: SlotContent): Nodes => {
    const value = codeInText(context, code, placeOf(code));
    return value === undefined ? slotNode(context, content) : { type: 'text', value };
  };
  replaceNodes(tree, (node) => {
    const alone = node.type === 'paragraph' ? codesAlone(node, codeOf) : undefined;
    if (alone) return alone.map((code) => slotNode(context, slot(code)));
    if (node.type !== 'text') return undefined;
    return pieces(node, (code) => textOrSlot(code, slot(code)), codeOf);
  });
  eachNode(tree, (node) => {
    if (node.type === 'html')
      node.value = replaced(node.value, codeOf, (code) => slotHtml(context, slot(code)));
    const written = (code: TakenCode) => context.text.slice(code.from, code.to);
    if (node.type === 'code' || node.type === 'inlineCode') {
      const from = node.position?.start.offset ?? 0;
      const value = replaced(node.value, codeOf, written);
      node.value = unescaped(withCodesInCode(context, value, from, parent));
    }
    if ('url' in node) node.url = replaced(node.url, codeOf, (code) => inAddress(code) ?? written(code));
  });
}

/** In code too, a short code between comment marks is one that is written to be shown. */
function unescaped(code: string): string {
  return code.replace(/\{\{([<%])\/\*([^\n]*?)\*\/([>%])\}\}/g, '{{$1$2$3}}');
}

type CodeOf = (character: string) => TakenCode | undefined;

function replaced(text: string, codeOf: CodeOf, replace: (code: TakenCode) => string): string {
  return text.replace(takenPattern, (all, character: string) => {
    const code = codeOf(character);
    return code ? replace(code) : all;
  });
}

/**
 * The short codes of a paragraph that has nothing else. Hugo: one that stands alone is in no paragraph, and
 * several in a line are, unless they make blocks.
 */
function codesAlone(node: Paragraph, codeOf: CodeOf): readonly TakenCode[] | undefined {
  const [only] = node.children;
  if (
    node.children.length !== 1 ||
    only?.type !== 'text' ||
    only.value.replace(takenPattern, '').trim() !== ''
  )
    return undefined;
  const codes = [...only.value.matchAll(takenPattern)].flatMap((match) => codeOf(match[1] ?? '') ?? []);
  const isLine = codes.length > 1 && !only.value.trim().includes('\n');
  return codes.length > 0 && !isLine && codes.every((code) => !isInline(code)) ? codes : undefined;
}

function isInline(code: TakenCode): boolean {
  return (
    code.escaped ||
    code.formula?.isDisplay === false ||
    code.name === 'ref' ||
    code.name === 'relref' ||
    code.name === 'param' ||
    code.name === 'siteparam'
  );
}

function pieces(node: Text, slot: (code: TakenCode) => Nodes, codeOf: CodeOf): readonly Nodes[] | undefined {
  const found = [...node.value.matchAll(takenPattern)];
  if (found.length === 0) return undefined;
  const nodes: Nodes[] = [];
  let at = 0;
  for (const match of found) {
    const code = codeOf(match[1] ?? '');
    if (match.index > at) nodes.push({ type: 'text', value: node.value.slice(at, match.index) });
    if (code) nodes.push(slot(code));
    at = match.index + match[0].length;
  }
  if (at < node.value.length) nodes.push({ type: 'text', value: node.value.slice(at) });
  return nodes;
}
