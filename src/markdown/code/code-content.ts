import type { ElementContent } from 'hast';
import type { Session, SessionBlock } from '#transcript';
import type { RenderContext } from '../context.ts';
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
  return found ? renderSession(context, found.session, found.block) : renderCode(context, code);
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
