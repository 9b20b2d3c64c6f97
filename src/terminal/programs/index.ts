import type { Program } from '../program.ts';
import { cat } from './cat.ts';
import { curl } from './curl/curl.ts';
import { date } from './date.ts';
import { diff } from './diff.ts';
import { dig } from './dig/dig.ts';
import { env } from './env.ts';
import { filePrograms } from './file-programs.ts';
import { getent } from './getent.ts';
import { host } from './host.ts';
import { hostname } from './hostname.ts';
import { identityPrograms } from './identity.ts';
import { ifconfig } from './ifconfig.ts';
import { ip } from './ip.ts';
import { lineTools } from './line-tools.ts';
import { ls } from './ls.ts';
import { nc } from './nc/nc.ts';
import { netstat } from './netstat.ts';
import { nginx } from './nginx.ts';
import { nslookup } from './nslookup/nslookup.ts';
import { packageManagers } from './package-managers.ts';
import { perl } from './perl.ts';
import { ping } from './ping/ping.ts';
import { printenv } from './printenv.ts';
import { proxyRules } from './proxy-rules.ts';
import { ps } from './ps.ts';
import { redisCli } from './redis-cli.ts';
import { route } from './routes.ts';
import { shells } from './shell.ts';
import { sleep } from './sleep.ts';
import { smallPrograms } from './small-programs.ts';
import { sort } from './sort.ts';
import { sudo } from './sudo.ts';
import { tail } from './tail.ts';
import { telnet } from './telnet.ts';
import { time } from './time.ts';
import { timeout } from './timeout.ts';
import { tr } from './tr.ts';
import { watch } from './watch.ts';
import { wget } from './wget/wget.ts';

const all: readonly Program[] = [
  cat,
  curl,
  date,
  diff,
  dig,
  env,
  getent,
  host,
  hostname,
  ifconfig,
  ip,
  ls,
  nc,
  netstat,
  nginx,
  nslookup,
  perl,
  ping,
  printenv,
  ps,
  redisCli,
  route,
  sleep,
  sort,
  tail,
  sudo,
  telnet,
  time,
  timeout,
  tr,
  watch,
  wget,
  ...filePrograms,
  ...identityPrograms,
  ...lineTools,
  ...packageManagers,
  ...proxyRules,
  ...shells,
  ...smallPrograms,
];

/** All programs that are not text tools of the shell library, by name. */
export const programs: ReadonlyMap<string, Program> = new Map(all.map((program) => [program.name, program]));
