import { failure, NotSimulated, usageFailure } from '../errors.ts';
import { helpOf } from '../help.ts';
import type { Invocation } from '../invocation.ts';

const shells = ['bash', 'fish', 'powershell', 'zsh'];

/** `kubectl completion`: the script itself is not simulated. kubectl: pkg/cmd/completion/completion.go */
export function completion(invocation: Invocation): number {
  const { args, command, profile } = invocation;
  const [shell] = args;
  if (shell === undefined) throw usageFailure(command, 'Shell not specified.');
  if (args.length > 1) throw usageFailure(command, 'Too many arguments. Expected only the shell type.');
  const known = profile.within({ to: '1.23' }) ? ['bash', 'zsh'] : shells;
  if (!known.includes(shell)) throw usageFailure(command, `Unsupported shell type "${shell}".`);
  throw new NotSimulated(`the script of kubectl completion ${shell}`);
}

/** `kubectl plugin list`: the machine has no plugins. kubectl: pkg/cmd/plugin/plugin.go */
export function pluginList(_invocation: Invocation): number {
  throw failure('unable to find any kubectl plugins in your PATH');
}

/** `kubectl options`, which prints the flags that every command has. */
export function options(invocation: Invocation): number {
  invocation.out(helpOf('kubectl options', invocation.host));
  return 0;
}

/** `kubectl alpha`. kubectl: pkg/cmd/alpha.go */
export function alpha(invocation: Invocation): number {
  if (invocation.profile.within({ to: '1.20' })) invocation.out(helpOf('kubectl alpha', invocation.host));
  else invocation.err('No alpha commands are available in this version of kubectl\n');
  return 0;
}
