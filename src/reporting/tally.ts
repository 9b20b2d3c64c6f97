import type { NoteReport, Summary, Verdict } from '#verification';

const order: readonly Verdict[] = [
  'verified',
  'elided',
  'unchecked',
  'recorded',
  'illustrative',
  'unsupported',
  'failed',
];

/** `15 steps: 12 verified, 3 elided`; a verdict that no step has is left out. */
export function tally(summary: Readonly<Record<Verdict, number>> & { readonly steps: number }): string {
  const parts = order
    .filter((verdict) => summary[verdict] > 0)
    .map((verdict) => `${summary[verdict]} ${verdict}`);
  const total = count(summary.steps, 'step');
  return parts.length === 0 ? total : `${total}: ${parts.join(', ')}`;
}

/** The tally of a whole run; it names the number of notes where there is more than one. */
export function runTally(summary: Summary): string {
  return summary.notes === 1 ? tally(summary) : `${count(summary.notes, 'note')}, ${tally(summary)}`;
}

/** The tally of one note. */
export function noteTally(note: NoteReport): string {
  const counts = Object.fromEntries(order.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const step of note.steps) counts[step.verdict] += 1;
  return tally({ ...counts, steps: note.steps.length });
}

/** `1 step`, `2 steps`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
