import { type Diagnostic, diagnostic } from '#text';
import type { Session, Transcript } from '#transcript';
import type { StepReport } from './report.ts';

/**
 * Sessions that show an output of which nothing was compared: any lie about them would have passed, in any
 * world.
 */
export function vacuousSessions(
  transcript: Transcript,
  reports: readonly StepReport[],
): readonly Diagnostic[] {
  return transcript.sessions.filter((session) => isVacuous(session, reports)).map(saying);
}

function isVacuous({ steps }: Session, reports: readonly StepReport[]): boolean {
  const shown = steps.filter(({ output }) => output.length > 0);
  return (
    shown.length > 0 &&
    shown.every(({ output, place }) => {
      const verdict = reports.find(({ line }) => line === place.line)?.verdict;
      if (verdict === 'unchecked' || verdict === 'illustrative') return true;
      return verdict === 'elided' && output.every(({ type }) => type === 'elision');
    })
  );
}

function saying({ place }: Session): Diagnostic {
  return diagnostic(
    'nothing-compared',
    place,
    'Nothing of this session was compared: it would pass in any world',
    {
      severity: 'warning',
      hints: ['Show a line that the session is about, or keep the part that is right out of the declaration'],
    },
  );
}
