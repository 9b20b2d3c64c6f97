import type { Server, ServerStart } from '../image.ts';

const sizes: Readonly<Record<string, number>> = { b: 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 };
const times: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, y: 31_557_600 };

/** `stress`, which keeps a machine busy. stress: src/stress.c */
export function stress({ argv }: ServerStart): Server {
  const workers = {
    cpu: flagNumber(argv, ['-c', '--cpu']) ?? 0,
    io: flagNumber(argv, ['-i', '--io']) ?? 0,
    vm: flagNumber(argv, ['-m', '--vm']) ?? 0,
    hdd: flagNumber(argv, ['-d', '--hdd']) ?? 0,
  };
  const size = flagNumber(argv, ['--vm-bytes']) ?? 256 * 2 ** 20;
  const seconds = flagNumber(argv, ['-t', '--timeout'], times);
  const { cpu, io, vm, hdd } = workers;
  const text = `stress: info: [1] dispatching hogs: ${cpu} cpu, ${io} io, ${vm} vm, ${hdd} hdd\n`;
  return {
    ports: [],
    handle: () => ({ type: 'raw', text: '' }),
    memory: { bytes: vm * size, isApart: true },
    ...(seconds === undefined ? {} : { lastsMs: seconds * 1000 }),
    log: { started: () => [{ stream: 'stdout', text }], answered: () => undefined },
  };
}

/** The number after a flag, or after its `=`, with its unit. */
function flagNumber(
  argv: readonly string[],
  flags: readonly string[],
  units: typeof sizes = sizes,
): number | undefined {
  for (const [index, word] of argv.entries()) {
    const [flag = '', inline] = word.split('=');
    if (!flags.includes(flag)) continue;
    const [, digits = '', unit = ''] = /^(\d+)([a-z]?)$/i.exec(inline ?? argv[index + 1] ?? '') ?? [];
    return digits === '' ? undefined : Number(digits) * (units[unit.toLowerCase()] ?? 1);
  }
  return undefined;
}
