import { compareVersions, oldestVersion, parseVersion, printVersion, type Version } from '#cluster';
import { type Diagnostic, diagnostic } from '#text';
import type { OutputLine, Step, Transcript } from '#transcript';

/** What clients or control planes have printed up to a version only. */
interface Sign {
  readonly shown: RegExp;
  readonly says: string;
  readonly until: string;
  readonly by: keyof Versions;
}

const signs: readonly Sign[] = [
  // tabwriter.Writer of kubectl/pkg/printers: cells were at least ten wide until 1.11.
  {
    shown: /^NAME .* (?:READY {5,}|DATA {6,}|AGE {7,})(?=[A-Z])/,
    says: 'columns at least ten wide',
    until: '1.11',
    by: 'kubectl',
  },
  {
    shown: /^NAME +DESIRED +CURRENT +(?:UP-TO-DATE|AGE)/,
    says: 'the columns DESIRED and CURRENT',
    until: '1.12',
    by: 'kubernetes',
  },
  { shown: /^NAME +CLUSTER[-_]IP /, says: 'services without their type', until: '1.7', by: 'kubectl' },
  {
    shown: /^CONTROLLER +CONTAINER\(S\)/,
    says: 'controllers with their containers',
    until: '1.1',
    by: 'kubectl',
  },
  {
    shown: /^[a-z]+(?:\.[a-z.0-9]+)? "\S+" (?:created|configured|exposed|scaled|patched|labeled|autoscaled)$/,
    says: 'results with the name in quotes',
    until: '1.10',
    by: 'kubectl',
  },
  {
    // What may be the minute or the second of a CronJob's run since 2014 is no sign.
    shown: /^[a-z][\w-]*-(?=\d*[013])(?!(?:2[3-9]|3[0-4])\d{6}\b|1[4-9]\d{8}\b)\d{8,10}(?:-[a-z0-9]{5})? /,
    says: 'hashes of digits alone',
    until: '1.7',
    by: 'kubernetes',
  },
  {
    // pkg/controller/cronjob/utils.go `getJobName`; cronjob_controllerv2.go, on since 1.21, counts minutes.
    shown: /^\S+-1[4-9]\d{8} +(?:\d+\/\d+|\d+ +\d+) /,
    says: "the names of a CronJob's Jobs by the second",
    until: '1.20',
    by: 'kubernetes',
  },
  {
    shown: /^\s+"?uid"?: "?[0-9a-f]{8}-[0-9a-f]{4}-1[0-9a-f]{3}-[89ab][0-9a-f]{3}-/,
    says: 'UIDs of time and machine',
    until: '1.14',
    by: 'kubernetes',
  },
  {
    // pkg/printers/internalversion/printers.go: both columns of volumes came with 1.29.
    shown: /^NAME .*(?:STATUS +VOLUME +.*STORAGECLASS +AGE|STORAGECLASS +REASON +AGE)/,
    says: 'volumes without VOLUMEATTRIBUTESCLASS',
    until: '1.28',
    by: 'kubernetes',
  },
];

/** What clients or control planes have printed only since what stands above was gone. */
const newerSigns: readonly { readonly shown: RegExp; readonly by: keyof Versions }[] = [
  { shown: /^NAME .*READY {3}(?:STATUS|UP-TO-DATE)/, by: 'kubectl' },
  {
    shown: /^[a-z]+(?:\.[a-z0-9.-]+)?\/\S+ (?:created|configured|exposed|scaled|patched|labeled|autoscaled)$/,
    by: 'kubectl',
  },
  { shown: /^NAME +READY +UP-TO-DATE/, by: 'kubernetes' },
];

/** kubectl/pkg/cmd/exec/exec.go: the program has to stand behind `--` since 1.31. */
const lastWithoutDash = '1.30';

/** Whether a program is run in a pod by a command that newer clients refuse. */
function runsWithoutDash({ command, output }: Typed): boolean {
  return (
    /^(?:sudo )?(?:kubectl|k) (?:-\S+ |--\S+ )*exec\s+(?!.*\s--(?:\s|$))[^|;&]*\S\s+\S/.test(command) &&
    !output.some(({ text }) => /not supported anymore|^[Ee]rror/.test(text))
  );
}

/** A command with what a note shows of its output. */
type Typed = Pick<Step, 'command' | 'output'>;

/**
 * Up to which versions a note's words go: those of control plane and client that have words which were gone
 * then, and none that came for them.
 */
export function wordingLimits(
  lines: readonly { readonly text: string }[],
  steps: readonly Typed[] = [],
): Partial<Record<keyof Versions, string>> {
  const has = (form: RegExp) => lines.some(({ text }) => form.test(text));
  const limits: Partial<Record<keyof Versions, string>> = steps.some(runsWithoutDash)
    ? { kubectl: lastWithoutDash }
    : {};
  for (const { shown, until, by } of signs) {
    const known = parseVersion(until) ?? oldestVersion;
    if (compareVersions(known, oldestVersion) < 0 || !has(shown)) continue;
    if (newerSigns.some((newer) => newer.by === by && has(newer.shown))) continue;
    const limit = parseVersion(limits[by] ?? '');
    if (limit === undefined || compareVersions(known, limit) < 0) limits[by] = until;
  }
  return limits;
}

/** The versions that a note states. */
interface Versions {
  readonly kubernetes: Version;
  readonly kubectl: Version;
}

/** Says, once for each sign, that a note shows what only versions before those that it states have printed. */
export function olderWording(transcript: Transcript, stated: Versions): readonly Diagnostic[] {
  const lines = transcript.sessions.flatMap(({ steps }) => steps.flatMap(({ output }) => output));
  return signs.flatMap((sign) => {
    const until = parseVersion(sign.until) ?? oldestVersion;
    if (compareVersions(until, stated[sign.by]) >= 0) return [];
    const found = lines.filter(({ type, text }) => type === 'text' && sign.shown.test(text));
    const [first] = found;
    return first === undefined ? [] : [saying(first, found.length, sign)];
  });
}

function saying({ place }: OutputLine, count: number, { says, until, by }: Sign): Diagnostic {
  const often = count > 1 ? `, on ${count} lines` : '';
  const message = `Shows ${says}${often}, as Kubernetes up to ${until} did`;
  const isKnown = compareVersions(parseVersion(until) ?? oldestVersion, oldestVersion) >= 0;
  return diagnostic('older-kubernetes', place, message, {
    severity: 'warning',
    hints: [
      isKnown
        ? `State the version that printed it, such as ${by}: "${until}"`
        : `The oldest version that is simulated is ${printVersion(oldestVersion)}`,
    ],
  });
}
