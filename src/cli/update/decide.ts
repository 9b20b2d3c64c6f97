import { displayLine } from '#text';
import { paintFor } from '../colours.ts';
import type { Effects } from '../effects.ts';
import type { Correction, Decide } from './update-note.ts';

const question = 'Accept, skip, all, quit? ';

/**
 * Shows every correction, and asks about it where a person is there to answer; in a script everything is
 * written.
 */
export function decideWith(effects: Effects): Decide {
  let everything = effects.ask === undefined;
  return async ({ source }, correction) => {
    effects.stderr.write(`${shown(source.path, correction, effects)}\n`);
    for (;;) {
      if (everything || effects.ask === undefined) return 'write';
      const answer = (await effects.ask(question)).trim().toLowerCase();
      if (answer === 'all') everything = true;
      else if (/^(?:a|accept|y|yes)$/.test(answer)) return 'write';
      else if (/^(?:s|skip|n|no)$/.test(answer)) return 'skip';
      else if (answer === 'q' || answer === 'quit') return 'quit';
    }
  };
}

/** The command, with the lines that go and the lines that come. */
function shown(path: string, { step, output }: Correction, effects: Effects): string {
  const paint = paintFor(effects.stderr, effects);
  const before = step.output.map(({ text }) => displayLine(text));
  const after = output.map(displayLine);
  return [
    paint('strong', `${path}:${step.place.line}  $ ${step.command.split('\n')[0]}`),
    ...before.filter((line) => !after.includes(line)).map((line) => paint('wrong', `- ${line}`)),
    ...after.filter((line) => !before.includes(line)).map((line) => paint('right', `+ ${line}`)),
  ].join('\n');
}
