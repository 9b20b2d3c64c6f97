import type { Domain } from '#cluster';
import { freeText } from '../free-bytes.ts';
import type { ProgramContext } from '../program.ts';
import { programVersion } from '../program-version.ts';

/** What an applet of busybox says to arguments that it does not understand. Nobody knows when it was built. */
export function busyboxUsage(context: ProgramContext, lines: readonly string[]): number {
  const { text } = programVersion(context.dialect);
  const built = freeText(context, 'build of busybox', buildDomain);
  const banner = `BusyBox v${text.replace(/-Debian$/, '')} (${built}) multi-call binary.`;
  context.write('stderr', `${[banner, '', ...lines].join('\n')}\n`);
  return 1;
}

const buildDomain: Domain<string> = {
  type: 'text',
  description: 'the time or the package of a build of busybox',
  refuse: (value) =>
    /^(\d{4}(-\d\d){2} \d\d(:\d\d){2} UTC|(Debian|Ubuntu) [\w.:+~-]+)$/.test(value)
      ? undefined
      : `${value} is no build`,
  sample: () => '2018-05-22 17:00:17 UTC',
  parse: (text) => text,
  print: (value) => value,
};
