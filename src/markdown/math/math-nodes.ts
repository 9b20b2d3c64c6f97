import type { ElementContent } from 'hast';
import { type Positioned, type RenderContext, report } from '../context.ts';
import { element } from '../tree.ts';
import { renderMath } from './render-math.ts';

/** The elements of a formula; one that TeX cannot read stays as it is written, and is told to the author. */
export async function mathNodes(
  context: RenderContext,
  { tex, isDisplay }: { readonly tex: string; readonly isDisplay: boolean },
  at: Positioned | undefined,
): Promise<readonly ElementContent[]> {
  const made = await renderMath(tex, isDisplay);
  if ('problem' in made) {
    report(context, 'math', at, `Formula cannot be read: ${made.problem}`);
    return [element('code', {}, [tex])];
  }
  context.uses.add('math');
  for (const rule of made.rules) context.rules.add(rule);
  return isDisplay ? [element('div', { className: ['math'], tabIndex: 0 }, made.nodes)] : made.nodes;
}
