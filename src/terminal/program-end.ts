import { type Oracle, type ProgramOutcome, type ProgramStart, pickDomain } from '#cluster';

const ends = ['completes', 'fails', 'runs on'] as const;
type End = (typeof ends)[number];

/** How a main program ends that is not simulated: a free choice. The usual one fits what it was started for. */
export function chooseEnd(start: ProgramStart, oracle: Oracle): Pick<ProgramOutcome, 'exit'> {
  const end = oracle.choose<End>({
    key: `end of the program of ${start.serial}`,
    domain: { ...pickDomain<End>(ends, String, 'ends of a program'), sample: () => usualEnd(start) },
    about: `how ${start.argv[0]} in container ${start.container.container} ends`,
  });
  return end === 'runs on' ? {} : { exit: { atMs: 0, code: end === 'completes' ? 0 : 1 } };
}

function usualEnd({ restarts }: ProgramStart): End {
  return restarts ? 'runs on' : 'completes';
}
