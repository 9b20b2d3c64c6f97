import { impersonatedUser, type User } from '#cluster';
import type { Flags } from './flags.ts';

/** The user that `--as` and `--as-group` name. */
export function impersonated(flags: Flags): User | undefined {
  const name = flags.string('as');
  return name === '' ? undefined : impersonatedUser(name, flags.list('as-group'));
}
