import type { Element, ElementContent } from 'hast';
import type { Session, SessionBlock, SessionLine } from '#transcript';
import type { StepReport, Verdict } from '#verification';
import type { RenderContext } from '../context.ts';
import { element } from '../tree.ts';
import { type Words, wordsOf } from '../words.ts';
import { highlight } from './highlighter.ts';
import { joined } from './render-code.ts';

/**
 * Renders one block of a session: prompts that are neither selected nor read aloud, commands coloured as
 * shell, outputs plain, and after each command a mark of what was proved about it. `data-copy` holds the
 * command lines alone.
 */
export async function renderSession(
  context: RenderContext,
  session: Session,
  block: SessionBlock,
): Promise<readonly ElementContent[]> {
  const words = wordsOf(context.language);
  const reports = reportsOf(context, session);
  const lines = session.lines.filter(
    ({ place }) => place.line >= block.firstLine && place.line <= block.lastLine,
  );
  const commands = await highlightedCommands(context, session);
  const shown = lines.map((line) => lineElement(line, session, commands, reports, words));
  const own = new Set(lines.map((line) => line.step));
  const verdict = worst([...reports].filter(([step]) => own.has(step)).map(([, report]) => report.verdict));
  const copy = copyText(lines, session);
  const caption = captionOf(block, verdict, session, words);
  const properties = {
    className: ['session'],
    ...(verdict === undefined ? {} : { dataVerdict: verdict }),
    ...(copy === '' ? {} : { dataCopy: copy }),
  };
  const code = element('code', { className: ['session-lines'] }, joined(shown));
  return [element('figure', properties, [...caption, element('pre', { tabIndex: 0 }, [code])])];
}

function reportsOf(context: RenderContext, session: Session): ReadonlyMap<number, StepReport> {
  const byLine = new Map((context.options.verdicts ?? []).map((report) => [report.line, report] as const));
  const pairs = session.steps.map((step, index) => [index, byLine.get(step.place.line)] as const);
  return new Map(
    pairs.flatMap(([index, report]) => (report === undefined ? [] : [[index, report] as const])),
  );
}

/** The highlighted lines of each command, step by step. */
async function highlightedCommands(
  context: RenderContext,
  session: Session,
): Promise<readonly (readonly Element[])[]> {
  const commands: (readonly Element[])[] = [];
  for (const { command } of session.steps) {
    const { lines, rules } = await highlight(command, 'bash', 'plain');
    for (const rule of rules) context.rules.add(rule);
    commands.push(lines);
  }
  return commands;
}

function lineElement(
  line: SessionLine,
  session: Session,
  commands: readonly (readonly Element[])[],
  reports: ReadonlyMap<number, StepReport>,
  words: Words,
): Element {
  const classes = ['line', `session-${line.role}`];
  const step = line.step;
  if (step === undefined || (line.role !== 'command' && line.role !== 'continuation')) {
    return element('span', { className: classes }, emptyPrompt(line));
  }
  const first = session.steps[step]?.place.line ?? line.place.line;
  const typed = commands[step]?.[line.place.line - first];
  const typedText = session.steps[step]?.command.split('\n')[line.place.line - first] ?? '';
  const prompt = line.prompt ?? line.text.slice(0, Math.max(0, line.text.length - typedText.length));
  const report = line.role === 'command' ? reports.get(step) : undefined;
  return element('span', { className: classes, ...(report ? { dataVerdict: report.verdict } : {}) }, [
    ...promptElement(prompt),
    element('span', { className: ['session-typed'] }, typed?.children ?? [typedText]),
    ...(report ? [mark(report, words)] : []),
  ]);
}

function emptyPrompt(line: SessionLine): readonly (ElementContent | string)[] {
  return line.prompt === undefined
    ? [line.text]
    : [...promptElement(line.prompt), line.text.slice(line.prompt.length)];
}

function promptElement(prompt: string): readonly Element[] {
  return prompt === ''
    ? []
    : [element('span', { className: ['session-prompt'], ariaHidden: 'true' }, [prompt])];
}

/** What is proved is only named to those who ask; what is not is said on the page. */
const quiet: ReadonlySet<Verdict> = new Set(['verified', 'elided']);

function mark(report: StepReport, words: Words): Element {
  const name = words.verdicts[report.verdict];
  const title = report.message === null ? name : `${name}: ${words.reason(report.message)}`;
  const classes = ['session-mark', ...(quiet.has(report.verdict) ? ['session-quiet'] : [])];
  return element('span', { className: classes, dataVerdict: report.verdict, title }, [
    element('span', { className: ['session-mark-text'] }, [name]),
  ]);
}

const gravity: readonly Verdict[] = [
  'failed',
  'unsupported',
  'illustrative',
  'recorded',
  'unchecked',
  'elided',
  'verified',
];

function worst(verdicts: readonly Verdict[]): Verdict | undefined {
  return gravity.find((verdict) => verdicts.includes(verdict));
}

function captionOf(
  block: SessionBlock,
  verdict: Verdict | undefined,
  session: Session,
  words: Words,
): readonly Element[] {
  const title =
    block.info.title === undefined
      ? []
      : [element('span', { className: ['session-title'] }, [block.info.title])];
  const state =
    verdict === undefined
      ? []
      : [element('span', { className: ['session-verdict'] }, [words.verdicts[verdict]])];
  const parts = [...title, ...declarations(session, words), ...state];
  return parts.length === 0 ? [] : [element('figcaption', {}, parts)];
}

/** What the author declares of a session is said to its reader. */
function declarations({ options }: Session, { declared }: Words): readonly Element[] {
  const shown = (['beginning', 'terminal', 'after', 'fails'] as const).filter(
    (key) => options[key] !== undefined,
  );
  return shown.map((key) => {
    const value = options[key] === true || key === 'fails' ? '' : ` ${options[key]}`;
    return element('span', { className: ['session-declared'] }, [`${declared[key]}${value}`]);
  });
}

function copyText(lines: readonly SessionLine[], session: Session): string {
  const steps = new Set(lines.filter((line) => line.role === 'command').map((line) => line.step));
  return session.steps
    .filter((_, index) => steps.has(index))
    .map((step) => step.command)
    .join('\n');
}
