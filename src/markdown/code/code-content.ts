import type { ElementContent } from 'hast';
import type { Session, SessionBlock } from '#transcript';
import { type RenderContext, report } from '../context.ts';
import { mathNodes } from '../math/math-nodes.ts';
import { type CodeSource, renderCode } from './render-code.ts';
import { renderSession } from './render-session.ts';

/**
 * Renders the block of code that opens at a line: a session where the transcript has one there, else plain
 * code.
 */
export function codeContent(
  context: RenderContext,
  code: CodeSource,
  line: number,
): Promise<readonly ElementContent[]> {
  const found = sessionAt(context, line);
  if (found) return renderSession(context, found.session, found.block);
  const { language = '', title } = code.info;
  const own = context.options.codeBlock?.({ language, code: code.code, title, line });
  if (own && 'html' in own) return Promise.resolve([{ type: 'raw', value: own.html }]);
  if (own) report(context, 'code-block', code.node, own.problem);
  if (language === 'math' && context.options.math === true)
    return mathNodes(context, { tex: code.code, isDisplay: true }, code.node);
  return renderCode(context, code);
}

function sessionAt(
  context: RenderContext,
  line: number,
): { session: Session; block: SessionBlock } | undefined {
  for (const session of context.transcript.sessions) {
    const block = session.blocks.find((each) => each.line === line);
    if (block) return { session, block };
  }
  return undefined;
}
