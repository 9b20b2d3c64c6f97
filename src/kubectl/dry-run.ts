import { failure } from './errors.ts';
import type { Invocation } from './invocation.ts';
import { logLine } from './log-line.ts';

/** Whether and where a command only pretends. */
export type DryRun = 'none' | 'client' | 'server';

/** The value of `--dry-run`. kubectl: pkg/cmd/util/helpers.go `GetDryRunStrategy` */
export function dryRunOf(invocation: Invocation): DryRun {
  const { flags, profile } = invocation;
  const value = flags.string('dry-run') || 'none';
  if (value === 'none' || !flags.changed('dry-run')) return 'none';
  if (!profile.has('dryRunValues')) return value === 'true' || value === 'unchanged' ? 'client' : 'none';
  switch (value) {
    case 'client':
    case 'server':
      return value;
    case 'unchanged':
      logLine(
        invocation,
        'W',
        'helpers.go',
        '--dry-run is deprecated and can be replaced with --dry-run=client.',
      );
      return 'client';
    case 'true':
      logLine(
        invocation,
        'W',
        'helpers.go',
        '--dry-run=true is deprecated (boolean value) and can be replaced with --dry-run=client.',
      );
      return 'client';
    case 'false':
      logLine(
        invocation,
        'W',
        'helpers.go',
        '--dry-run=false is deprecated (boolean value) and can be omitted.',
      );
      return 'none';
    default:
      throw failure(`Invalid dry-run value (${value}). Must be "none", "server", or "client".`);
  }
}

/** ` (dry run)`, ` (server dry run)` or nothing. */
export function dryRunSuffix(dryRun: DryRun): string {
  if (dryRun === 'none') return '';
  return dryRun === 'client' ? ' (dry run)' : ' (server dry run)';
}
