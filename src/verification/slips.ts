import type { Explanation } from './finding.ts';
import type { Mistyped } from './mistyped.ts';
import type { Mismatch } from './report.ts';
import type { Stage } from './stage.ts';
import type { Slip } from './ways.ts';

/** Slips of what the note does not say. */
type Unsaid = Exclude<Slip, { readonly type: 'mistyped' | 'exchanged' }>;

/** What an author can do about a line that something unseen stands before. */
export function hintOf(slip: Unsaid, gained: number): string {
  if (slip.type === 'new cluster')
    return `In a new cluster this is right, ${others(gained)}: declare {beginning} at its fence, or its section's world`;
  if (slip.type === 'other template')
    return `With a template of that hash this is right, ${others(gained)}: show the manifest as it was by then`;
  const typed = slip.commands.map((command) => `\`${command}\``).join(', then ');
  return `After ${typed} this is right, ${others(gained)}: show what was typed before it`;
}

function others(gained: number): string {
  return gained === 1 ? 'and so is one later step' : `and so are ${gained} later steps`;
}

/** A command, or a file that it reads, has another word than the rest of the note. */
export function explainSlip(slip: Mistyped, stage: Stage, gained: number): Explanation {
  const { typed, meant, seen, file } = slip;
  const says = file === undefined ? `Types ${typed}` : `${file.name} says ${typed} in line ${file.line}`;
  const right = `With ${meant} ${file === undefined ? 'here' : 'there'} ${gained + 1} of the steps that fail are right`;
  return {
    code: 'contradiction',
    class: 'contradiction',
    message: `${says}, but the note shows ${meant} in line ${seen}`,
    related: [{ line: seen, message: `shows ${meant}` }],
    hints: [`${right}; else correct line ${seen} and wherever it is shown`],
    mismatch: file === undefined ? mismatchOf(slip, stage) : null,
  };
}

/** The line of the command that has the word, and the same as it was meant. */
function mismatchOf({ written, commands }: Mistyped, { line }: Stage): Mismatch {
  const meant = commands.join('\n').split('\n');
  const lines = written.join('\n').split('\n');
  const at = lines.findIndex((text, index) => text !== meant[index]);
  const [note = '', world = ''] = [lines[at], meant[at]];
  const column = [...note].findIndex((letter, index) => letter !== [...world][index]) + 1;
  return { line: line + Math.max(at, 0), column: Math.max(column, 1), note, world };
}
