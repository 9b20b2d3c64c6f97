import type { Explanation } from './finding.ts';
import type { Stage } from './stage.ts';
import type { Slip } from './ways.ts';

/** What an author can do about a line that something unseen stands before. */
export function hintOf(slip: Exclude<Slip, { readonly type: 'mistyped' }>, gained: number): string {
  if (slip.type === 'new cluster')
    return `In a new cluster this is right, ${others(gained)}: declare {beginning} at its fence, or its section's world`;
  const typed = slip.commands.map((command) => `\`${command}\``).join(', then ');
  return `After ${typed} this is right, ${others(gained)}: show what was typed before it`;
}

function others(gained: number): string {
  return gained === 1 ? 'and so is one later step' : `and so are ${gained} later steps`;
}

/** A command has another word than the rest of the note. */
export function explainSlip(
  { typed, meant, seen, commands }: Extract<Slip, { readonly type: 'mistyped' }>,
  stage: Stage,
  gained: number,
): Explanation {
  const at = stage.commands.findIndex((command, index) => command !== commands[index]);
  const [note = '', world = ''] = [stage.commands[at], commands[at]];
  const column = [...note].findIndex((letter, index) => letter !== [...world][index]) + 1;
  const many = `${gained + 1} of the steps that fail are`;
  return {
    code: 'contradiction',
    class: 'contradiction',
    message: `Types ${typed}, but line ${seen} shows ${meant}`,
    related: [{ line: seen, message: `shows ${meant}` }],
    hints: [`With ${meant} here ${many} right; else correct line ${seen} and wherever it is shown`],
    mismatch: { line: stage.line, column: Math.max(column, 1), note, world },
  };
}
