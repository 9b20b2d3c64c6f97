import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCases } from '../recorded/cases.ts';
import { mask } from '../recorded/masks.ts';
import { runRecorded } from '../recorded/recorded-run.ts';

const folder = new URL('../fixtures/recorded/', import.meta.url);

describe.each(readdirSync(folder))('%s prints what the real program printed', (file) => {
  const { tool, programs } = programOf(file);
  test.each(readCases(new URL(file, folder)))(
    '$name',
    async ({ command, personality, terminal, text, exitCode }) => {
      const outcome = await runRecorded({
        command,
        programs,
        personality,
        terminal,
        endpoint: endpointIn(text),
      });
      expect(mask(tool, withFinalNewline(outcome.text))).toBe(mask(tool, text));
      expect(outcome.exitCode).toBe(exitCode);
      expect(outcome.unsupported).toEqual([]);
    },
  );
});

/** The recordings have a line end before the exit code even if the program wrote none. */
function withFinalNewline(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

/** `busybox-wget-1.37.0-Debian.txt` is a recording of busybox's wget 1.37.0. */
function programOf(file: string): { tool: string; programs: Record<string, string> } {
  const match = /^(busybox-)?([a-z]+)-(.*)\.txt$/.exec(file);
  const [, busybox, tool = '', version = ''] = match ?? [];
  if (busybox !== undefined) return { tool, programs: { [tool]: `busybox ${version}`, busybox: version } };
  return { tool, programs: { [tool]: dialects[`${tool}-${version}`] ?? plainDialect(tool, version) } };
}

/** Packagings that the recordings' file names shorten. */
const dialects: Readonly<Record<string, string>> = {
  'dig-9.18.49-Debian': '9.18.49-1~deb12u3-Debian',
};

function plainDialect(tool: string, version: string): string {
  if (tool === 'nslookup') return `bind ${version}`;
  if (tool === 'wget') return `gnu ${version}`;
  return ['dig', 'curl', 'host'].includes(tool) ? version : version.replace('-', ' ');
}

const endpoints: Readonly<Record<string, string>> = {
  '2mqqs': '10.4.1.14',
  '8hsv6': '10.4.2.40',
  x7lw4: '10.4.2.41',
};

/** The pod that answered in the recording. */
function endpointIn(text: string): string {
  return endpoints[/sample-deployment-6c5948bf66-(\w+)/.exec(text)?.[1] ?? ''] ?? '10.4.2.40';
}
