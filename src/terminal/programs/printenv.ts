import type { Program, ProgramContext } from '../program.ts';

/** `printenv`: the whole environment, or the values of some variables. */
export const printenv: Program = { name: 'printenv', run };

function run(context: ProgramContext): number {
  const names = context.argv.slice(1).filter((word) => word !== '--');
  if (names.length === 0) {
    for (const [name, value] of context.env) context.write('stdout', `${name}=${value}\n`);
    return 0;
  }
  let code = 0;
  for (const name of names) {
    const value = context.env.get(name);
    if (value === undefined) code = 1;
    else context.write('stdout', `${value}\n`);
  }
  return code;
}
