import { localTime } from './clock.ts';
import type { Invocation } from './invocation.ts';
import { shapedText } from './shaped-text.ts';

/**
 * Writes a line as klog does: `W1122 10:14:52.047241   20047 helpers.go:553] …`. The microsecond, the process
 * and the line of the source are free. klog: klog.go `formatHeader`
 */
export function logLine(invocation: Invocation, severity: 'W' | 'E', file: string, message: string): void {
  const { host, argv } = invocation;
  const free = (what: string, shape: RegExp, usual: string) =>
    host.oracle.choose({
      key: `${what} in the log of ${argv.join(' ')}`,
      about: `the ${what} in kubectl's log`,
      domain: shapedText(what, shape, usual),
    });
  const now = host.now();
  const { date, time } = localTime(now, host.settings.timezone);
  const day = `${date.slice(5).replace('-', '')} ${time}`;
  host.oracle.printed({ type: 'date', text: day, instant: now, now });
  const micros = free('microsecond', /^\d{6}$/, '000000');
  const process = free('process', /^\d{1,7}$/, '10001').padStart(7);
  const line = free(`line of ${file}`, /^\d{1,4}$/, '719');
  invocation.err(`${severity}${day}.${micros} ${process} ${file}:${line}] ${message}\n`);
}
