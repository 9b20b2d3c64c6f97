import type { Effects } from './effects.ts';
import type { ExitCode } from './exit-code.ts';

/** An option of a command; the same entry parses the command line and fills the help. */
export interface Option {
  readonly name: string;
  readonly summary: string;
  /** What stands for its value in the help; an option without one is a switch. */
  readonly value?: string;
  readonly short?: string;
  readonly repeatable?: boolean;
}

/** A command. Importing its file must stay cheap: what is heavy is imported when it runs. */
export interface Command {
  readonly name: string;
  readonly aliases?: readonly string[];
  /** What follows the name on the command line, such as `[path…]`. */
  readonly operands?: string;
  readonly summary: string;
  readonly options: readonly Option[];
  readonly run: (invocation: Invocation, effects: Effects) => Promise<ExitCode>;
}

/** A command line that has been understood. */
export interface Invocation {
  readonly operands: readonly string[];
  /** Every value given for an option, in order; a switch that is on has one empty value. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** Whether a switch is on. */
export function isOn(invocation: Invocation, name: string): boolean {
  return invocation.values.has(name);
}

/** The last value of an option. */
export function optionValue(invocation: Invocation, name: string): string | undefined {
  return invocation.values.get(name)?.at(-1);
}

/** All values of an option that may be repeated. */
export function optionValues(invocation: Invocation, name: string): readonly string[] {
  return invocation.values.get(name) ?? [];
}
