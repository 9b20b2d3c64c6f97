import { pickDomain } from '#cluster';
import { freeText } from '../../free-bytes.ts';
import type { Program, ProgramContext } from '../../program.ts';
import { atLeast, type ProgramVersion, programVersion } from '../../program-version.ts';
import { curlArguments } from './curl-arguments.ts';
import { CurlOutput } from './curl-output.ts';
import type { CurlRun, Ended } from './curl-run.ts';
import type { CurlSettings } from './curl-settings.ts';
import { transfer } from './curl-transfer.ts';
import { globbed } from './curl-url.ts';
import { retryWarning } from './curl-wording.ts';
import { writeOutText } from './curl-write-out.ts';

/** curl, in the words of its versions from 7.19 to 8.23. src/tool_operate.c */
export const curl: Program = { name: 'curl', run };

async function run(context: ProgramContext): Promise<number> {
  const version = programVersion(context.dialect);
  const parsed = curlArguments(context.argv.slice(1), version);
  if (parsed.type === 'unsupported') {
    context.unsupported(parsed.what);
    return 2;
  }
  if (parsed.type === 'invalid') {
    context.write('stderr', `curl: ${parsed.message}\n${tryHelp(context, version)}`);
    return 2;
  }
  const { settings } = parsed;
  if (settings.urls.length === 0) {
    context.write('stderr', tryHelp(context, version));
    return 2;
  }
  const output = new CurlOutput(context, version, settings);
  const curlRun: CurlRun = { context, version, settings, output, kept: new Map() };
  let code = 0;
  let serial = 0;
  for (const [index, typed] of settings.urls.entries()) {
    for (const url of settings.globbing ? globbed(typed) : [typed]) {
      serial += 1;
      output.open(outputName(settings, index, url));
      code = await attempts(
        curlRun,
        url,
        serial === 1 ? context.runId : `${context.runId} transfer ${serial}`,
      );
    }
  }
  output.flush();
  return code;
}

/** Builds without the manual, such as Alpine's, do not mention it. */
function tryHelp(context: ProgramContext, version: ProgramVersion): string {
  const likely = /Debian|Ubuntu|rpm|el\d/i.test(version.text);
  const words = ["'curl --help'", "'curl --help' or 'curl --manual'"];
  const domain = pickDomain(likely ? [...words].reverse() : words, (member) => member, 'builds');
  const chosen = freeText(context, 'manual of curl', {
    ...domain,
    sample: () => (likely ? words[1] : words[0]) ?? '',
  });
  return `curl: try ${chosen} for more information\n`;
}

function outputName(settings: CurlSettings, index: number, url: string): string | undefined {
  const name = settings.outputs[index];
  if (name !== undefined) return name;
  return index < settings.remoteNames ? url.replace(/[?#].*/, '').slice(url.lastIndexOf('/') + 1) : undefined;
}

async function attempts(curlRun: CurlRun, url: string, key: string): Promise<number> {
  const { settings, output, context, version } = curlRun;
  for (let left = settings.retries; ; left -= 1) {
    const ended = await transfer(
      curlRun,
      url,
      left === settings.retries ? key : `${key} retry ${settings.retries - left}`,
    );
    const retried = left > 0 && (ended.code === 28 || (ended.code === 7 && settings.retryRefused));
    if (!retried) return finish(curlRun, ended);
    // Older ones only tell how the last attempt ended.
    if (atLeast(version, '7.66')) complain(curlRun, ended);
    const seconds = settings.retryDelay ?? 2 ** (settings.retries - left);
    if (!settings.silent) output.error(retryWarning(version, seconds, left));
    await context.clock.sleep(seconds * 1000);
  }
}

function finish(curlRun: CurlRun, ended: Ended): number {
  const { settings, output } = curlRun;
  if (settings.writeOut !== undefined) {
    // What is written out stands behind the body, whose file is closed first.
    output.close();
    output.print(writeOutText(settings.writeOut, ended, curlRun));
  }
  complain(curlRun, ended);
  output.close();
  return ended.code;
}

function complain(curlRun: CurlRun, ended: Ended): void {
  const { settings, output } = curlRun;
  output.breakMeter(true);
  if (ended.message === undefined || (settings.silent && !settings.showError)) return;
  output.error(`curl: (${ended.code}) ${ended.message}\n`);
}
