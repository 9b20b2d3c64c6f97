import type { RunReport } from '#verification';

/** What a piece of a report means; whoever prints it decides what that looks like. */
export type Style = 'right' | 'wrong' | 'doubtful' | 'strong' | 'faint';

/** Gives a text the looks of a style; a printer without colours returns the text unchanged. */
export type Paint = (style: Style, text: string) => string;

/** What a reporter may use besides the report. */
export interface ReportContext {
  /** The text of each file that the report names, by path. */
  readonly sources: ReadonlyMap<string, string>;
  readonly paint: Paint;
  /** kanzen's own version, for formats that name their tool. */
  readonly toolVersion: string;
}

/** One format of reports: a pure function from a report to a text. */
export interface Reporter {
  /** The name after `--reporter`. */
  readonly name: string;
  /** One line for the help. */
  readonly summary: string;
  readonly render: (report: RunReport, context: ReportContext) => string;
}

/** A paint without colours. */
export function plain(_style: Style, text: string): string {
  return text;
}
