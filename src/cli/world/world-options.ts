import type { NoteSettings } from '#verification';
import { type Invocation, type Option, optionValue } from '../command.ts';
import type { Effects } from '../effects.ts';
import { CannotError } from '../exit-code.ts';
import { rootOption } from '../options.ts';

/** Which world a command works in. */
export const worldOptions: readonly Option[] = [
  rootOption,
  { name: 'at', value: 'NOTE:LINE', summary: 'The world of a note after what it types up to a line' },
  { name: 'filename', short: 'f', value: 'FILE', repeatable: true, summary: 'Apply a manifest first' },
  { name: 'kubernetes', value: 'VERSION', summary: 'The control plane, 1.2 to 1.36 (default: the newest)' },
  { name: 'kubectl', value: 'VERSION', summary: 'The simulated client (default: the same version)' },
  { name: 'provider', value: 'NAME', summary: 'gke, minikube, kind, docker-desktop, k3s or none (default)' },
  { name: 'nodes', value: 'N', summary: 'How many nodes there are' },
  { name: 'namespace', short: 'n', value: 'NAME', summary: 'The namespace of the context' },
  { name: 'seed', value: 'TEXT', summary: 'What names, addresses and other choices are drawn from' },
  {
    name: 'start',
    value: 'TIME',
    summary: 'When the world begins, such as 2026-01-31T09:00:00Z (default: now)',
  },
  {
    name: 'time',
    value: 'PACE',
    summary: 'real: with the clock on the wall; stepped: the world comes to rest after each change; frozen',
  },
];

/** How time passes, by the names that `--time` takes. */
export type PaceChoice = 'real' | 'stepped' | 'frozen';

/** How time is to pass. */
export function paceChoice(invocation: Invocation, usual: PaceChoice): PaceChoice {
  const value = optionValue(invocation, 'time') ?? usual;
  if (value === 'real' || value === 'stepped' || value === 'frozen') return value;
  throw new CannotError(`Unknown pace "${value}": it is real, stepped or frozen`);
}

/** The new world that an invocation states. */
export async function statedWorld(
  invocation: Invocation,
  effects: Effects,
): Promise<{ readonly settings: NoteSettings; readonly start: number }> {
  const { checkSettings } = await import('#verification');
  const stated = settingsStated(invocation);
  const { settings, diagnostics } = checkSettings(stated, { path: 'the command line', line: 1, column: 1 });
  const [wrong] = diagnostics;
  if (wrong) throw new CannotError(wrong.message, wrong.hints[0]);
  return { settings, start: startOf(invocation, effects) };
}

/** The settings of a world that an invocation states, by the keys of a `kanzen.yaml`. */
export function settingsStated(invocation: Invocation): Readonly<Record<string, string | number>> {
  const names = ['kubernetes', 'kubectl', 'provider', 'nodes', 'namespace'];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = optionValue(invocation, name);
      return value === undefined ? [] : [[name, name === 'nodes' ? Number(value) : value]];
    }),
  );
}

function startOf(invocation: Invocation, effects: Effects): number {
  const text = optionValue(invocation, 'start');
  if (text === undefined) return Math.floor(effects.now() / 1000) * 1000;
  const instant = Date.parse(text);
  if (!Number.isNaN(instant)) return instant;
  throw new CannotError(`Cannot begin at "${text}": write a time such as 2026-01-31T09:00:00Z`);
}
