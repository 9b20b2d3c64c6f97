import { failure } from './errors.ts';
import type { Invocation } from './invocation.ts';

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
      warn(invocation, '--dry-run is deprecated and can be replaced with --dry-run=client.');
      return 'client';
    case 'true':
      warn(
        invocation,
        '--dry-run=true is deprecated (boolean value) and can be replaced with --dry-run=client.',
      );
      return 'client';
    case 'false':
      warn(invocation, '--dry-run=false is deprecated (boolean value) and can be omitted.');
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

/** klog's line carries the microsecond, the process and the line of the source, which nobody can foretell. */
function warn(invocation: Invocation, message: string): void {
  const { host } = invocation;
  const now = new Date(host.now());
  const [month, day] = [now.getUTCMonth() + 1, now.getUTCDate()].map((part) => String(part).padStart(2, '0'));
  const shape = /^\d\d:\d\d:\d\d\.\d{6} +\d+ helpers\.go:\d+$/;
  const stamp = host.oracle.choose({
    key: `klog stamp of ${invocation.argv.join(' ')}`,
    about: 'what klog puts before a warning',
    domain: {
      type: 'text',
      description: 'a time, a process and a line of helpers.go',
      refuse: (value) => (shape.test(value) ? undefined : `${value} is no stamp of klog`),
      sample: () => `${now.toISOString().slice(11, 19)}.000000       1 helpers.go:719`,
      parse: (text) => (shape.test(text) ? text : undefined),
      print: (value) => value,
    },
  });
  invocation.err(`W${month}${day} ${stamp}] ${message}\n`);
}
