import { chmod, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { RequestLine } from '#server';
import { type Command, type Invocation, isOn, optionValue } from '../command.ts';
import type { Effects } from '../effects.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { portOf } from '../port.ts';
import { paceChoice, worldOptions } from '../world/world-options.ts';

const usualKubeconfig = 'kanzen.kubeconfig';

/** `kanzen cluster` */
export const cluster: Command = {
  name: 'cluster',
  summary: 'Serve a simulated cluster on this machine, for a real kubectl',
  options: [
    ...worldOptions,
    { name: 'port', short: 'p', value: 'N', summary: 'The port (default 0: any that is free)' },
    {
      name: 'kubeconfig',
      value: 'FILE',
      summary: `Where the kubeconfig is written, readable for you alone (default "${usualKubeconfig}")`,
    },
    { name: 'verbose', short: 'v', summary: 'Show every request' },
  ],
  run,
};

async function run(invocation: Invocation, effects: Effects): Promise<ExitCode> {
  const pace = paceChoice(invocation, 'real');
  const port = portOf(optionValue(invocation, 'port')) ?? 0;
  const { openWorld } = await import('../world/open-world.ts');
  const { servedWorld } = await import('../world/served-world.ts');
  const { startServer } = await import('#server');
  const { terminal, settings, remarks } = await openWorld(invocation, effects);
  const running = await startServer({
    world: servedWorld(terminal),
    pace,
    port,
    namespace: settings.world.namespace,
    wallNow: effects.now,
    ...(isOn(invocation, 'verbose') && { report: (line) => effects.stderr.write(described(line)) }),
  });
  const name = optionValue(invocation, 'kubeconfig') ?? usualKubeconfig;
  try {
    await writePrivately(resolve(effects.cwd, name), running.kubeconfig);
    for (const remark of remarks) effects.stderr.write(`${remark}\n`);
    effects.stdout.write(`Serving on ${running.url} (stop with Ctrl+C)\nexport KUBECONFIG=${name}\n`);
    await effects.interruption();
  } finally {
    await running.close();
  }
  return exitCode.allRight;
}

/** Nobody else may read the token; the mode of a file that was there already is changed first. */
async function writePrivately(file: string, text: string): Promise<void> {
  const mode = 0o600;
  await chmod(file, mode).catch(() => undefined);
  await writeFile(file, text, { mode });
}

function described({ method, url, code, userAgent }: RequestLine): string {
  return `${code} ${method} ${url}  ${userAgent.split(' ')[0] ?? ''}\n`;
}
