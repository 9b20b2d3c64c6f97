import type { Step, Transcript } from '#transcript';

/** A row of a table that a note shows, by the names of its columns. */
export interface ShownRow {
  readonly cells: Readonly<Record<string, string>>;
  readonly line: number;
}

/** A table that a command of a note printed. */
export interface ShownTable {
  readonly step: Step;
  readonly rows: readonly ShownRow[];
  /** Whether nothing was left out of it. */
  readonly isWhole: boolean;
}

/** A line of output, with the step that shows it. */
export interface ShownLine {
  readonly step: Step;
  readonly text: string;
  readonly line: number;
}

/** All steps of a note. */
export function stepsOf(transcript: Transcript): readonly Step[] {
  return transcript.sessions.flatMap((session) => session.steps);
}

/** All lines of output that a note shows. */
export function linesOf(steps: readonly Step[]): readonly ShownLine[] {
  return steps.flatMap((step) => step.output.map(({ text, place }) => ({ step, text, line: place.line })));
}

/** The tables in the outputs of a note: what stands below a line of column names. */
export function tablesOf(steps: readonly Step[]): readonly ShownTable[] {
  return steps.flatMap((step) => {
    const tables: { step: Step; rows: ShownRow[]; isWhole: boolean }[] = [];
    let columns: readonly Column[] = [];
    for (const { type, text, place } of step.output) {
      const last = tables.at(-1);
      if (isHeader(text)) {
        columns = columnsOf(text);
        tables.push({ step, rows: [], isWhole: true });
      } else if (type === 'elision' && last) last.isWhole = false;
      else if (last && text.trim() !== '')
        last.rows.push({ cells: cellsOf(text, columns), line: place.line });
    }
    return tables;
  });
}

interface Column {
  readonly name: string;
  readonly from: number;
}

function isHeader(text: string): boolean {
  return /^(?:NAMESPACE|NAME)(?: {2,}[A-Z][A-Z()/-]*(?: [A-Z()]+)*)+ *$/.test(text);
}

function columnsOf(header: string): readonly Column[] {
  return [...header.matchAll(/\S+(?: \S+)*/g)].map((match) => ({ name: match[0], from: match.index }));
}

function cellsOf(text: string, columns: readonly Column[]): Readonly<Record<string, string>> {
  const parts = text.trim().split(/ {2,}/);
  // A row that is as wide as its header says; hand-aligned ones are read by their gaps.
  const byGap = parts.length === columns.length;
  return Object.fromEntries(
    columns.map(({ name, from }, index) => [
      name,
      byGap ? (parts[index] ?? '') : text.slice(from, columns[index + 1]?.from).trim(),
    ]),
  );
}
