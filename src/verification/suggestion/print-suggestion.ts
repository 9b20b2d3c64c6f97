import { Document, isCollection, type Node } from 'yaml';
import type { Fact } from './facts.ts';

/** The text of a `kanzen.yaml` with some settings, each with the line that it was read from. */
export function printSuggestion(facts: readonly Fact[]): string {
  const document = new Document(Object.fromEntries(facts.map(({ key, value }) => [key, value])));
  for (const { key, line, because } of facts) {
    const remark = ` ${line === 0 ? '' : `line ${line}: `}${because}`;
    const node = document.get(key, true) as Node | undefined;
    const pair = (document.contents as { items?: readonly { key: Node }[] }).items?.find(
      (each) => String(each.key) === key,
    );
    if (node !== undefined && !isCollection(node)) node.comment = remark;
    else if (pair) pair.key.commentBefore = remark;
    if (key === 'kubernetes' || key === 'kubectl')
      (node as unknown as { type: string }).type = 'QUOTE_DOUBLE';
    if (key === 'nodes' && isCollection(node))
      for (const item of node.items as { flow?: boolean }[]) item.flow = true;
  }
  return document.toString({ lineWidth: 0 });
}
