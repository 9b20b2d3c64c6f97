import { expect, it } from 'vitest';
import { runReport } from '../../src/verification/report.ts';
import { rendered } from './render.ts';
import { note, step, wrongRun } from './sample.ts';

it('writes a point for each step and each error, with what is wrong', () => {
  expect(rendered('tap', wrongRun)).toBe(`TAP version 14
1..4
not ok 1 - kanzen.config.yaml:1 bad-configuration
  ---
  message: "Unknown key \\"x\\""
  severity: "fail"
  code: "bad-configuration"
  file: "kanzen.config.yaml"
  line: 1
  column: 3
  ...
ok 2 - content/pods.md:3 kubectl get pods
not ok 3 - content/pods.md:6 kubectl get pods
  ---
  message: "Row \\"web-1\\", READY: shows 2/2, can only be 1/1"
  severity: "fail"
  code: "output-differs"
  file: "content/pods.md"
  line: 8
  column: 9
  found: "web-1   2/2     Running   0          5s"
  wanted: "web-1   1/1     Running   0          5s"
  ...
ok 4 - content/pods.md:9 gcloud container clusters list # SKIP recorded
`);
});

it('lets no title start a directive', () => {
  const text = rendered('tap', runReport([note({ steps: [step({ command: 'echo \\ # SKIP\nmore' })] })]));
  expect(text).toContain('ok 1 - content/pods.md:3 echo \\\\ \\# SKIP\n');
});
