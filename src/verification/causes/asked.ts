import type { Inventory } from '#cluster';
import type { RelatedLine } from '../report.ts';
import type { Stage } from '../stage.ts';
import type { Subject } from './inventory.ts';
import type { Story } from './story.ts';
import type { Question } from './subject.ts';

/** Why the world prints what it prints: a clause for a message, and the lines that made it so. */
export interface Cause {
  readonly because: string;
  readonly related: readonly RelatedLine[];
}

/** A question about an object, with all that can answer it. */
export interface Asked {
  readonly question: Question;
  readonly subject: Subject;
  /** The world as it stood when the line was printed. */
  readonly world: Inventory;
  readonly story: Story;
  readonly target: number;
}

/** The lines that some stages were typed in. */
export function linesOf(...stages: readonly (Stage | undefined)[]): readonly RelatedLine[] {
  const lines = stages.flatMap((stage) => (stage && stage.line > 0 ? [stage.line] : []));
  return [...new Set(lines)].map((line) => ({ line, message: 'makes it so' }));
}

/** ` since line 36`, where the note says when. */
export function since(stage: Stage | undefined): string {
  return stage === undefined || stage.line === 0 ? '' : ` since line ${stage.line}`;
}
