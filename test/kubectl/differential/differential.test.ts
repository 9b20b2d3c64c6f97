import { readFileSync, rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { Bench, type Comparison } from './bench.ts';
import { findClients } from './clients.ts';
import { generatedCommands, listedCommands } from './commands.ts';
import { readExceptions } from './exceptions.ts';
import { clientsAsked, commandsAsked } from './sample.ts';

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const all = process.env.KANZEN_DIFFERENTIAL === 'all';
const commands = [...listedCommands(read('commands.txt')), ...generatedCommands()];
const exceptions = readExceptions(read('exceptions.txt'));
const { found, skipped } = findClients();
const clients = clientsAsked(found, all);
const notAsked = found.filter((client) => !clients.includes(client));

/** What differs, as one reads it: the real client's side, and ours. */
function difference({ real, simulated, unsupported }: Comparison): unknown {
  if (unsupported.length === 0 && JSON.stringify(real) === JSON.stringify(simulated)) return undefined;
  return { real, simulated, ...(unsupported.length > 0 && { unsupported }) };
}

async function disagreements(version: string, index: number): Promise<readonly unknown[]> {
  const client = clients[index];
  if (client === undefined) return [];
  const excepted = exceptions.get(version) ?? new Map<string, string>();
  const asked = commandsAsked(commands, { index, count: clients.length }, all);
  const bench = new Bench(client);
  const wrong: unknown[] = [];
  try {
    for (const command of asked) {
      const differs = difference(await bench.compare(command));
      const isExcepted = excepted.has(command);
      if (differs !== undefined && !isExcepted) wrong.push({ command, ...(differs as object) });
      if (differs === undefined && isExcepted) wrong.push({ command, message: 'is no exception any more' });
    }
  } finally {
    await bench.close();
    rmSync(client.folder, { recursive: true, force: true });
  }
  console.info(
    `kubectl ${version}: compared ${asked.length} of ${commands.length} commands, ${excepted.size} exceptions are known` +
      (all ? '' : '; KANZEN_DIFFERENTIAL=all compares all'),
  );
  return wrong;
}

describe('the simulated kubectl prints what a real one prints, and ends as it ends', () => {
  afterAll(() => {
    for (const { folder } of notAsked) rmSync(folder, { recursive: true, force: true });
  });

  if (skipped.length > 0) console.info(`Not compared with: ${skipped.join('; ')}`);
  if (notAsked.length > 0) {
    const versions = notAsked.map(({ version }) => version).join(', ');
    console.info(`Not compared with kubectl ${versions}: KANZEN_DIFFERENTIAL=all does`);
  }
  if (clients.length === 0) {
    test.skip('no real kubectl is on this machine: install one, or name some in KANZEN_KUBECTL', () => {});
  }

  test.each(clients.map(({ version }, index) => [version, index] as const))(
    'kubectl %s',
    async (version, index) => {
      expect(await disagreements(version, index)).toEqual([]);
    },
    1_800_000,
  );
});

test('every exception is a command of the lists, with a reason', () => {
  for (const [version, excepted] of exceptions) {
    for (const [command, reason] of excepted) {
      expect(commands, `${version} | ${command}`).toContain(command);
      expect(reason).not.toBe('');
    }
  }
});
