import { writeText } from '../../file-store.ts';
import type { ProgramContext } from '../../program.ts';
import { atLeast, type ProgramVersion } from '../../program-version.ts';
import { emptyRow, finalRow, type Moved, meterHeading } from './curl-meter.ts';
import type { CurlSettings } from './curl-settings.ts';

/**
 * Where curl's texts go. On a terminal everything appears in its place; into a pipe the body is held
 * back until the transfer is over, so that it comes after what went to standard error.
 */
export class CurlOutput {
  private readonly context: ProgramContext;
  private readonly version: ProgramVersion;
  private readonly settings: CurlSettings;
  private held = '';
  private file: string | undefined;
  private content = '';
  private hasRow = false;
  private hasHeading = false;
  private waited = 0;
  private hasBar = false;
  private readonly meters: boolean;

  constructor(context: ProgramContext, version: ProgramVersion, settings: CurlSettings) {
    this.context = context;
    this.version = version;
    this.settings = settings;
    this.meters = !settings.silent && !settings.noMeter && !settings.bar;
  }

  /** Whether the body is seen on the terminal. */
  get bodyIsShown(): boolean {
    return this.file === undefined && this.context.stdoutIsTerminal;
  }

  /** Starts a transfer whose body goes to a file, or to standard output. */
  open(file: string | undefined): void {
    this.file = file === '-' ? undefined : file;
    this.content = '';
    // Older ones show one heading for all transfers.
    if (atLeast(this.version, '7.66')) this.hasHeading = false;
  }

  /** The meter's heading and first row. The newest versions print them when the first byte is due. */
  startMeter(): void {
    if (!this.hasMeter() || this.hasRow) return;
    if (!this.hasHeading) this.error(meterHeading(this.version));
    if (!this.hasHeading || atLeast(this.version, '7.66')) this.error(emptyRow(this.version));
    this.hasHeading = true;
    this.hasRow = true;
  }

  /** One more row for each second of waiting; the last one comes when the meter ends. */
  waitRows(seconds: number): void {
    this.waited = Math.floor(seconds);
    if (!this.hasRow) return;
    for (let second = 1; second < this.waited; second += 1) this.error(emptyRow(this.version, second));
  }

  endMeter(moved: Moved, runId: string): void {
    if (this.settings.bar && !this.settings.silent && moved.received > 0) {
      this.bar();
      return;
    }
    if (!this.hasRow) return;
    this.error(`${finalRow(this.version, moved, { oracle: this.context.oracle, runId })}\n`);
    this.hasRow = false;
  }

  /** Ends the meter of a failed transfer. */
  breakMeter(finishes: boolean): void {
    const last =
      atLeast(this.version, '8.19') && this.waited === 0 ? '' : emptyRow(this.version, this.waited);
    if (this.hasRow && finishes) this.error(`${last}\n`);
    this.hasRow = false;
    this.waited = 0;
  }

  body(text: string): void {
    if (this.file !== undefined) this.content += text;
    else this.print(text);
  }

  /** Standard output that is no body: `-w`. */
  print(text: string): void {
    if (this.context.stdoutIsTerminal) this.context.write('stdout', text);
    else this.held += text;
  }

  error(text: string): void {
    this.context.write('stderr', text);
  }

  verbose(line: string): void {
    if (this.settings.verbose) this.error(`* ${line}\n`);
  }

  /** Ends a transfer. */
  close(): void {
    if (this.file !== undefined) {
      writeText(this.context.files, this.file, this.content, {
        cwd: this.context.cwd,
        now: this.context.clock.now(),
      });
    }
    this.file = undefined;
    this.flush();
    if (this.hasBar) this.error('\n');
    this.hasBar = false;
  }

  flush(): void {
    if (this.held !== '') this.context.write('stdout', this.held);
    this.held = '';
  }

  private hasMeter(): boolean {
    return this.meters && !this.bodyIsShown;
  }

  private bar(): void {
    if (this.bodyIsShown) return;
    const line = `\r${'#'.repeat(72)} 100.0%`;
    this.hasBar = atLeast(this.version, '7.65');
    this.error(this.hasBar ? line : `${line}\n`);
  }
}
