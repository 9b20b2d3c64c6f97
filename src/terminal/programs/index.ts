import type { Program } from '../program.ts';
import { curl } from './curl/curl.ts';
import { date } from './date.ts';
import { dig } from './dig/dig.ts';
import { env } from './env.ts';
import { getent } from './getent.ts';
import { host } from './host.ts';
import { hostname } from './hostname.ts';
import { nslookup } from './nslookup/nslookup.ts';
import { printenv } from './printenv.ts';
import { shells } from './shell.ts';
import { sleep } from './sleep.ts';
import { smallPrograms } from './small-programs.ts';
import { watch } from './watch.ts';

const all: readonly Program[] = [
  curl,
  date,
  dig,
  env,
  getent,
  host,
  hostname,
  nslookup,
  printenv,
  sleep,
  watch,
  ...shells,
  ...smallPrograms,
];

/** All programs that are not text tools of the shell library, by name. */
export const programs: ReadonlyMap<string, Program> = new Map(all.map((program) => [program.name, program]));
