import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderWith } from './stage.ts';

it.each([
  ['passed tests', { numPassedTests: 3, numFailedTests: 0, testResults: [] }, '3 passed, 0 failed\n', 0],
  ['failed tests', { numPassedTests: 3, numFailedTests: 2, testResults: [] }, '3 passed, 2 failed\n', 1],
  [
    'a file that could not be loaded',
    { numPassedTests: 3, numFailedTests: 0, testResults: [{ status: 'failed', assertionResults: [] }] },
    '3 passed, 1 failed\n',
    1,
  ],
  ['no results at all', undefined, '0 passed, 1 failed\n', 1],
])('the tally counts %s', async (_, results, line, exitCode) => {
  const folder = await folderWith(results ? { 'results.json': JSON.stringify(results) } : {});
  expect(await run('.ci/tally.js', join(folder, 'results.json'))).toEqual({ stdout: line, exitCode });
});

function run(...argv: readonly string[]): Promise<{ readonly stdout: string; readonly exitCode: number }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, argv, (_error, stdout) =>
      resolve({ stdout, exitCode: child.exitCode ?? -1 }),
    );
  });
}
