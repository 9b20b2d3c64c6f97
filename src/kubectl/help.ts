import type { CommandLine } from './command-line.ts';
import { NotSimulated } from './errors.ts';
import type { KubectlHost } from './host.ts';
import type { Profile } from './profile.ts';

/** What a command prints about itself. */
export function printHelp(line: CommandLine, _host: KubectlHost, _profile: Profile): number {
  throw new NotSimulated(line.parsed.flags.bool('help') ? `${line.path} --help` : line.path);
}
