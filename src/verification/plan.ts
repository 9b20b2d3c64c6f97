import { displayLine } from '#text';
import type { OutputLine, ShownFile, Step, Transcript } from '#transcript';
import { splitAside } from './aside.ts';
import type { ExpectedLine } from './comparison.ts';
import { declaredPause, declaredTerminal, isBeginning } from './declaration.ts';
import { savedBetween } from './saved-files.ts';
import type { NoteSettings } from './settings.ts';
import { sharesOutput } from './shared-output.ts';
import type { Stage, Where } from './stage.ts';

/** One world of a note: what happens in it, stage by stage, and the steps that each stage stands for. */
export interface WorldPlan {
  readonly settings: NoteSettings;
  readonly stages: readonly Stage[];
  /** The steps of each stage, by the stage's index; none for boot and given manifests. */
  readonly steps: readonly (readonly Step[])[];
}

/** What is to be run of a note, world by world, and what is not run at all. */
export interface NotePlan {
  readonly worlds: readonly WorldPlan[];
  readonly notRun: readonly Step[];
}

/** Plans the runs of a note: sections with settings of their own begin a new world. */
export function planNote(transcript: Transcript, settings: NoteSettings): NotePlan {
  const beginnings = transcript.sections.filter(({ anchor }) => settings.sections[anchor] !== undefined);
  const sections = [
    { line: 0, settings },
    ...beginnings.map(({ line, anchor }) => ({ line, settings: settings.sections[anchor] ?? settings })),
  ];
  const declared = transcript.sessions.filter((session) => isBeginning(session.options));
  const steps = transcript.sessions.flatMap((session) => session.steps);
  const gone = steps.filter(({ command }) => deletesCluster(command));
  const bounds = [
    ...sections,
    ...[...declared.map(({ place }) => place.line), ...gone.map(({ place }) => place.line + 1)].map(
      (line) => ({
        line,
        settings: sections.findLast((section) => section.line <= line)?.settings ?? settings,
      }),
    ),
  ].sort((left, right) => left.line - right.line);
  const worlds = bounds.map((bound, index) => {
    const end = bounds[index + 1]?.line ?? Number.POSITIVE_INFINITY;
    const within = (line: number) => line >= bound.line && line < end;
    const sessions = transcript.sessions.map((session) =>
      session.steps.filter(({ place }) => within(place.line)),
    );
    return planWorld(sessions, bound.settings, transcript.files);
  });
  const notRun = steps.filter(isIllustrative);
  return { worlds: worlds.filter(({ steps }) => steps.some((some) => some.length > 0)), notRun };
}

/** With a cluster all that was in it is gone: the next command meets another one. */
function deletesCluster(command: string): boolean {
  return /^(?:sudo )?(?:minikube delete|kind delete cluster|k3d cluster delete|eksctl delete cluster)\b/.test(
    command,
  );
}

