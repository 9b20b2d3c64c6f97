import { expect, it } from 'vitest';
import { runReport } from '../../src/verification/report.ts';
import { rendered } from './render.ts';
import { note, rightRun, wrongRun, wrongStep } from './sample.ts';

it('writes a result with its place, its rule and its related lines', () => {
  const log = JSON.parse(rendered('sarif', wrongRun));
  const [run] = log.runs;
  expect(log.version).toBe('2.1.0');
  expect(run.tool.driver).toEqual({
    name: 'kanzen',
    version: '0.0.0-test',
    rules: [{ id: 'bad-configuration' }, { id: 'output-differs' }, { id: 'unclosed-fence' }],
  });
  expect(run.results.map((result: { level: string }) => result.level)).toEqual(['error', 'warning', 'error']);
  expect(run.results[2]).toEqual({
    ruleId: 'output-differs',
    ruleIndex: 1,
    level: 'error',
    message: { text: 'Row "web-1", READY: shows 2/2, can only be 1/1\nHint: Write 1/1' },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'content/pods.md' },
          region: { startLine: 8, startColumn: 9 },
        },
      },
    ],
    relatedLocations: [
      {
        id: 0,
        physicalLocation: {
          artifactLocation: { uri: 'content/pods.md' },
          region: { startLine: 5, startColumn: 1 },
        },
        message: { text: 'here web-1 has one container' },
      },
    ],
  });
});

it('has no results where all is right', () => {
  expect(JSON.parse(rendered('sarif', rightRun)).runs[0].results).toEqual([]);
});

it('writes paths as URIs', () => {
  const place = { path: 'content/メモ 1.md', line: 6, column: 1 };
  const report = runReport([note({ path: place.path, steps: [{ ...wrongStep, place }] })]);
  const [result] = JSON.parse(rendered('sarif', report)).runs[0].results;
  expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe('content/%E3%83%A1%E3%83%A2%201.md');
});
