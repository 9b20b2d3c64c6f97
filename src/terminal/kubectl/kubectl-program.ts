import { kubectlPlugins } from '../outside-programs.ts';
import { OutsideWorld } from '../outside-world.ts';
import type { Program } from '../program.ts';
import type { TypedCommand } from '../typed-command.ts';
import type { World } from '../world.ts';
import { driveKubectl } from './drive-kubectl.ts';

/** The workstation's kubectl. */
export function kubectlProgram(world: World, command: TypedCommand): Program {
  return {
    name: 'kubectl',
    run(context) {
      // A completion script is read by the shell, where it shows nothing.
      if (context.argv[1] === 'completion' && !context.stdoutIsTerminal) return 0;
      const [, name = ''] = context.argv;
      if (kubectlPlugins.has(name)) throw new OutsideWorld(`kubectl-${name}`);
      return driveKubectl(context.argv.slice(1), { world, command, context });
    },
  };
}