function planWorld(
  sessions: readonly (readonly Step[])[],
  settings: NoteSettings,
  files: readonly ShownFile[],
): WorldPlan {
  const before: Stage[] = [
    { type: 'boot', commands: [], where: { kind: 'workstation' }, line: 0, expected: undefined },
    ...settings.given.map(
      ({ file, place }): Stage => ({
        type: 'given',
        place,
        commands: [makingOf(`'${file.replaceAll("'", `'\\''`)}'`, sessions.flat())],
        where: { kind: 'workstation' },
        line: 0,
        expected: undefined,
      }),
    ),
  ];
  const groups = sessions.flatMap((steps) => grouped(steps.filter((step) => !isIllustrative(step))));
  const named = files.flatMap(({ name, mark }) => (mark === undefined ? [] : [[mark, name] as const]));
  const redacted = { ...Object.fromEntries(named), ...settings.redacted };
  return {
    settings,
    stages: [
      ...before,
      ...groups.map((group, index) => {
        const lines = { from: lineOf(groups[index - 1]), to: lineOf(group) };
        return { ...stageOf(group, redacted), ...savedBetween(lines, files) };
      }),
    ],
    steps: [...before.map(() => []), ...groups],
  };
}

/**
 * What is there before the first line was applied if the note applies anything, or shows that it was; else
 * it was made by other means, which leave no annotation that descriptions up to 1.17 show.
 */
function makingOf(file: string, steps: readonly Step[]): string {
  const isApplied = steps.some(
    ({ command, output }) =>
      /\bapply\b/.test(command) || output.some(({ text }) => text.includes('last-applied-configuration')),
  );
  const apply = `kubectl apply -f ${file}`;
  return isApplied ? apply : `kubectl create -f ${file} 2> /dev/null || ${apply}`;
}

function lineOf(group: readonly Step[] | undefined): number {
  return group?.[0]?.place.line ?? 0;
}

/** Declared by the author as not run. */
function isIllustrative(step: Step): boolean {
  return step.options.illustrative !== undefined || step.options.recorded !== undefined;
}

/** Steps whose outputs stand in one block belong together. */
function grouped(steps: readonly Step[]): Step[][] {
  const groups: Step[][] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (last && step.group !== undefined && last[0]?.group === step.group) last.push(step);
    else groups.push([step]);
  }
  return groups.flatMap((group) => (sharesOutput(group) ? [group] : group.map((step) => [step])));
}

function stageOf(steps: readonly Step[], redacted: Redactions): Stage {
  const [first] = steps;
  const output = steps.flatMap((step) => step.output);
  const shows = output.length > 0 || givesUp(steps.at(-1));
  const isCompared = shows && first?.options.unchecked === undefined;
  const commands = steps.map(({ command }) => asKubectl(disclosed(command, redacted)));
  return {
    type: 'step',
    // What goes on in another terminal, and is not shown, changes nothing.
    commands: isCompared ? commands : commands.filter((command) => !isEndless(command)),
    where: whereOf(first),
    pauseMs: first === undefined ? 0 : declaredPause(first.options),
    line: first?.place.line ?? 0,
    expected: isCompared ? output.map((line) => expectedLine(line, redacted)) : undefined,
    ...(isCompared ? interruption(steps.at(-1)) : {}),
  };
}

function whereOf(step: Step | undefined): Where {
  const terminal = step && declaredTerminal(step.options);
  return { ...(step?.at ?? { kind: 'workstation' }), ...(terminal === undefined ? {} : { terminal }) };
}

/** What does not end by itself was ended after its last shown line, whether the note shows the `^C` or not. */
function interruption(step: Step | undefined): Pick<Stage, 'interruptAfterLines'> {
  if (step === undefined) return {};
  const isCut = step.interrupted === true || isEndless(step.command);
  const isElided = step.output.some(({ type }) => type === 'elision');
  const shown = step.output.filter(({ text, remark }) => text !== '' || remark !== true).length;
  return isCut ? { interruptAfterLines: shown + (isElided ? elidedLines : 0) } : {};
}

/** A `^C` below a client's command that shows nothing says that it waited in vain. */
function givesUp(step: Step | undefined): boolean {
  return (
    step?.interrupted === true && step.output.length === 0 && /\b(curl|wget|nc|telnet)\b/.test(step.command)
  );
}

/** What clusters call the kubectl that they bring is read as kubectl, by whatever reads commands. */
function asKubectl(command: string): string {
  // What gives Windows programs a terminal in a shell of Git changes nothing of what they print.
  const typed = command.replace(/(^|[|;&]\s*)winpty\s+(?=kubectl\s)/g, '$1');
  return typed.replace(
    /(^|[|;&(`]\s*|\bsudo\s+)(?:microk8s[. ]kubectl|k3s kubectl|minikube kubectl --)(?=\s)/g,
    '$1kubectl',
  );
}

/** How many lines of a stream an elision is taken to stand for, since the stream itself has no end. */
const elidedLines = 100;

function isEndless(command: string): boolean {
  return endless.some((form) => form.test(command));
}

const endless = [
  /\bping6? (?![^|;&]*-(c|w))/,
  /^(kubectl|k) [^|;&]*\s(-w|--watch|--watch=true|--watch-only)(\s|$)/,
  /^(kubectl|k) [^|;&]*\blogs\s[^|;&]*(-f|--follow)(\s|$)/,
  /\btail (?:[^|;&]* )?-\w*[fF](\s|$)/,
];

function expectedLine(line: OutputLine, redacted: Redactions): ExpectedLine {
  if (line.type === 'elision') return { type: 'elision', line: line.place.line };
  return {
    type: 'text',
    ...splitAside(displayLine(disclosed(line.text, redacted))),
    line: line.place.line,
    remark: line.remark === true,
  };
}

/** Texts that stand for values which the author did not want to show. */
type Redactions = Readonly<Record<string, string>>;

/** A text with what its redactions stand for. */
function disclosed(text: string, redacted: Redactions): string {
  return Object.entries(redacted).reduce((shown, [mark, value]) => shown.replaceAll(mark, value), text);
}
