import { oldestVersion, printVersion } from '#cluster';
import { type Diagnostic, diagnostic } from '#text';
import type { OutputLine, Transcript } from '#transcript';

/** What only clients and servers older than the oldest simulated ones have printed. */
const signs: readonly { readonly shown: RegExp; readonly says: string; readonly until: string }[] = [
  // tabwriter.Writer of kubectl/pkg/printers: cells were at least ten wide until 1.12.
  {
    shown: /^NAME .* (?:READY {5,}|DATA {6,}|AGE {7,})(?=[A-Z])/,
    says: 'columns at least ten wide',
    until: '1.12',
  },
  {
    shown: /^NAME +DESIRED +CURRENT +(?:UP-TO-DATE|AGE)/,
    says: 'the columns DESIRED and CURRENT',
    until: '1.12',
  },
  { shown: /^NAME +CLUSTER[-_]IP /, says: 'services without their type', until: '1.8' },
  { shown: /^CONTROLLER +CONTAINER\(S\)/, says: 'controllers with their containers', until: '1.1' },
  {
    shown: /^[a-z]+(?:\.[a-z.0-9]+)? "\S+" (?:created|configured|exposed|scaled|patched|labeled|autoscaled)$/,
    says: 'results with the name in quotes',
    until: '1.10',
  },
  {
    shown: /^[a-z][\w-]*-(?=\d*[013])\d{8,10}(?:-[a-z0-9]{5})? /,
    says: 'hashes of digits alone',
    until: '1.8',
  },
];

/** Says, once for each sign, that a note shows what only Kubernetes before the simulated versions printed. */
export function olderWording(transcript: Transcript): readonly Diagnostic[] {
  const lines = transcript.sessions.flatMap(({ steps }) => steps.flatMap(({ output }) => output));
  return signs.flatMap(({ shown, says, until }) => {
    const found = lines.filter(({ type, text }) => type === 'text' && shown.test(text));
    const [first] = found;
    return first === undefined ? [] : [saying(first, found.length, says, until)];
  });
}

function saying({ place }: OutputLine, count: number, says: string, until: string): Diagnostic {
  const often = count > 1 ? `, on ${count} lines` : '';
  const message = `Shows ${says}${often}, as Kubernetes up to ${until} did`;
  return diagnostic('older-kubernetes', place, message, {
    severity: 'warning',
    hints: [`The oldest version that is simulated is ${printVersion(oldestVersion)}`],
  });
}
