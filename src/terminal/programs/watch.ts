import { clockTime, dateFields } from '../dates.ts';
import type { Program, ProgramContext } from '../program.ts';

/** `watch`: the same command again and again, each time on a fresh screen. */
export const watch: Program = { name: 'watch', run };

/** The screens that are drawn before the author has seen enough. */
const screens = 1;
const columns = 80;

async function run(context: ProgramContext): Promise<number> {
  const args = [...context.argv.slice(1)];
  let seconds = 2;
  let titled = true;
  while (args[0]?.startsWith('-')) {
    const option = args.shift() as string;
    if (option === '-n') seconds = Number(args.shift());
    else if (/^-n\d/.test(option)) seconds = Number(option.slice(2));
    else if (option === '-t' || option === '--no-title') titled = false;
    else if (option !== '-d' && option !== '--differences') context.unsupported(`watch ${option}`);
  }
  for (let screen = 0; screen < screens; screen += 1) {
    if (titled) context.write('stdout', heading(context, args.join(' '), seconds));
    await context.script(args.join(' '));
    await context.clock.sleep(seconds * 1000);
  }
  return 0;
}

/** procps: watch.c `output_header` */
function heading(context: ProgramContext, command: string, seconds: number): string {
  const now = context.clock.now();
  const fields = dateFields(now, context.timezone);
  const day = String(fields.day).padStart(2);
  const date = `${fields.weekday} ${fields.month} ${day} ${clockTime(fields)} ${fields.year}`;
  context.oracle.printed({ type: 'date', text: date, instant: now, now });
  const left = `Every ${seconds.toFixed(1)}s: ${command}`;
  const right = `${context.network.hostname}: ${date}`;
  return `${left}${' '.repeat(Math.max(1, columns - left.length - right.length))}${right}\n\n`;
}
