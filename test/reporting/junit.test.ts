import { expect, it } from 'vitest';
import { runReport } from '../../src/verification/report.ts';
import { rendered } from './render.ts';
import { note, rightRun, step, wrongRun, wrongStep } from './sample.ts';

it('writes a suite for each note and a case for each step', () => {
  expect(rendered('junit', rightRun)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="kanzen" tests="2" failures="0" errors="0" skipped="0">
<testsuite name="content/pods.md" tests="2" failures="0" errors="0" skipped="0">
  <testcase name="line 3: kubectl get pods" classname="content/pods.md" file="content/pods.md" line="3"/>
  <testcase name="line 6: kubectl get pods" classname="content/pods.md" file="content/pods.md" line="6"/>
</testsuite>
</testsuites>
`);
});

it('tells failures, errors and what was not compared apart', () => {
  const text = rendered('junit', wrongRun);
  expect(text).toContain('<testsuites name="kanzen" tests="4" failures="1" errors="1" skipped="1">');
  expect(
    text,
  ).toContain(`<failure type="output-differs" message="Row &quot;web-1&quot;, READY: shows 2/2, can only be 1/1">content/pods.md:8:9: contradicts itself
Row "web-1", READY: shows 2/2, can only be 1/1
- web-1   2/2     Running   0          5s
+ web-1   1/1     Running   0          5s
line 5: here web-1 has one container
Hint: Write 1/1</failure>`);
  expect(text).toContain('<skipped message="recorded"/>');
  expect(text).toContain('<error type="bad-configuration" message="Unknown key &quot;x&quot;">');
  expect(text).not.toContain('unclosed-fence');
});

it('writes no character that XML has not', () => {
  const hostile = 'a <b> & "c"\u0000\u001b\ud800\ufffe ]]>';
  const text = rendered(
    'junit',
    runReport([note({ steps: [step({ ...wrongStep, command: hostile, message: hostile })] })]),
  );
  expect(text).toContain('name="line 6: a &lt;b&gt; &amp; &quot;c&quot;\ufffd\ufffd\ufffd\ufffd ]]&gt;"');
  expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
});

it('keeps the lines of a command in an attribute', () => {
  const text = rendered('junit', runReport([note({ steps: [step({ command: 'cat <<E\n\ta\nE' })] })]));
  expect(text).toContain('name="line 3: cat &lt;&lt;E&#10;&#9;a&#10;E"');
});
