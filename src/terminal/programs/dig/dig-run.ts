import type { ProgramContext } from '../../program.ts';
import { atLeast, type ProgramVersion } from '../../program-version.ts';
import type { DigSettings } from './dig-arguments.ts';

/** What all lookups of one run share. */
export interface DigRun {
  readonly context: ProgramContext;
  readonly version: ProgramVersion;
  /** One cookie for the whole run. */
  cookie(): string;
  print(text: string): void;
}

/** Whether this version sends a cookie with its OPT record. */
export function sendsCookie(version: ProgramVersion, settings: DigSettings): boolean {
  return settings.cookie && settings.edns && atLeast(version, '9.11');
}
