import { localTime } from './clock.ts';
import type { KubectlHost } from './host.ts';
import { shapedText } from './shaped-text.ts';

/** Who writes to the log. */
export interface LogWriter {
  readonly host: KubectlHost;
  readonly argv: readonly string[];
  err(text: string): void;
}

/**
 * Writes a line as klog does: `W1122 10:14:52.047241   20047 helpers.go:553] …`. The microsecond, the process
 * and the line of the source are free. klog: klog.go `formatHeader`
 */
export function logLine(
  writer: LogWriter,
  severity: 'W' | 'E',
  file: string,
  message: string,
  index = 1,
): void {
  writer.err(logText(writer, severity, file, message, index));
}

/** Such a line, for whoever prints it later. */
export function logText(
  writer: Pick<LogWriter, 'host' | 'argv'>,
  severity: 'W' | 'E' | 'F',
  file: string,
  message: string,
  index = 1,
): string {
  const { host, argv } = writer;
  const free = (what: string, run: string, shape: RegExp, usual: string) =>
    host.oracle.choose({
      key: `${what} in line ${index} of the log of ${run}`,
      about: `the ${what} in kubectl's log`,
      domain: shapedText(what, shape, usual),
    });
  const now = host.now();
  const { date, time } = localTime(now, host.settings.timezone);
  const day = `${date.slice(5).replace('-', '')} ${time}`;
  host.oracle.printed({ type: 'date', text: day, instant: now, now });
  const micros = free('microsecond', host.runId, /^\d{6}$/, '000000');
  const pid = host.oracle.choose({
    key: `process of ${host.runId}`,
    about: "the number of kubectl's process",
    domain: shapedText('number of a process', /^\d{1,7}$/, '10001'),
  });
  // The line of the source is the same in every run.
  const line = free(`line of ${file}`, argv.join(' '), /^\d{1,4}$/, '719');
  return `${severity}${day}.${micros} ${pid.padStart(7)} ${file}:${line}] ${message}\n`;
}
