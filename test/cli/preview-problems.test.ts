import { expect, it } from 'vitest';
import type { SiteBuild } from '#site';
import { previewProblems } from '../../src/cli/preview-problems.ts';
import { runReport } from '../../src/verification/report.ts';
import { wrongRun } from '../reporting/sample.ts';

const build: SiteBuild = {
  outputs: new Map(),
  basePath: '/',
  diagnostics: [],
  leftOut: [],
  externalLinks: [],
  pages: [{ path: 'content/pods.md', url: '/pods/', title: 'Pods' }],
  memory: { tasks: new Map() },
};

it('shows errors and failed steps over the page, the step at the line that differs', () => {
  const problems = previewProblems({ report: wrongRun, build, sources: new Map() });
  expect(problems).toMatchObject([
    { code: 'bad-configuration', place: { path: 'kanzen.config.yaml', line: 1, column: 3 } },
    { code: 'output-differs', url: '/pods/', place: { line: 8, column: 9 }, related: [{ line: 5 }] },
  ]);
});

it('shows nothing where all is right', () => {
  expect(previewProblems({ report: runReport([]), build, sources: new Map() })).toEqual([]);
});
