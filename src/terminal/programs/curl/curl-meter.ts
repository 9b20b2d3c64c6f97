import type { Domain } from '#cluster';
import { type FreeBytes, freeText } from '../../free-bytes.ts';
import { atLeast, type ProgramVersion } from '../../program-version.ts';

/** What a transfer moved. */
export interface Moved {
  readonly total: number;
  readonly received: number;
  readonly sent: number;
  /** Whole seconds that passed. */
  readonly seconds: number;
}

/** The heading of the progress meter. src/tool_progress.c, lib/progress.c */
export function meterHeading(version: ProgramVersion): string {
  return atLeast(version, '8.18')
    ? `  % Total    % Received % Xferd  Average Speed  Time    Time    Time   Current\n` +
        `                                 Dload  Upload  Total   Spent   Left   Speed\n`
    : `  % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current\n` +
        `                                 Dload  Upload   Total   Spent    Left  Speed\n`;
}

/** The row of a transfer that has not moved anything. */
export function emptyRow(version: ProgramVersion, seconds = 0): string {
  return row(
    version,
    { total: 0, received: 0, sent: 0, seconds },
    { average: '0', upload: '0', current: '0' },
  );
}

/** The last row of a transfer; its speeds are nobody's to know. */
export function finalRow(version: ProgramVersion, moved: Moved, from: FreeBytes): string {
  const speed = (what: string) => freeText(from, what, speedDomain).trim();
  if (moved.received === 0) return row(version, moved, { average: '0', upload: '0', current: '0' });
  return row(version, moved, {
    average: speed('average speed'),
    upload: moved.sent > 0 ? speed('upload speed') : '0',
    current: speed('current speed'),
  });
}

interface Speeds {
  readonly average: string;
  readonly upload: string;
  readonly current: string;
}

const speedShape = /^\d{1,4}(\.\d)?[kMGTP]?\d?$/;

const speedDomain: Domain<string> = {
  type: 'text',
  description: 'a speed in bytes a second, at most six characters, as curl prints it',
  refuse: (value) =>
    speedShape.test(value) || /^\d{5,6}$/.test(value) ? undefined : `${value} is not a speed`,
  sample: (random) => String(10_000 + random.below(80_000)),
  parse: (text) => (speedShape.test(text) || /^\d{5,6}$/.test(text) ? text : undefined),
  print: (value) => value,
};

function row(version: ProgramVersion, moved: Moved, speeds: Speeds): string {
  const percent = moved.total === 0 ? 0 : Math.floor((100 * moved.received) / moved.total);
  const sentPercent = moved.sent > 0 ? 100 : 0;
  const all = moved.received === 0 && moved.total > 0 ? 0 : percent;
  const time = (seconds: number) => (seconds === 0 ? '--:--:--' : clock(seconds));
  const cell = (value: string | number, width: number) => String(value).padStart(width);
  if (atLeast(version, '8.18')) {
    const times = moved.seconds === 0 ? ' '.repeat(23) : `        ${clock(moved.seconds).padStart(8)}       `;
    const head = [
      `${cell(all, 3)} ${cell(moved.total, 6)}`,
      `${cell(percent, 3)} ${cell(moved.received, 6)}`,
      `${cell(sentPercent, 3)} ${cell(moved.sent, 6)}`,
    ].join(' ');
    const rates = `${cell(speeds.average, 6)} ${cell(speeds.upload, 6)}`;
    return `\r${head} ${rates} ${times} ${cell(speeds.current, 6)}`;
  }
  if (atLeast(version, '8.17')) {
    return (
      `\r${cell(all, 3)} ${cell(moved.total, 5)} ${cell(percent, 3)} ${cell(moved.received, 5)} ` +
      `${cell(sentPercent, 3)} ${cell(moved.sent, 5)} ` +
      `${cell(speeds.average, 5)} ${cell(speeds.upload, 5)}  ` +
      `--:--:-- ${time(moved.seconds).padStart(8)} --:--:-- ${cell(speeds.current, 5)}`
    );
  }
  return (
    `\r${cell(all, 3)} ${cell(moved.total, 5)}  ${cell(percent, 3)} ${cell(moved.received, 5)}  ` +
    `${cell(sentPercent, 3)} ${cell(moved.sent, 5)}  ${cell(speeds.average, 5)}  ${cell(speeds.upload, 5)} ` +
    `--:--:-- ${time(moved.seconds).padStart(8)} --:--:-- ${cell(speeds.current, 5)}`
  );
}

function clock(seconds: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
}
